package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.TITLE;

import org.junit.jupiter.api.Test;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.UnitType;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.RuleFolder;

/** Units and what becomes of a title after a merger, in title.yaml. */
class TitleFaultsTest {
  private static final String SILENT =
      "  - {from: 2023-07-19, to: 2025-04-13, clause: 35/2023, confidence: read}\n";
  private final RuleFolder folder = new RuleFolder();

  private void afterMerger(String entries) {
    folder.append(TITLE, "afterMerger:\n" + entries);
  }

  @Test
  void two_entries_for_one_day_are_refused() {
    afterMerger(SILENT + "  - {from: 2025-04-13, clause: 76/2025, confidence: not-loaded}\n");
    Planted.found(folder, "PERIODS_OVERLAP", TITLE, "76/2025");
  }

  @Test
  void a_rule_that_was_not_loaded_is_refused() {
    afterMerger("  - {rule: {vi: a, en: b}, clause: 76/2025, confidence: not-loaded}\n");
    Planted.found(folder, "CONFIDENCE_MISMATCH", TITLE, "76/2025");
  }

  @Test
  void an_entry_without_its_clause_is_refused() {
    afterMerger("  - {from: 2023-07-19, confidence: read}\n");
    Planted.found(folder, "MISSING_KEY", TITLE, "2023-07-19, confidence");
  }

  @Test
  void what_withdraws_names_titles_that_are_there_and_is_a_withdrawal() throws LawRefused {
    String kind = "kind: title";
    folder.append(TITLE, "withdraws: [clean-village]\n");
    Planted.found(folder, "BAD_VALUE", TITLE, "withdraws:");
    RuleFolder withdrawal = folder.change(TITLE, kind, "kind: withdrawal");
    assertThat(withdrawal.read().titles().get(0).withdraws()).containsExactly("clean-village");
    withdrawal.change(TITLE, "[clean-village]", "[clean-vilage]");
    assertThat(Planted.found(withdrawal, "UNKNOWN_TITLE", TITLE, "withdraws:").message().en())
        .contains("Did you mean \"clean-village\"?");
  }

  @Test
  void every_withdrawal_of_the_rules_says_what_it_takes_back() {
    assertThat(RealLaw.lawbook().titles())
        .allSatisfy(
            title ->
                assertThat(title.withdraws().isEmpty())
                    .as(title.id())
                    .isEqualTo(title.kind() != Title.Kind.WITHDRAWAL));
  }

  @Test
  void units_of_a_title_whose_subject_is_no_unit_are_refused() {
    folder.append(TITLE, "units: [commune]\n");
    Planted.found(folder, "BAD_VALUE", TITLE, "units:");
  }

  @Test
  void a_unit_type_that_is_none_is_refused() throws LawRefused {
    RuleFolder wards = wards("units: [wards]\n");
    assertThat(Planted.found(wards, "BAD_VALUE", TITLE, "units:").message().en())
        .contains("\"ward\"");
  }

  @Test
  void a_title_takes_the_units_it_names_or_those_of_its_subject() throws LawRefused {
    Title plain = wards("").read().titles().get(0);
    Title wide = wards("units: [ward, town]\n").read().titles().get(0);

    assertThat(plain.units()).containsExactly(UnitType.WARD);
    assertThat(wide.takes(UnitType.TOWN)).isTrue();
    assertThat(wide.takes(UnitType.COMMUNE)).isFalse();
    assertThat(wide.takes(UnitType.PROVINCE)).isTrue();
  }

  /** A title of wards alone, without editions. */
  private static RuleFolder wards(String more) {
    RuleFolder folder = new RuleFolder();
    for (String file :
        new String[] {
          RuleFolder.EDITION,
          RuleFolder.CRITERIA,
          RuleFolder.TARGETS,
          RuleFolder.CASES,
          RuleFolder.OVERLAY,
          RuleFolder.OVERLAY_TARGETS
        }) {
      folder.without(file);
    }
    return folder.change(TITLE, "subject: village", "subject: ward").append(TITLE, more);
  }
}
