package vn.binhxet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Title;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;

/** Which form there is, also where the unit or the edition ended within the year. */
class FormFinderTest {
  private static final OpenRelease RELEASE = new OpenRelease(RealLaw.release());
  private static final FormFinder FORMS = new FormFinder(RELEASE);

  private static Title title(String id) {
    return RELEASE.lawbook().title(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "model-residential-area.kon-tum-2022, 62",
    "new-rural-village.kon-tum-2022, 62",
    "new-rural-village.khanh-hoa-1388-2023, 56"
  })
  void an_edition_of_a_former_province_has_a_form_in_the_year_it_was_merged(
      String id, String code) {
    Edition edition = RELEASE.lawbook().edition(id).orElseThrow();

    Form form = FORMS.of(edition, 2025, code, null).form();
    Form later = FORMS.of(edition, 2025, code + "@2025-06-30", LocalDate.of(2025, 11, 5)).form();

    assertThat(form).isNotNull();
    assertThat(Objects.requireNonNull(form).edition()).isEqualTo(id);
    assertThat(later).isNotNull();
    assertThat(Objects.requireNonNull(later).territory()).isEqualTo(code + "@2025-06-30");
  }

  @Test
  void without_a_day_the_latest_one_is_taken_on_which_the_unit_was_there() {
    Form form = FORMS.of(title("new-rural-village"), 2025, "62", null).form();

    assertThat(form).isNotNull();
    assertThat(Objects.requireNonNull(form).day()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(FORMS.of(title("new-rural-village"), 2025, "62", LocalDate.of(2025, 11, 5)).code())
        .isEqualTo("UNKNOWN_TERRITORY");
  }

  @Test
  void a_unit_of_a_type_the_title_is_not_for_has_no_form() {
    LocalDate ward = LocalDate.of(2026, 12, 1);
    FormFinder.Found found = FORMS.of(title("new-rural-commune"), 2026, "26485", ward);

    assertThat(found.form()).isNull();
    assertThat(found.code()).isEqualTo("SUBJECT_UNIT_MISMATCH");
    assertThat(found.why().vi()).contains("phường Nhơn Trạch");
    assertThat(FORMS.of(title("civilised-urban-ward"), 2026, "26485", ward).form()).isNotNull();
  }

  @Test
  void a_unit_that_changed_its_type_within_the_year_has_the_form_of_its_last_day_before() {
    Form form = FORMS.of(title("new-rural-commune"), 2026, "26485", null).form();

    assertThat(form).isNotNull();
    assertThat(Objects.requireNonNull(form).day()).isEqualTo(LocalDate.of(2026, 4, 29));
  }

  @Test
  void without_a_day_the_latest_one_is_taken_on_which_an_edition_was_in_force() {
    Form form = FORMS.of(title("model-residential-area"), 2022, "20", null).form();

    assertThat(form).isNotNull();
    assertThat(Objects.requireNonNull(form).day()).isEqualTo(LocalDate.of(2022, 3, 7));
  }

  @Test
  void a_merged_province_of_which_only_a_part_has_an_edition_stays_the_officers_choice() {
    assertThat(FORMS.of(title("new-rural-village"), 2025, "56", null).code())
        .isEqualTo("EDITION_UNSETTLED");
    assertThat(FORMS.of(title("new-rural-village"), 2025, "56@2025-06-30", null).form())
        .isNotNull();
  }

  @Test
  void a_code_with_something_else_behind_the_sign_is_an_unknown_code() {
    assertThat(FORMS.of(title("new-rural-village"), 2024, "62@yesterday", null).code())
        .isEqualTo("UNKNOWN_TERRITORY");
    assertThat(UnitOn.of("62@2025-06-30")).hasToString("62@2025-06-30");
    assertThat(UnitOn.of("@2025-06-30").code()).isEqualTo("@2025-06-30");
  }
}
