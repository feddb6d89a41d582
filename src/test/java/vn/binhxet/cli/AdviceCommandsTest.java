package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

/** {@code remedy} and {@code margins} as an officer and an inspector type them. */
class AdviceCommandsTest {
  @TempDir Path folder;
  private String rules = "";
  private String file = "";
  private String out = "";

  @BeforeEach
  void write() throws IOException {
    rules = "--rules=" + TinyRules.writeTo(folder.resolve("rules"));
    file = Files.writeString(folder.resolve("v.json"), TinyRules.village("V-1", "49.9")).toString();
  }

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    return ran.status();
  }

  @Test
  void remedy_tells_plans_in_words_and_in_json() throws IOException {
    assertThat(run("remedy", rules, file)).isZero();
    assertThat(out).contains("  1. ").contains("từ 49,9 lên 50");
    assertThat(run("remedy", rules, "--json", file)).isZero();
    JsonNode json = new ObjectMapper().readTree(out);
    assertThat(json.at("/plans/0/verified/outcome").asText()).isNotEqualTo("NOT_MET");
    assertThat(run("remedy", rules, "--to=III", file)).isEqualTo(ExitStatus.WRONG_USAGE);
    Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
    assertThat(run("remedy", rules, bad.toString())).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void margins_tell_what_would_turn_it_here_and_over_the_register() throws IOException {
    assertThat(run("margins", rules, "--lang=en", file)).isZero();
    assertThat(out).startsWith("Closest: ").contains("0.1");
    String register = "--register=" + folder.resolve("register");
    Path lines = folder.resolve("in.ndjson");
    Files.writeString(
        lines, TinyRules.village("V-1", "49.9") + "\n" + TinyRules.village("V-2", "90") + "\n");
    String answers = folder.resolve("out.ndjson").toString();
    assertThat(run("batch", rules, register, "--store", lines.toString(), answers)).isZero();
    assertThat(run("margins", rules, register, "--stored", "title=clean-village", "within=0.5"))
        .isZero();
    assertThat(out).contains("Đã xem 2").contains("V-1 NOT_MET");
    assertThat(run("margins", rules, register, "--stored", "within=0.5"))
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
