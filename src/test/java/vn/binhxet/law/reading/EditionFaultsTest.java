package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.CRITERIA;
import static vn.binhxet.testing.RuleFolder.EDITION;
import static vn.binhxet.testing.RuleFolder.TITLE;

import org.junit.jupiter.api.Test;
import vn.binhxet.testing.RuleFolder;

class EditionFaultsTest {
  private final RuleFolder folder = new RuleFolder();

  @Test
  void a_titles_id_is_its_folders_name() {
    folder.change(TITLE, "id: clean-village", "id: clean-town");
    Planted.found(folder, "WRONG_FOLDER", TITLE, "id: clean-town");
  }

  @Test
  void an_editions_id_is_its_folders_names() {
    folder.change(EDITION, "id: clean-village.nd-1", "id: clean-village.nd-2");
    Planted.found(folder, "WRONG_FOLDER", EDITION, "id: clean-village.nd-2");
  }

  @Test
  void one_authority_decides_on_each_day() {
    folder.change(TITLE, "from: 2025-07-01}", "from: 2025-06-30}");
    Planted.found(folder, "PERIODS_OVERLAP", TITLE, "from: 2025-06-30}");
  }

  @Test
  void an_authority_that_is_not_known_is_not_loaded_and_no_other() {
    folder.change(TITLE, "from: 2025-07-01}", "from: 2025-07-01, confidence: read}");
    Planted.found(folder, "CONFIDENCE_MISMATCH", TITLE, "2025-07-01, confidence");
  }

  @Test
  void two_editions_of_a_title_do_not_meet_in_one_place() {
    folder.with(
        "clean-village/nd-2/edition.yaml",
        """
        id: clean-village.nd-2
        name: {vi: Nghị định 2, en: Decree 2}
        instruments: [{id: 2/2025/NĐ-CP, name: {vi: Nghị định 2, en: Decree 2}}]
        inForce: {from: 2025-12-31}
        provinces: ["02"]
        nodes: []
        """);
    Planted.foundAt(folder, "PERIODS_OVERLAP", "clean-village/nd-2/edition.yaml", 1);

    folder.append(EDITION, "provinces: [\"01\", \"03\"]\n");
    assertThat(read(folder)).isEqualTo(2);
  }

