package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.cli.shown.FoundTable;
import vn.binhxet.cli.shown.HeldLines;
import vn.binhxet.service.Language;
import vn.binhxet.testing.TinyRules;

class FindCommandTest {
  @TempDir Path folder;
  private String rules = "";
  private String register = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void store() throws IOException {
    rules = "--rules=" + TinyRules.writeTo(folder.resolve("rules"));
    register = "--register=" + folder.resolve("register");
    Path in = folder.resolve("in.ndjson");
    Files.writeString(
        in, TinyRules.village("V-1") + "\n" + TinyRules.village("V-2", "49.9") + "\n");
    String answers = folder.resolve("out.ndjson").toString();
    assertThat(run("batch", rules, register, "--store", in.toString(), answers)).isZero();
  }

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @Test
  void what_was_stored_is_found_as_a_table_and_as_json() throws IOException {
    assertThat(run("find", rules, register, "q=thôn", "outcome=NOT_MET")).isZero();
    assertThat(out.lines()).hasSize(3);
    assertThat(out).contains("V-2 Thôn Mẫu").contains("NOT_MET").contains("1 1a");
    assertThat(run("find", rules, register, "--json", "limit=1")).isZero();
    JsonNode page = new ObjectMapper().readTree(out);
    assertThat(page.at("/items/0/subject/id").asText()).isEqualTo("V-2");
    assertThat(page.get("next").isNull()).isFalse();
    assertThat(run("find", rules, register, "limit=1", "--lang=en")).isZero();
    assertThat(out).contains("There is more, add: cursor=");
    assertThat(run("find", rules, register, "--history", "V-1")).isZero();
    assertThat(out).contains("V-1 Thôn Mẫu").doesNotContain("V-2");
  }

  @Test
  void no_register_is_begun_by_looking() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(run("find", rules, "--register=" + nowhere)).isEqualTo(2);
    assertThat(err).contains("NO_REGISTER");
    assertThat(run("difference", "--stored", "1", "2", "--register=" + nowhere)).isEqualTo(2);
    assertThat(err).contains("NO_REGISTER");
    assertThat(Files.exists(nowhere)).isFalse();
  }

  @Test
  void the_day_of_storing_is_that_of_vietnam() {
    assertThat(FoundTable.day("2026-11-05T16:59:59.999Z")).isEqualTo("2026-11-05");
    assertThat(FoundTable.day("2026-11-05T17:00:00Z")).isEqualTo("2026-11-06");
  }

  @Test
  void a_title_granted_is_told_with_what_ended_it() throws Exception {
    String granted = held("{\"value\":null,\"ended\":null,\"afterMerger\":[]}", "vi");
    assertThat(granted).isEqualTo("Đã được công nhận: clean 2024, 1/QĐ (2024-12-20)\n");
    String ended =
        held("{\"value\":\"III\",\"ended\":{\"number\":\"9/QĐ\"},\"afterMerger\":[]}", "en");
    assertThat(ended).isEqualTo("Granted: clean III 2024, 1/QĐ (2024-12-20); ended by 9/QĐ\n");
  }

  @Test
  void what_becomes_of_a_title_after_a_merger_is_told_as_surely_as_it_was_read() throws Exception {
    String rule = "\"rule\":{\"vi\":\"xét lại\",\"en\":\"review\"}";
    assertThat(merged(rule + ",\"confidence\":\"read\"", "vi"))
        .endsWith("  sáp nhập ngày 2025-07-01 thành xã Mới: xét lại\n");
    assertThat(merged(rule + ",\"confidence\":\"unverified\"", "en"))
        .endsWith("  merged on 2025-07-01 into New: review (unverified)\n");
    assertThat(merged("\"rule\":null,\"confidence\":\"read\"", "vi"))
        .endsWith(": văn bản không quy định\n");
    assertThat(merged("\"rule\":null,\"confidence\":\"not-loaded\"", "en"))
        .endsWith(": the text was not read\n");
  }

  private static String merged(String members, String language) throws IOException {
    return held(
        "{\"value\":null,\"ended\":null,\"afterMerger\":[{\"mergedOn\":\"2025-07-01\",\"into\":"
            + "{\"fullName\":{\"vi\":\"xã Mới\",\"en\":\"New\"}},"
            + members
            + "}]}",
        language);
  }

  private static String held(String members, String language) throws IOException {
    ObjectNode held = (ObjectNode) new ObjectMapper().readTree(members);
    held.put("title", "clean").put("awardYear", 2024);
    held.putObject("granted").put("number", "1/QĐ").put("date", "2024-12-20");
    Language asked = language.equals("en") ? Language.EN : Language.VI;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HeldLines(asked, new PrintStream(out, true, StandardCharsets.UTF_8)).print(held);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_is_not_understood_is_wrong_usage() {
    assertThat(run("find", rules, register, "titel=x", "--lang=en")).isEqualTo(2);
    assertThat(err).contains("Did you mean \"title\"?");
    assertThat(run("find", rules, register, "thôn")).isEqualTo(2);
    assertThat(run("find", rules, register, "--history", "V-1", "q=x")).isEqualTo(2);
    assertThat(run("find", rules, register, "--history", "nobody")).isEqualTo(1);
    assertThat(err).contains("NOT_FOUND");
  }
}
