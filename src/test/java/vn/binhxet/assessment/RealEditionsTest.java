package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.rules.DrlRuleReader;
import vn.binhxet.testing.EditionFixture;

/** The editions under rules/, as a form and as a door. */
class RealEditionsTest {
  private static final int YEAR = 2023;
  private static final Lawbook BOOK = book();

  private static Lawbook book() {
    try {
      return new LawbookReader(new DrlRuleReader()).read(Path.of("rules"));
    } catch (LawRefused refused) {
      throw new IllegalStateException(refused);
    }
  }

  static Stream<EffectiveEdition> editions() {
    return BOOK.editions().stream().map(RealEditionsTest::law);
  }

  private static EffectiveEdition law(Edition edition) {
    LocalDate from = edition.inForce().from();
    return new EffectiveEdition(
        edition,
        edition.overlays().isEmpty() ? null : edition.overlays().get(0),
        from == null ? EditionFixture.DAY : from);
  }

  /** Always chooses the one edition: which one applies is not what is tested here. */
  private record Only(EffectiveEdition law) implements EditionFinder {
    @Override
    public Title title(String id) {
      return law.edition().title();
    }

    @Override
    public List<String> titleIds() {
      return List.of(law.edition().title().id());
    }

    @Override
    public EditionChoice choose(
        Title title, int year, LocalDate day, String territory, LocalDate on, String requested) {
      return new EditionChoice.Chosen(law, EditionFixture.place(), Text.same("test"));
    }
  }

  private static String body(EffectiveEdition law, String data) {
    return Bodies.with(data).replace("test-family", law.edition().title().id());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void each_has_a_schema_whose_examples_are_accepted(EffectiveEdition law) {
    var schema = AssessmentSchema.of(law, YEAR);
    SchemaAgreement both = new SchemaAgreement(law, YEAR, new Only(law));

    assertThat(SchemaCheck.faultsOf(schema)).isEmpty();
    assertThat(both.accept(body(law, ""))).isTrue();
    for (Field field : law.fields()) {
      for (var example : schema.at("/properties/data/properties/" + field.name() + "/examples")) {
        assertThat(both.accept(body(law, "\"" + field.name() + "\":" + example)))
            .as("%s of %s: %s", field.name(), law.key(), example)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void for_each_reader_and_schema_agree_on_every_value_of_every_sort_of_field(
      EffectiveEdition law) {
    SchemaAgreement both = new SchemaAgreement(law, YEAR, new Only(law));
    Set<String> sorts = new HashSet<>();
    for (Field field : law.fields()) {
      if (!sorts.add(sort(field))) {
        continue;
      }
      int accepted = 0;
      for (String value : SchemaAgreement.VALUES) {
        accepted += both.accept(body(law, "\"" + field.name() + "\":" + value)) ? 1 : 0;
      }
      assertThat(accepted)
          .as("values accepted for %s of %s", field.name(), law.key())
          .isBetween(field.type() == FieldType.CHOICE ? 0 : 1, 30);
    }
  }

  /** Fields alike in all that the reader looks at. */
  private static String sort(Field field) {
    return field.type()
        + " "
        + field.min()
        + " "
        + field.max()
        + " "
        + field.decimals()
        + " "
        + field.countsOnly();
  }

  @Test
  void a_code_that_no_unit_has_is_refused_at_the_territory() {
    EditionChooser chooser = new EditionChooser(BOOK);
    Title family = BOOK.title("cultural-family").orElseThrow();
    EditionFinder finder =
        new EditionFinder() {
          @Override
          public Title title(String id) {
            return family;
          }

          @Override
          public List<String> titleIds() {
            return List.of(family.id());
          }

          @Override
          public EditionChoice choose(
              Title title, int year, LocalDate day, String code, LocalDate on, String requested) {
            return chooser.choose(title, year, day, code, on, requested);
          }
        };
    byte[] bytes = Bodies.with("").replace("\"99\"", "\"00000\"").getBytes(StandardCharsets.UTF_8);

    assertThat(
            catchThrowableOfType(
                    BadAssessment.class,
                    () -> new AssessmentReader(finder).read(bytes, 0, bytes.length))
                .problems())
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("UNKNOWN_TERRITORY", "/subject/territory/code"));
  }
}