  private static int read(RuleFolder folder) {
    try {
      return folder.read().editions().size();
    } catch (LawRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_remark_is_said_in_both_languages() {
    folder.append(EDITION, "remark: {vi: Chưa rõ ngày}\n");
    Planted.found(folder, "BAD_TEXT", EDITION, "remark:");
  }

  @Test
  void a_field_name_is_used_once() {
    folder.change(EDITION, "name: note,", "name: income,");
    Planted.found(folder, "DUPLICATE_ID", EDITION, "name: income, type: text");
  }

  @Test
  void a_field_name_is_no_word_of_the_rule_language() {
    folder.change(EDITION, "name: note,", "name: awardYear,");
    Planted.found(folder, "BAD_ID", EDITION, "name: awardYear");
  }

  @Test
  void a_members_pattern_is_no_subjects() {
    folder.change(EDITION, "member: Fine", "member: Village");
    Planted.amongOthers(folder, "BAD_ID", EDITION, "member: Village");
  }

  @Test
  void limits_of_a_field_agree_with_each_other() {
    folder.change(EDITION, "min: \"0\", decimals: 2}", "min: \"0\", max: \"-1\"}");
    Planted.found(folder, "BAD_LIMITS", EDITION, "max: \"-1\"");
  }

  @Test
  void a_limit_has_no_more_digits_than_the_field_takes() {
    folder.change(EDITION, "min: \"0\", decimals: 2}", "min: \"0.125\", decimals: 2}");
    Planted.found(folder, "BAD_LIMITS", EDITION, "0.125");
  }

  private static final String INCOME = "min: \"0\", decimals: 2}";

  @Test
  void a_field_is_not_above_another_that_exists() {
    folder.change(EDITION, INCOME, "min: \"0\", notAbove: incom, decimals: 2}");
    Planted.found(folder, "UNKNOWN_FIELD", EDITION, "name: income");
  }

  @Test
  void a_field_is_not_held_against_itself() {
    folder.change(EDITION, INCOME, "min: \"0\", notAbove: income, decimals: 2}");
    Planted.found(folder, "BAD_VALUE", EDITION, "name: income");
  }

  @Test
  void a_field_is_held_against_a_number() {
    folder.change(EDITION, INCOME, "min: \"0\", notAbove: note, decimals: 2}");
    Planted.found(folder, "TYPE_MISMATCH", EDITION, "name: income");
  }

  @Test
  void a_field_is_held_against_one_of_its_unit() {
    folder.change(EDITION, INCOME, "min: \"0\", notAbove: points1, decimals: 2}");
    Planted.found(folder, "UNIT_MISMATCH", EDITION, "name: income");
  }

  @Test
  void a_share_is_held_against_a_share() throws LawRefused {
    folder.change(EDITION, "countsOnly: true", "notAbove: income");
    Planted.found(folder, "TYPE_MISMATCH", EDITION, "name: satisfied");

    folder.change(
        EDITION,
        "notAbove: income}",
        "notAbove: asked}\n  - {name: asked, type: share, label: {vi: Hỏi, en: Asked}}");
    assertThat(folder.read().editions()).hasSize(1);
  }

  @Test
  void a_number_is_not_held_against_a_share() {
    folder.change(EDITION, INCOME, "min: \"0\", notAbove: satisfied, decimals: 2}");
    Planted.found(folder, "TYPE_MISMATCH", EDITION, "name: income");
  }

  @Test
  void what_is_no_measure_is_held_against_nothing() {
    folder.change(
        EDITION, "label: {vi: Ghi chú, en: Note}", "notAbove: income, label: {vi: G, en: N}");
    Planted.found(folder, "UNKNOWN_KEY", EDITION, "notAbove: income");
  }

  @Test
  void a_members_field_may_name_its_owners() throws LawRefused {
    folder.change(
        EDITION, "{name: amount, type: number,", "{name: amount, type: number, notAbove: inc,");
    Planted.found(folder, "UNKNOWN_FIELD", EDITION, "name: amount");

    folder.change(EDITION, "notAbove: inc,", "notAbove: points1,");
    assertThat(folder.read().editions()).hasSize(1);
  }

  @Test
  void a_choice_has_its_codes() {
    folder.change(EDITION, "choices: [{code: fire, label: {vi: cháy, en: fire}}]", "choices: []");
    Planted.amongOthers(folder, "MISSING_KEY", EDITION, "choices: []");
  }

  @Test
  void a_code_is_used_once() {
    folder.change(EDITION, "{code: dirt,", "{code: paved,");
    Planted.amongOthers(folder, "DUPLICATE_ID", EDITION, "{code: paved, label: {vi: đất");
  }

  @Test
  void a_list_in_a_list_is_refused() {
    folder.change(EDITION, "{name: amount, type: number,", "{name: amount, type: list,");
    Planted.amongOthers(folder, "BAD_VALUE", EDITION, "name: amount");
  }

  @Test
  void what_belongs_to_another_type_is_an_unknown_key() {
    folder.change(EDITION, "countsOnly: true", "choices: []");
    Planted.found(folder, "UNKNOWN_KEY", EDITION, "choices: []");
  }

  @Test
  void a_column_is_named_once() {
    folder.change(EDITION, "- {id: coast, name", "- {id: hill, name");
    Planted.amongOthers(folder, "DUPLICATE_ID", EDITION, "{id: hill, name: {vi: Biển");
  }

  @Test
  void columns_by_region_are_regions() {
    folder.change(EDITION, "{id: hill, name", "{id: a, name");
    folder.change(EDITION, "{id: coast, name", "{id: b, name");
    Planted.found(folder, "UNKNOWN_REGION", EDITION, "  values:");
  }

  @Test
  void the_column_otherwise_is_one_of_the_columns() {
    folder.change(EDITION, "  by: region\n", "  otherwise: hil\n");
    Planted.found(folder, "UNKNOWN_COLUMN", EDITION, "otherwise: hil");
  }

  @Test
  void the_officers_choice_of_a_column_is_a_choice_of_columns() {
    folder.change(EDITION, "  by: region\n", "  choice: road\n");
    Planted.amongOthers(folder, "UNKNOWN_COLUMN", EDITION, "choice: road");
    folder.change(EDITION, "  choice: road\n", "  choice: income\n");
    Planted.found(folder, "TYPE_MISMATCH", EDITION, "choice: income");
    folder.change(EDITION, "  choice: income\n", "  choice: rood\n");
    Planted.found(folder, "UNKNOWN_FIELD", EDITION, "choice: rood");
  }

  @Test
  void a_title_that_is_met_or_not_has_no_result() {
    folder.append(EDITION, "result: {values: []}\n");
    Planted.found(folder, "BAD_VALUE", EDITION, "result:");
  }

  @Test
  void a_classification_names_nodes_that_exist() {
    folder.change(TITLE, "kind: title", "kind: classification");
    folder.append(
        EDITION,
        """
        result:
          values:
            - {id: A, name: {vi: A, en: A}, node: totall}
        """);
    Planted.found(folder, "UNKNOWN_NODE", EDITION, "node: totall");
  }

  @Test
  void a_ranking_names_its_list_its_order_and_its_cap() {
    folder.change(TITLE, "kind: title", "kind: ranking");
    folder.append(EDITION, "result: {candidates: fines, by: amount, cap: cap, capOf: income}\n");

    assertThat(Planted.problems(folder))
        .allMatch(p -> p.at().line() == folder.line(EDITION, "result:"))
        .extracting(p -> p.code() + " " + p.message().en())
        .containsExactlyInAnyOrder(
            "TYPE_MISMATCH field \"amount\" must have type: integer",
            "TYPE_MISMATCH field \"income\" must have type: integer");
  }

  @Test
  void a_node_id_has_no_spaces_or_slashes() {
    folder.change(EDITION, "{id: 1c,", "{id: 1/c,");
    Planted.found(folder, "BAD_ID", EDITION, "{id: 1/c");
  }

  @Test
  void a_node_id_is_used_once_at_a_time() {
    folder.change(EDITION, "{id: 1c,", "{id: 1b,");
    Planted.found(folder, "DUPLICATE_ID", EDITION, "{id: 1b, kind: indicator, name: {vi: Chưa");
  }

  @Test
  void amended_nodes_do_not_meet() {
    folder.change(EDITION, "inForce: {from: 2023-01-01}", "inForce: {from: 2022-12-31}");
    Planted.found(folder, "DUPLICATE_ID", EDITION, "from: 2022-12-31");
  }

  @Test
  void a_node_outside_its_editions_time_is_refused() {
    folder.change(EDITION, "inForce: {to: 2022-12-31}", "inForce: {to: 2019-12-31}");
    Planted.found(folder, "BAD_PERIOD", EDITION, "to: 2019-12-31");
  }

  @Test
  void a_score_needs_its_points_field() {
    folder.change(EDITION, "{id: s1, kind: score, field: points1,", "{id: s1, kind: score,");
    Planted.found(folder, "SCORE_WITHOUT_FIELD", EDITION, "id: s1");
  }

  @Test
  void a_points_field_serves_one_score() {
    folder.change(EDITION, "field: points2,", "field: points1,");
    Planted.found(folder, "SCORE_FIELD_TWICE", EDITION, "id: s2");
  }

  @Test
  void a_points_field_exists_and_is_a_number_from_zero() {
    folder.change(EDITION, "field: points2,", "field: point2,");
    Planted.found(folder, "UNKNOWN_FIELD", EDITION, "id: s2");
    folder.change(EDITION, "field: point2,", "field: note,");
    Planted.found(folder, "TYPE_MISMATCH", EDITION, "name: note");
  }

  @Test
  void a_roll_up_counts_nodes_that_exist() {
    folder.change(EDITION, "id: \"1\"\n", "id: \"1\"\n    of: [1a, 1x]\n");
    Planted.found(folder, "UNKNOWN_NODE", EDITION, "id: \"1\"");
  }

  @Test
  void a_roll_up_does_not_count_itself() {
    folder.change(EDITION, "id: \"1\"\n", "id: \"1\"\n    of: [1a, scores]\n");
    folder.change(EDITION, "weighs: false\n", "weighs: false\n    of: [\"1\"]\n");
    Planted.amongOthers(folder, "ROLLUP_CYCLE", EDITION, "id: \"1\"");
  }

  @Test
  void a_roll_up_can_be_reached() {
    folder.change(EDITION, "id: \"1\"\n", "id: \"1\"\n    rollup: {atLeast: 4}\n");
    Planted.found(folder, "BAD_VALUE", EDITION, "id: \"1\"");
  }

  @Test
  void a_roll_up_is_one_of_the_known_forms() {
    folder.change(EDITION, "id: \"1\"\n", "id: \"1\"\n    rollup: most\n");
    Planted.found(folder, "BAD_VALUE", EDITION, "rollup: most");
  }

  @Test
  void a_leaf_rolls_nothing_up() {
    folder.change(EDITION, "{id: reg,", "{id: reg, rollup: any,");
    Planted.found(folder, "BAD_NODE", EDITION, "id: reg");
  }

  @Test
  void a_text_nobody_read_is_not_decided() {
    folder.change(
        EDITION,
        "{vi: Thu nhập, en: Income}, confidence: read}",
        "{vi: Thu nhập, en: Income}," + " confidence: not-loaded}");
    Planted.found(folder, "CONFIDENCE_MISMATCH", EDITION, "id: 1a");
  }

  @Test
  void an_act_that_is_cited_is_listed() {
    folder.change(EDITION, "clause: \"1/2020/NĐ-CP, Điều 2\"", "clause: \"1/2002/NĐ-CP, Điều 2\"");
    Planted.found(folder, "UNKNOWN_INSTRUMENT", EDITION, "id: \"1\"");
  }

  @Test
  void an_edition_names_provinces_of_the_list_of_2021() {
    folder.append(EDITION, "provinces: [\"77\"]\n");
    Planted.foundAt(folder, "UNKNOWN_PROVINCE", EDITION, 1);
  }

  @Test
  void a_file_that_nothing_reads_is_refused() {
    folder.with("clean-village/nd-1/target.csv", "x");

    assertThat(
            Planted.found(folder, "UNEXPECTED_FILE", "clean-village/nd-1/target.csv", "")
                .message()
                .en())
        .contains("Did you mean \"targets.csv\"?");
  }

  @Test
  void a_file_that_is_needed_is_missed() {
    foundMissing(TITLE);
    foundMissing(RuleFolder.UNITS);
    foundMissing(EDITION);
  }

  private static void foundMissing(String file) {
    Planted.amongOthers(new RuleFolder().without(file), "MISSING_FILE", file, "");
  }

  @Test
  void without_criteria_every_leaf_misses_its_rule() {
    folder.without(CRITERIA);
    Planted.amongOthers(folder, "MISSING_RULE", EDITION, "id: reg");
  }
}
