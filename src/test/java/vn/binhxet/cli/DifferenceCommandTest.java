package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** {@code binhxet difference} on the sample pairs. */
@Timeout(120)
class DifferenceCommandTest {
  private static final String FOLDER = "sample-data/new-rural-commune/";
  private static final String BEFORE = FOLDER + "kon-tum-2024-undetermined-income-51.json";
  private static final String HIGHER = FOLDER + "kon-tum-2024-undetermined-income-53.json";
  private static final String NOW = FOLDER + "kon-tum-2025-not-met-income-52.json";
  private String out = "";
  private String err = "";

  private int difference(String... args) {
    Ran ran = Ran.of(Ran.and(new String[] {"difference"}, args));
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @Test
  void says_that_the_law_made_the_difference() {
    assertThat(difference(BEFORE, NOW)).isZero();
    assertThat(out)
        .contains("Kết luận khác nhau: luật đổi.")
        .contains("- 10 Thu nhập: mức chuẩn năm 2024 là 50, năm 2025 là 53: luật đổi");
  }

  @Test
  void says_in_english_that_the_order_matters() {
    assertThat(difference(HIGHER, NOW, "--lang=en")).isZero();
    assertThat(out)
        .contains("The outcomes differ: the law changed and the facts changed, each needed.")
        .contains("changes the outcome only after the facts changed (in 3 of 6 orders)");
  }

  @Test
  void answers_in_json_with_rules_for_each_side() throws Exception {
    assertThat(difference(BEFORE, NOW, "--json", "--rules-a=rules", "--rules-b=./rules")).isZero();
    JsonNode json = new ObjectMapper().readTree(out);
    assertThat(json.at("/outcome/law/orders").asInt()).isEqualTo(6);
    assertThat(json.at("/differing")).hasSize(2);
  }

  @Test
  void nodes_that_one_edition_alone_has_share_a_line() {
    String family = "sample-data/cultural-family/";
    assertThat(
            difference(
                family + "nd-122-met-exactly-85-points.json",
                family + "nd-86-phu-tho-not-met-26-of-30-agree.json"))
        .isZero();
    assertThat(out).contains("- Chỉ có ở bên A: registration, 7.1").contains("- Chỉ có ở bên B: ");
  }

  @Test
  void what_is_stored_and_erased_or_changed_or_not_there_is_bad_input(@TempDir Path folder)
      throws Exception {
    String one;
    String erased;
    String changed;
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      OpenRelease rules = TinyRules.open();
      one = "" + StoredSamples.store(register, rules, TinyRules.village("V-1"));
      changed = "" + StoredSamples.store(register, rules, TinyRules.village("V-2", "52.5"));
      change(register, changed);
      erased = "" + StoredSamples.store(register, rules, TinyRules.village("V-3"));
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE record SET content = NULL WHERE seq = ?", Long.parseLong(erased)));
    }
    String where = "--register=" + folder;
    assertThat(difference("--stored", one, one, where)).isZero();
    String[][] refused = {
      {erased, "ERASED", "410"},
      {changed, "RECORD_UNREADABLE", "500"},
      {"99", "VERDICT_UNKNOWN", "404"}
    };
    for (String[] other : refused) {
      assertThat(difference("--stored", one, other[0], where)).as(other[1]).isEqualTo(1);
      assertThat(err).startsWith(other[1] + ": ");
      assertThat(difference("--stored", other[0], one, where, "--json")).isEqualTo(1);
      JsonNode told = new ObjectMapper().readTree(out);
      assertThat(told.get("code").asText()).isEqualTo(other[1]);
      assertThat(told.get("status").asText()).isEqualTo(other[2]);
    }
    assertThat(difference("--stored", one, one, where, "--rules-a=rules")).isEqualTo(2);
    assertThat(difference("--stored", one, one, where, "--rules-b=rules")).isEqualTo(2);
  }

  private static void change(Register register, String id) {
    long seq = Long.parseLong(id);
    String content =
        new String(register.records().record(seq).orElseThrow().content(), StandardCharsets.UTF_8);
    byte[] other = content.replace("52.5", "49.9").getBytes(StandardCharsets.UTF_8);
    register
        .database()
        .writer()
        .useHandle(
            handle -> handle.execute("UPDATE record SET content = ? WHERE seq = ?", other, seq));
  }

  @Test
  void two_titles_are_bad_input_and_a_missing_file_is_wrong_usage() {
    String family = "sample-data/cultural-family/nd-122-met-exactly-85-points.json";
    assertThat(difference(BEFORE, family)).isEqualTo(1);
    assertThat(out).contains("DIFFERENT_TITLES");
    assertThat(difference(BEFORE, family, "--json")).isEqualTo(1);
    assertThat(out).contains("\"code\":\"DIFFERENT_TITLES\"");
    assertThat(difference(BEFORE, "nowhere.json")).isEqualTo(2);
  }
}
