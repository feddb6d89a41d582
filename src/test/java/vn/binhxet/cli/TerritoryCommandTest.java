package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

class TerritoryCommandTest {
  @TempDir Path folder;
  private String rules = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void rules() throws IOException {
    rules = "--rules=" + TinyRules.writeTo(folder.resolve("rules"));
  }

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @Test
  void a_unit_is_shown_with_where_it_came_from() {
    assertThat(run("territory", rules, "00033", "--on", "2025-12-01")).isZero();
    assertThat(out)
        .contains("00033  Xã Gộp, Tỉnh Đồi Biển  (2025-07-01 – …)")
        .contains("hình thành từ:\n    00011  Xã Suối, Tỉnh Đồi")
        .contains("vùng: Vùng biển");
    assertThat(run("territory", rules, "00011", "--on", "2025-06-30", "--lang", "en")).isZero();
    assertThat(out).contains("became:", "Xã Gộp", "the code also named:", "region: Hills");
  }

  @Test
  void json_is_the_same_as_over_http() throws IOException {
    assertThat(run("territory", rules, "--json", "00011", "--on", "2025-06-30")).isZero();
    JsonNode unit = new ObjectMapper().readTree(out);
    assertThat(unit.get("became")).hasSize(2);
    assertThat(run("territory", rules, "--json", "--name", "suoi")).isZero();
    assertThat(new ObjectMapper().readTree(out).get("items")).hasSize(2);
  }

  @Test
  void a_code_of_another_day_is_bad_input_and_says_when_it_is_valid() {
    assertThat(run("territory", rules, "00033", "--on", "2025-06-30")).isEqualTo(1);
    assertThat(err).contains("UNKNOWN_TERRITORY 00033", "Xã Gộp 2025-07-01 – …");
  }

  @Test
  void a_long_answer_is_cut_and_says_how_many_more_there_are() throws IOException {
    assertThat(run("territory", rules, "--name", "x", "--limit", "1", "--json")).isZero();
    JsonNode page = new ObjectMapper().readTree(out);
    assertThat(page.get("items")).hasSize(1);
    assertThat(page.get("next").asText()).isEqualTo("00011@2004-01-01");
    assertThat(err).contains("Còn 3 đơn vị nữa: thêm --province, --on hoặc --limit.");
    assertThat(run("territory", rules, "--name", "x", "--limit", "0")).isEqualTo(2);
  }

  @Test
  void neither_code_nor_name_is_wrong_usage() {
    assertThat(run("territory", rules)).isEqualTo(2);
    assertThat(run("territory", rules, "00033", "--name", "x")).isEqualTo(2);
  }
}
