package vn.binhxet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.EditionChoice.Chosen;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RuleFolder;

/** The sample folder with a second edition from 2026 on. */
class EditionChooserTest {
  private static final String FIRST = "clean-village.nd-1";
  private static final String SECOND = "clean-village.nd-2";
  private final Lawbook book = book();
  private final EditionChooser chooser = new EditionChooser(book);

  private static Lawbook book() {
    RuleFolder folder = new RuleFolder();
    folder.with(
        "clean-village/nd-2/edition.yaml",
        """
        id: clean-village.nd-2
        name: {vi: Nghị định 2, en: Decree 2}
        instruments: [{id: 2/2025/NĐ-CP, name: {vi: Nghị định 2, en: Decree 2}}]
        inForce: {from: 2026-01-01}
        nodes:
          - {id: "1", kind: criterion, name: {vi: Chưa đọc, en: Not read}, confidence: read, content: not-read}
        """);
    try {
      return folder.read();
    } catch (LawRefused e) {
      throw new AssertionError(e);
    }
  }

  private EditionChoice choose(
      int year, String assessedOn, String code, @Nullable String on, @Nullable String requested) {
    return chooser.choose(
        book.titles().get(0),
        year,
        LocalDate.parse(assessedOn),
        code,
        on == null ? null : LocalDate.parse(on),
        requested);
  }

  private EditionChoice choose(int year, String assessedOn, String code) {
    return choose(year, assessedOn, code, null, null);
  }

  private static String idOf(EditionChoice choice) {
    assertThat(choice).isInstanceOf(Chosen.class);
    return ((Chosen) choice).law().edition().id();
  }

  @Test
  void the_edition_in_force_on_the_day_of_assessment_applies() {
    EditionChoice choice = choose(2024, "2024-12-01", "00022");

    assertThat(idOf(choice)).isEqualTo(FIRST);
    assertThat(((Chosen) choice).place().regions()).containsExactly("coast");
    assertThat(choice.why().vi())
        .contains("Nghị định 1", "từ 01/01/2020 đến 31/12/2025", "Tỉnh Biển (02)", "Chưa nạp");
    assertThat(choice.why().en()).contains("2020-01-01 to 2025-12-31", "No decision of Tỉnh Biển");
  }

  @Test
  void a_late_assessment_under_the_same_edition_is_settled() {
    assertThat(idOf(choose(2023, "2024-02-01", "00011"))).isEqualTo(FIRST);
  }

  @Test
  void award_year_and_assessment_under_different_editions_are_unsettled() {
    EditionChoice choice = choose(2025, "2026-01-10", "00011");

    assertThat(choice).isInstanceOf(EditionChoice.Unsettled.class);
    assertThat(((EditionChoice.Unsettled) choice).candidates())
        .extracting(Edition::id)
        .containsExactly(FIRST, SECOND);
    assertThat(choice.why().vi()).contains("2025", "10/01/2026", FIRST, SECOND, "kèm lý do");
  }

  @Test
  void the_officer_settles_it_by_naming_one_of_the_two() {
    EditionChoice old = choose(2025, "2026-01-10", "00011", null, FIRST);
    EditionChoice recent = choose(2025, "2026-01-10", "00011", null, SECOND);

    assertThat(idOf(old)).isEqualTo(FIRST);
    assertThat(((Chosen) old).law().day()).isEqualTo("2025-12-31");
    assertThat(old.why().vi()).startsWith("Người lập hồ sơ chọn áp dụng Nghị định 1");
    assertThat(idOf(recent)).isEqualTo(SECOND);
    assertThat(((Chosen) recent).law().day()).isEqualTo("2026-01-10");
  }

  @Test
  void naming_the_edition_that_applies_anyway_changes_nothing() {
    assertThat(choose(2024, "2024-12-01", "00011", null, FIRST))
        .isEqualTo(choose(2024, "2024-12-01", "00011"));
  }

  @Test
  void an_edition_that_is_not_the_laws_choice_is_not_honoured() {
    EditionChoice choice = choose(2024, "2024-12-01", "00011", null, SECOND);

    assertThat(choice).isInstanceOf(EditionChoice.None.class);
    assertThat(choice.why().en()).contains(SECOND, "not in force for this assessment", FIRST);
  }

  @Test
  void an_unknown_edition_is_answered_with_the_known_ones() {
    EditionChoice choice = choose(2024, "2024-12-01", "00011", null, "clean-village.nd-9");

    assertThat(choice).isInstanceOf(EditionChoice.None.class);
    assertThat(choice.why().vi()).contains("clean-village.nd-9", FIRST, SECOND);
  }

  @Test
  void before_any_edition_none_is_in_force() {
    EditionChoice choice = choose(2019, "2019-12-01", "00011");

    assertThat(choice).isInstanceOf(EditionChoice.None.class);
    assertThat(choice.why().vi()).contains("01/12/2019", "Xã Suối", FIRST);
  }

  @Test
  void an_award_year_before_the_first_edition_is_unsettled_too() {
    assertThat(choose(2019, "2020-01-10", "00011")).isInstanceOf(EditionChoice.Unsettled.class);
  }

