package vn.binhxet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.rules.DrlRuleReader;

class SampleMakerTest {
  private static final int COUNT = 400;
  private static Lawbook lawbook;
  private static EditionChooser chooser;

  @BeforeAll
  static void read_the_rules() throws Exception {
    lawbook = new LawbookReader(new DrlRuleReader()).read(Path.of("rules"));
    chooser = new EditionChooser(lawbook);
  }

  static List<String> editions() throws Exception {
    read_the_rules();
    return lawbook.editions().stream().map(Edition::id).toList();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_line_is_accepted_by_the_reader_and_judged_by_the_edition_asked_for(String id)
      throws Exception {
    AssessmentReader reader = new AssessmentReader(new EditionsInForce(lawbook, chooser));
    for (byte[] line : lines(id, 11, COUNT)) {
      Assessment assessment = read(reader, line);
      assertThat(assessment.law()).isNotNull();
      assertThat(assessment.law().edition().id()).isEqualTo(id);
      reader.recycle(assessment);
    }
  }

  @Test
  void an_edition_of_a_former_province_has_subjects_there_after_the_merger() {
    assertThat(text("new-rural-village.kon-tum-2022", 3, 5))
        .contains("\"assessedOn\":\"2025-12-01\"", "{\"code\":\"62\",\"on\":\"2025-06-30\"}");
  }

  @Test
  void an_edition_without_a_rule_has_samples_too() {
    assertThat(text("civilised-urban-ward-withdrawal.qd-04-2022", 3, 200)).contains("\"data\":{}");
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_another_seed_gives_others() {
    String id = "cultural-family.nd-122-2018";
    assertThat(text(id, 7, 50)).isEqualTo(text(id, 7, 50)).isNotEqualTo(text(id, 8, 50));
  }

  @Test
  void a_longer_sample_begins_as_a_shorter_one() {
    String id = "minority-area.nd-272-2025";
    assertThat(text(id, 7, 60)).startsWith(text(id, 7, 25));
  }

  @Test
  void numbers_lie_on_their_bounds_and_a_step_beside_them_on_both_sides() {
    String sample = text("minority-area.nd-272-2025", 3, 600);
    assertThat(sample)
        .contains("\"minorityPeople\":4500,")
        .contains("\"minorityPeople\":4499,")
        .contains("\"minorityShare\":15,")
        .contains("\"minorityShare\":14.9,");
  }

  @Test
  void lists_hold_members_whose_dates_lie_in_the_award_year_and_before_it() {
    String sample = text("cultural-family.nd-122-2018", 3, 600);
    assertThat(sample)
        .contains("\"sanctions\":[]")
        .contains("\"sanctions\":[{\"code\":\"Sanction-1\"")
        .contains("\"decidedOn\":\"2023-")
        .contains("\"decidedOn\":\"2022-");
  }

  @Test
  void the_usual_day_lies_in_the_last_year_of_an_edition_or_in_the_first_where_it_goes_on() {
    assertThat(SamplePlaces.usualDay(edition("cultural-family.nd-122-2018")))
        .isEqualTo("2023-12-01");
    assertThat(SamplePlaces.usualDay(edition("cultural-family.nd-86-2023")))
        .isEqualTo("2024-12-01");
    assertThat(SamplePlaces.usualDay(edition("minority-area.nd-272-2025"))).isEqualTo("2025-12-01");
  }

  private static Edition edition(String id) {
    return lawbook.edition(id).orElseThrow();
  }

  private static Assessment read(AssessmentReader reader, byte[] line) {
    try {
      return reader.read(line, 0, line.length);
    } catch (BadAssessment bad) {
      throw new AssertionError(
          bad.problems() + " in " + new String(line, StandardCharsets.UTF_8), bad);
    }
  }

  private static SampleMaker maker(String id, long seed) {
    Edition edition = edition(id);
    LocalDate day = SamplePlaces.usualDay(edition);
    List<SamplePlace> places =
        new SamplePlaces(lawbook, chooser).find(edition, day.getYear(), day, List.of());
    return new SampleMaker(places, day.getYear(), day, seed);
  }

  private static List<byte[]> lines(String id, long seed, int count) {
    SampleMaker maker = maker(id, seed);
    List<byte[]> lines = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      lines.add(maker.line(number));
    }
    return lines;
  }

  private static String text(String id, long seed, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines(id, seed, count).forEach(out::writeBytes);
    return out.toString(StandardCharsets.UTF_8);
  }
}
