package vn.binhxet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.Edition;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.ReadRow;
import vn.binhxet.sheet.reading.SheetReading;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.RealLaw;

/** Every edition's assessments go through its template and come back as they were. */
class TemplateRoundTripTest {
  private static final OpenRelease RELEASE = new OpenRelease(RealLaw.release());

  @TempDir Path folder;

  static Stream<Edition> editions() {
    return RELEASE.lawbook().editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void assessments_come_back_from_the_template_as_they_were(Edition edition) throws Exception {
    int compared = 0;
    for (byte[] sample : RealLaw.sample(edition, 5, 7)) {
      JsonNode assessment = RealLaw.json(sample);
      LocalDate day = LocalDate.parse(assessment.get("assessedOn").asText());
      Form form =
          new FormFinder(RELEASE)
              .of(
                  edition.title(),
                  assessment.get("awardYear").asInt(),
                  unit(assessment).toString(),
                  day)
              .form();
      assertThat(form).isNotNull();
      Path file = folder.resolve("filled-" + compared + ".xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        Language language = compared % 2 == 0 ? Language.VI : Language.EN;
        new Template(form, language).write(List.of(new Filling(form).of(assessment)), out);
      }
      same(assessment, file, Target.OPEN);
      Path csv = folder.resolve("filled-" + compared + ".csv");
      try (OutputStream out = Files.newOutputStream(csv)) {
        new TemplateCsv(form, Language.VI)
            .writeToMend(List.of(new Filling(form).of(assessment)), out);
      }
      same(assessment, csv, new Target(form.title(), form.year(), form.territory(), day));
      compared++;
    }
    assertThat(compared).isPositive();
  }

  /** Codes of former provinces are meant as of a day: today they are nothing, or something else. */
  private static UnitOn unit(JsonNode assessment) {
    String on = assessment.at("/subject/territory/on").asText();
    String code = assessment.at("/subject/territory/code").asText();
    return new UnitOn(code, on.isEmpty() ? null : LocalDate.parse(on));
  }

  private static void same(JsonNode assessment, Path file, Target target) throws Exception {
    List<ReadRow> rows = read(file, target);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).problems()).isEmpty();
    JsonNode back = RealLaw.json(rows.get(0).assessment());
    assertThat(CanonicalJson.of(back.get("data")))
        .isEqualTo(CanonicalJson.of(assessment.get("data")));
    assertThat(back.get("subject")).isEqualTo(assessment.get("subject"));
    assertThat(back.get("assessedOn")).isEqualTo(assessment.get("assessedOn"));
  }

  private static List<ReadRow> read(Path file, Target target) throws Exception {
    List<ReadRow> rows = new ArrayList<>();
    try (SheetReading reading = SheetReading.open(RELEASE, file, target)) {
      reading.rows(rows::add);
    }
    return rows;
  }

  private static final Target FAMILIES = new Target("cultural-family", 2024, "62", null);

  @Test
  void a_row_whose_own_day_is_under_another_edition_is_refused_by_its_day() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"), "subject.id,assessedOn\nHM-1,2024-01-10\nHM-2,2024-12-20\n");
    List<ReadRow> rows = read(file, FAMILIES);
    assertThat(rows.get(0).problems())
        .extracting(CellProblem::code, CellProblem::key)
        .containsExactly(tuple("OTHER_EDITION", "assessedOn"));
    assertThat(rows.get(0).problems().get(0).message().vi()).contains("nd-122-2018");
    assertThat(rows.get(1).problems()).isEmpty();
  }

  @Test
  void a_table_of_csv_that_is_none_of_the_template_is_refused() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"),
            "subject.id,assessedOn\nHM-1,2024-12-20\n\n## Bảng lạ,\nMã,Tên\n1,2\n");
    assertThatThrownBy(() -> read(file, FAMILIES))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("UNKNOWN_TABLE");
              assertThat(refused.text().vi()).contains("Bảng lạ");
            });
  }
}
