package vn.binhxet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.Edition;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
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
      List<ReadRow> rows = new ArrayList<>();
      try (SheetReading reading = SheetReading.open(RELEASE, file, Target.OPEN)) {
        reading.rows(rows::add);
      }
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).problems()).isEmpty();
      JsonNode back = RealLaw.json(rows.get(0).assessment());
      assertThat(CanonicalJson.of(back.get("data")))
          .isEqualTo(CanonicalJson.of(assessment.get("data")));
      assertThat(back.get("subject")).isEqualTo(assessment.get("subject"));
      assertThat(back.get("assessedOn")).isEqualTo(assessment.get("assessedOn"));
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
}
