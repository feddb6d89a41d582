package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.OVERLAY;
import static vn.binhxet.testing.RuleFolder.OVERLAY_TARGETS;
import static vn.binhxet.testing.SampleRules.compare;
import static vn.binhxet.testing.SampleRules.field;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.testing.RuleFolder;

class OverlayFaultsTest {
  private static final String CRITERIA = "clean-village/nd-1/provinces/north-7/criteria.drl";
  private final RuleFolder folder = new RuleFolder();

  @Test
  void its_id_is_its_folders_name() {
    folder.change(OVERLAY, "id: north-7", "id: north-8");
    Planted.found(folder, "WRONG_FOLDER", OVERLAY, "id: north-8");
  }

  @Test
  void it_names_provinces_of_its_day() {
    folder.change(OVERLAY, "[\"01\"]", "[\"09\"]");
    Planted.found(folder, "UNKNOWN_PROVINCE", OVERLAY, "provinces");
    folder.change(OVERLAY, "[\"09\"]", "[\"00011\"]");
    Planted.found(folder, "UNKNOWN_PROVINCE", OVERLAY, "provinces");
  }

  @Test
  void it_needs_a_province() {
    folder.change(OVERLAY, "[\"01\"]", "[]");
    Planted.found(folder, "MISSING_KEY", OVERLAY, "provinces");
  }

  @Test
  void it_shares_days_with_its_edition() {
    folder.change(OVERLAY, "{from: 2021-03-01, to: 2025-12-31}", "{from: 2026-01-01}");
    folder.change(OVERLAY, "[\"01\"]", "[\"03\"]");
    Planted.foundAt(folder, "BAD_PERIOD", OVERLAY, 1);
  }

  @Test
  void one_overlay_binds_a_former_province_on_each_day() {
    String other = "clean-village/nd-1/provinces/both-9/overlay.yaml";
    // Code 01 is another province since 2025-07-01: it came from 01 and 02 of before.
    folder.with(
        other,
        folder
            .text(OVERLAY)
            .replace("id: north-7", "id: both-9")
            .replace("from: 2021-03-01", "from: 2025-12-01"));
    Planted.foundAt(folder, "PERIODS_OVERLAP", OVERLAY, 1);
    folder.change(other, "[\"01\"]", "[\"03\"]");
    assertThat(read().overlays()).hasSize(2);
  }

  private Edition read() {
    try {
      return folder.read().editions().get(0);
    } catch (LawRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void its_fields_are_not_the_editions() {
    folder.append(OVERLAY, "fields: [{name: note, type: text, label: {vi: Ghi, en: Note}}]\n");
    Planted.found(folder, "DUPLICATE_ID", OVERLAY, "name: note");
  }

  @Test
  void its_targets_are_read_by_something() {
    folder.append(OVERLAY_TARGETS, "1z,,,85,%,%,read,made up\n");
    Planted.found(folder, "UNREAD_TARGET", OVERLAY_TARGETS, "1z");
  }

  @Test
  void its_rules_are_checked_with_its_own_fields_in_place() {
    folder.append(
        OVERLAY, "fields: [{name: clean, type: boolean, label: {vi: Sạch, en: Clean}}]\n");
    folder.with(CRITERIA, "given by the test");
    folder.rules.met(
        CRITERIA, "reg", compare(field("clean"), Comparator.EQUAL, new Operand.Truth(true)));

    Edition edition = read();
    EffectiveEdition there =
        new EffectiveEdition(edition, edition.overlays().get(0), LocalDate.parse("2024-01-01"));
    assertThat(there.nodes().get(0).rule()).isEqualTo(edition.overlays().get(0).rules().get(0));

    folder.rules.met(
        CRITERIA, "1a", compare(field("cleann"), Comparator.EQUAL, new Operand.Truth(true)));
    Planted.foundAt(folder, "UNKNOWN_FIELD", CRITERIA, 20);
  }

  @Test
  void its_rule_may_decide_a_text_that_the_edition_leaves_open() {
    folder.with(CRITERIA, "given by the test");
    folder.rules.met(
        CRITERIA, "1c", compare(field("registered"), Comparator.EQUAL, new Operand.Truth(true)));

    Edition edition = read();
    LocalDate day = LocalDate.parse("2024-01-01");
    EffectiveEdition there = new EffectiveEdition(edition, edition.overlays().get(0), day);
    EffectiveEdition elsewhere = new EffectiveEdition(edition, null, day);
    assertThat(there.nodes().get(there.nodeIndex("1c")).rule()).isNotNull();
    assertThat(elsewhere.nodes().get(elsewhere.nodeIndex("1c")).rule()).isNull();
  }

  @Test
  void its_columns_leave_no_column_rule_without_its_column() {
    folder.append(OVERLAY, "columns: {values: [{id: x, name: {vi: x, en: x}}], otherwise: x}\n");
    folder.rules.column(
        RuleFolder.CRITERIA,
        "hill",
        compare(field("registered"), Comparator.EQUAL, new Operand.Truth(true)));
    assertThat(Planted.problems(folder)).extracting("code").containsExactly("UNKNOWN_COLUMN");
  }
}
