package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.EDITION;
import static vn.binhxet.testing.RuleFolder.TITLE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhxet.testing.RuleFolder;

class YamlFaultsTest {
  private final RuleFolder folder = new RuleFolder();

  @Test
  void an_unknown_key_is_refused_with_the_word_meant() {
    folder.change(TITLE, "subject: village", "subject: village\nsubjekt: village");

    assertThat(Planted.found(folder, "UNKNOWN_KEY", TITLE, "subjekt").message().vi())
        .contains("“subjekt”", "Ý bạn là “subject”?");
  }

  @Test
  void a_missing_key_is_refused() {
    folder.change(TITLE, "kind: title\n", "");
    Planted.found(folder, "MISSING_KEY", TITLE, "id: clean-village");
  }

  @Test
  void a_key_written_twice_is_refused() {
    folder.append(TITLE, "id: clean-village\n");
    Planted.foundAt(folder, "DUPLICATE_KEY", TITLE, 8);
  }

  @Test
  void a_number_where_words_belong_is_refused_with_the_advice_to_quote_it() {
    folder.change(EDITION, "id: \"1\"", "id: 1");

    int line = folder.line(EDITION, "{vi: Kinh tế") - 2;
    assertThat(Planted.foundAt(folder, "WRONG_TYPE", EDITION, line).message().vi())
        .contains("dấu nháy", "gặp 1");
  }

  @Test
  void a_list_where_a_map_belongs_is_refused() {
    folder.change(EDITION, "inForce: {from: 2020-01-01, to: 2025-12-31}", "inForce: [2020-01-01]");
    Planted.found(folder, "WRONG_TYPE", EDITION, "inForce: [2020");
  }

  @Test
  void a_word_that_is_none_of_the_choices_is_refused() {
    folder.change(TITLE, "subject: village", "subject: vilage");

    assertThat(Planted.found(folder, "BAD_VALUE", TITLE, "vilage").message().en())
        .contains("Did you mean \"village\"?");
  }

  @Test
  void a_day_that_does_not_exist_is_refused() {
    folder.change(EDITION, "issued: 2019-12-01", "issued: 2019-02-30");
    Planted.found(folder, "BAD_DATE", EDITION, "2019-02-30");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    folder.change(EDITION, "to: 2025-12-31}", "to: 2019-12-31}");
    Planted.amongOthers(folder, "BAD_PERIOD", EDITION, "to: 2019-12-31");
  }

  @Test
  void a_text_in_one_language_is_refused() {
    folder.change(TITLE, "{vi: Thôn sạch, en: Clean village}", "{vi: Thôn sạch}");
    Planted.found(folder, "BAD_TEXT", TITLE, "Thôn sạch");
  }

  @Test
  void a_number_with_a_comma_is_refused() {
    folder.change(EDITION, "min: \"0\", decimals: 2", "min: \"0,5\", decimals: 2");
    Planted.found(folder, "BAD_NUMBER", EDITION, "0,5");
  }

  @Test
  void broken_yaml_is_refused_at_its_line() {
    folder.change(TITLE, "subject: village", "subject: [village");
    Planted.foundAt(folder, "BAD_YAML", TITLE, 4);
  }

  @Test
  void an_anchor_is_refused_before_anything_is_expanded() {
    folder.change(TITLE, "subject: village", "subject: &a village\nother: *a");
    Planted.found(folder, "YAML_FEATURE", TITLE, "&a");
  }

  @Test
  void a_tag_is_refused() {
    folder.change(TITLE, "subject: village", "subject: !!str village");
    Planted.found(folder, "YAML_FEATURE", TITLE, "!!str");
  }

  @Test
  void a_second_document_is_refused() {
    folder.append(TITLE, "---\nid: other\n");
    Planted.found(folder, "YAML_FEATURE", TITLE, "---");
  }

  @Test
  void very_deep_nesting_is_refused() {
    folder.append(TITLE, "deep: " + "[".repeat(2000) + "]".repeat(2000) + "\n");
    Planted.found(folder, "YAML_FEATURE", TITLE, "deep");
  }

  @Test
  void an_empty_file_is_refused() {
    Planted.found(folder.with(TITLE, ""), "BAD_YAML", TITLE, "");
  }

  @Test
  void decomposed_letters_are_refused_at_their_line() {
    folder.change(TITLE, "Thôn sạch", "Tho\u0302n sạch");
    Planted.found(folder, "NOT_NFC", TITLE, "name:");
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_at_their_line() throws LawRefused {
    Map<String, byte[]> files = new TreeMap<>(folder.snapshot().files());
    files.put(TITLE, "id: clean-village\nname: Th\u00f4n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(files).problems().get(0))
        .hasToString(
            TITLE
                + ":2 [NOT_UTF8] không phải là UTF-8; hãy lưu lại tệp với bảng mã UTF-8 / is not"
                + " UTF-8; save the file again as UTF-8");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_tolerated() throws LawRefused {
    RuleFolder windows = new RuleFolder();
    for (String file : new String[] {TITLE, EDITION, RuleFolder.TARGETS, RuleFolder.PROVINCES}) {
      windows.with(file, "\uFEFF" + windows.text(file).replace("\n", "\r\n"));
    }

    assertThat(windows.read().editions().get(0).targets().rows())
        .hasSameSizeAs(folder.read().editions().get(0).targets().rows());
  }

  @Test
  void faults_of_all_files_are_found_in_one_go() {
    folder.change(TITLE, "kind: title", "kind: tittle").change(EDITION, "en: Decree 1}", "}");
    folder.change(RuleFolder.REGIONS, "code,vi,en", "code,vi");

    assertThat(Planted.problems(folder))
        .extracting(p -> p.at().file())
        .contains(TITLE, EDITION, RuleFolder.REGIONS);
  }

  private static LawRefused refusal(Map<String, byte[]> files) {
    try {
      new LawbookReader((file, text, problems) -> java.util.List.of())
          .read(RulesSnapshot.of(files));
    } catch (LawRefused refused) {
      return refused;
    }
    throw new AssertionError("not refused");
  }
}