  @Test
  void an_assessment_before_the_award_year_looks_at_the_years_first_day() {
    assertThat(idOf(choose(2025, "2024-12-20", "00011"))).isEqualTo(FIRST);
    assertThat(choose(2026, "2025-12-20", "00011")).isInstanceOf(EditionChoice.Unsettled.class);
  }

  @Test
  void the_provinces_decision_applies_on_its_territory_only() {
    Chosen inside = (Chosen) choose(2024, "2024-12-01", "00011");
    Chosen outside = (Chosen) choose(2024, "2024-12-01", "00022");

    assertThat(inside.law().overlay()).isNotNull();
    assertThat(inside.law().overlay().id()).isEqualTo("north-7");
    assertThat(inside.why().vi()).contains("7/2021/QĐ-UBND", "từ 01/03/2021");
    assertThat(outside.law().overlay()).isNull();
  }

  @Test
  void a_former_provinces_territory_keeps_its_decision_after_the_merger() {
    Chosen choice = (Chosen) choose(2025, "2025-12-01", "00011");

    assertThat(choice.place().unit().name()).isEqualTo("Xã Suối Mới");
    assertThat(choice.place().provinces()).containsExactly("01");
    assertThat(choice.law().overlay()).isNotNull();
    assertThat(choice.why().vi()).contains("Tỉnh Đồi (01)");
  }

  @Test
  void a_place_across_two_former_provinces_has_no_decision_unless_they_share_it() {
    Chosen choice = (Chosen) choose(2025, "2025-12-01", "00033");

    assertThat(choice.place().regions()).containsExactly("hill", "coast");
    assertThat(choice.law().overlay()).isNull();
    assertThat(choice.why().vi()).contains("không chung một quy định (7/2021/QĐ-UBND)");
  }

  @Test
  void a_former_code_is_read_on_the_day_it_is_meant_for() {
    Chosen choice = (Chosen) choose(2025, "2025-12-01", "02", "2025-06-30", null);

    assertThat(choice.place().unit().name()).isEqualTo("Tỉnh Biển");
  }

  @Test
  void a_code_that_is_not_valid_on_the_day_is_no_place_and_the_answer_says_when_it_was() {
    EditionChoice choice = choose(2025, "2025-12-01", "02");

    assertThat(choice).isInstanceOf(EditionChoice.NoPlace.class);
    assertThat(choice.why().vi()).contains("02", "Tỉnh Biển", "đến 30/06/2025", "territory.on");
    assertThat(choose(2025, "2025-12-01", "99999").why().en()).contains("leading zeros");
  }

  @Test
  void equal_law_is_one_shared_instance_and_amended_law_another() {
    Chosen first = (Chosen) choose(2024, "2024-03-01", "00022");
    Chosen second = (Chosen) choose(2024, "2024-12-01", "02");
    Chosen before = (Chosen) choose(2022, "2022-12-01", "02");

    assertThat(first.law()).isSameAs(second.law());
    assertThat(before.law().key()).isNotEqualTo(first.law().key());
    assertThat(before.law().nodes().get(before.law().nodeIndex("2")).node().rule()).isEqualTo("2");
    assertThat(first.law().nodes().get(first.law().nodeIndex("2")).node().rule())
        .isEqualTo("2/new");
  }

  @Test
  void a_target_row_that_ends_gives_another_key_even_where_no_node_changed() throws LawRefused {
    RuleFolder folder = new RuleFolder();
    folder.change(
        RuleFolder.TARGETS,
        "1a,coast,,60,triệu đồng,million VND,read,\"made up, Điều 2\",,",
        "1a,coast,,60,triệu đồng,million VND,read,\"made up, Điều 2\",,2024-06-30");
    Edition edition = folder.read().edition(FIRST).orElseThrow();

    assertThat(EffectiveEdition.keyOf(edition, null, LocalDate.parse("2024-06-30")))
        .isNotEqualTo(EffectiveEdition.keyOf(edition, null, LocalDate.parse("2024-07-01")));
  }

  @Test
  void a_change_between_award_year_and_assessment_is_said() {
    assertThat(choose(2022, "2023-02-01", "00022").why().vi()).contains("lấy bản ngày 01/02/2023");
  }

  @Test
  void a_provincial_edition_is_none_elsewhere_and_unsettled_across_its_border() throws LawRefused {
    RuleFolder folder = new RuleFolder();
    folder.append(RuleFolder.EDITION, "provinces: [\"01\"]\n");
    Lawbook local = folder.read();
    EditionChooser there = new EditionChooser(local);
    Title title = local.titles().get(0);
    LocalDate day = LocalDate.parse("2025-12-01");

    assertThat(there.choose(title, 2025, day, "00011", null, null)).isInstanceOf(Chosen.class);
    assertThat(there.choose(title, 2025, day, "03", null, null))
        .isInstanceOf(EditionChoice.None.class);
    assertThat(there.choose(title, 2025, day, "00033", null, null))
        .isInstanceOf(EditionChoice.Unsettled.class);
  }
}
