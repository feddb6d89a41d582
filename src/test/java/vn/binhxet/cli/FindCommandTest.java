package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int status = Main.run(args, Console.of(in, outBytes, errBytes, false));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
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
  void what_is_not_understood_is_wrong_usage() {
    assertThat(run("find", rules, register, "titel=x", "--lang=en")).isEqualTo(2);
    assertThat(err).contains("Did you mean \"title\"?");
    assertThat(run("find", rules, register, "thôn")).isEqualTo(2);
    assertThat(run("find", rules, register, "--history", "V-1", "q=x")).isEqualTo(2);
    assertThat(run("find", rules, register, "--history", "nobody")).isEqualTo(1);
    assertThat(err).contains("NOT_FOUND");
  }
}
