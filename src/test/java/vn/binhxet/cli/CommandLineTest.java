package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

@Timeout(60)
class CommandLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path rules;
  private String out = "";
  private String err = "";

  @BeforeEach
  void rules() throws IOException {
    rules = TinyRules.writeTo(folder.resolve("rules"));
  }

  private int run(String... args) {
    return runWith("", args);
  }

  private int runWith(String stdin, String... args) {
    Ran ran = Ran.reading(stdin, args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  private String rulesAt() {
    return "--rules=" + rules;
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void evaluate_shows_one_file_as_a_tree_in_the_language_asked_for() throws IOException {
    String file = file("v.json", TinyRules.village("V-1", "49.9"));
    assertThat(run("evaluate", rulesAt(), file)).isZero();
    assertThat(out)
        .contains("V-1 – Thôn Mẫu, năm 2024")
        .contains("✘ 1a Thu nhập")
        .contains("49,9")
        .contains("[1/2020/NĐ-CP, Điều 2]");
    assertThat(run("evaluate", rulesAt(), "--lang", "en", file)).isZero();
    assertThat(out).contains("✘ 1a Income").contains("year 2024");
  }

  @Test
  void evaluate_shows_a_folder_as_a_table_and_says_that_something_was_refused() throws IOException {
    file("all/a.json", TinyRules.village("V-A"));
    file("all/below/b.json", "{\"title\":1}");
    file("all/expected.json", "[]");
    assertThat(run("evaluate", rulesAt(), folder.resolve("all").toString())).isEqualTo(1);
    assertThat(out)
        .contains("V-A")
        .contains("b.json")
        .contains("! WRONG_TYPE")
        .contains("1 hồ sơ có kết luận, 1 bị từ chối");
  }

  @Test
  void evaluate_shows_a_tree_of_subjects_line_by_line_and_the_top_clause_by_clause()
      throws IOException {
    String file = file("tree.json", tree("52.5", tree("49.9", "")));
    assertThat(run("evaluate", rulesAt(), file)).isZero();
    assertThat(out)
        .containsPattern("(?m)^V-52.5 +clean-village +[?] Chưa kết luận")
        .containsPattern("(?m)^  V-49.9 +clean-village +✘ Chưa đạt")
        .contains("V-52.5 – Thôn Mẫu, năm 2024");
    assertThat(run("evaluate", rulesAt(), "--json", file)).isZero();
    assertThat(JSON.readTree(out).at("/below/0/verdicts/0/outcome").asText()).isEqualTo("NOT_MET");
    String bad = file("bad.json", tree("52.5", "{}"));
    assertThat(run("evaluate", rulesAt(), bad)).isEqualTo(1);
    assertThat(out + err).contains("/below/0/subject");
  }

  /** A village in which everything is known, and what stands below it. */
  private static String tree(String income, String below) {
    String village = TinyRules.village("V-" + income, income);
    int subject = village.indexOf("\"subject\":");
    int data = village.indexOf("\"data\":");
    return "{"
        + village.substring(subject, data)
        + "\"assessments\":["
        + village.substring(0, subject)
        + village.substring(data)
        + "],\"below\":["
        + below
        + "]}";
  }

  @Test
  void a_case_of_withdrawal_is_no_success_and_bears_no_tick() throws IOException {
    TinyRules.folder()
        .change(RuleFolder.TITLE, "kind: title", "kind: withdrawal")
        .change(RuleFolder.EDITION, "content: open", "content: open, weighs: false")
        .writeTo(rules);
    String due = file("due/due.json", TinyRules.village("DUE"));
    String not = file("due/not.json", TinyRules.village("NOT", "49.9"));
    assertThat(run("evaluate", rulesAt(), due)).isZero();
    assertThat(out)
        .contains("▲ Thôn sạch: Thuộc trường hợp thu hồi theo tiêu chí; việc thu hồi do")
        .contains("▲ 1a Thu nhập")
        .contains("✔ fined")
        .doesNotContain("Đạt");
    assertThat(run("evaluate", rulesAt(), not)).isZero();
    assertThat(out).contains("○ Thôn sạch: Chưa thuộc trường hợp thu hồi").contains("○ 1a Thu");
    assertThat(run("evaluate", rulesAt(), "--lang=en", folder.resolve("due").toString())).isZero();
    assertThat(out).contains("▲ Withdrawal").contains("○ No withdrawal").doesNotContain("✔");
    assertThat(run("evaluate", rulesAt(), "--json", due)).isZero();
    assertThat(JSON.readTree(out).get("titleKind").asText()).isEqualTo("withdrawal");
  }

  @Test
  void evaluate_gives_json_for_machines() throws IOException {
    String good = file("v.json", TinyRules.village("V-1"));
    String bad = file("bad.json", "{");
    assertThat(run("evaluate", rulesAt(), "--json", good)).isZero();
    assertThat(JSON.readTree(out).at("/subject/id").asText()).isEqualTo("V-1");
    assertThat(run("evaluate", rulesAt(), "--json", bad)).isEqualTo(1);
    assertThat(JSON.readTree(out).get("code").asText()).isEqualTo("SYNTAX");
    assertThat(run("evaluate", rulesAt(), "--json", good, bad)).isEqualTo(1);
    String[] lines = out.split("\n");
    assertThat(JSON.readTree(lines[0]).at("/verdict/subject/id").asText()).isEqualTo("V-1");
    assertThat(JSON.readTree(lines[1]).at("/problem/status").asInt()).isEqualTo(400);
    assertThat(JSON.readTree(lines[1]).get("file").asText()).isEqualTo(bad);
  }

  @Test
  void a_missing_file_is_wrong_usage() {
    assertThat(run("evaluate", rulesAt(), folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err).contains("none.json");
  }

  @Test
  void batch_goes_from_stdin_to_stdout_and_tells_bad_lines_by_its_status() throws IOException {
    String two = TinyRules.village("A") + "\r\n\r\n" + TinyRules.village("B");
    assertThat(runWith(two, "batch", rulesAt(), "--detail=core", "-", "-")).isZero();
    String[] lines = out.split("\n");
    assertThat(lines).hasSize(3);
    assertThat(JSON.readTree(lines[1]).get("line").asInt()).isEqualTo(3);
    assertThat(JSON.readTree(lines[1]).at("/verdict/summary").isMissingNode()).isTrue();
    assertThat(runWith(two, "batch", rulesAt(), "--detail=brief", "-", "-")).isZero();
    JsonNode finding = JSON.readTree(out.split("\n")[0]).at("/verdict/findings/0");
    assertThat(finding.has("status")).isTrue();
    assertThat(finding.has("claim")).isFalse();
    assertThat(runWith("{}\n" + two, "batch", rulesAt(), "-", "-")).isEqualTo(1);
    assertThat(out).contains("\"bad\":1");
  }

  @Test
  void batch_reads_and_writes_files_but_never_the_same_one() throws IOException {
    String in = file("in.ndjson", TinyRules.village("A") + "\n");
    Path to = folder.resolve("out.ndjson");
    assertThat(run("batch", rulesAt(), in, to.toString())).isZero();
    assertThat(Files.readString(to)).startsWith("{\"line\":1,\"verdict\":");
    assertThat(run("batch", rulesAt(), in, in)).isEqualTo(2);
    assertThat(Files.readString(Path.of(in))).contains("\"id\":\"A\"");
  }

  @Test
  void titles_say_period_instruments_and_how_well_figures_were_checked() throws IOException {
    assertThat(run("titles", rulesAt())).isZero();
    assertThat(out)
        .contains("Thôn sạch (clean-village)")
        .contains("hiệu lực: 2020-01-01 – 2025-12-31")
        .contains("1/2020/NĐ-CP")
        .contains("unverified 1 (14 %)");
    assertThat(run("titles", rulesAt(), "--json")).isZero();
    assertThat(JSON.readTree(out).at("/titles/0/editions/0/nodes").asInt()).isPositive();
  }

  @Test
  void schema_is_printed_or_refused_with_a_reason() throws IOException {
    String[] args = {"schema", "clean-village", rulesAt(), "--year=2024", "--territory=00011"};
    assertThat(run(args)).isZero();
    assertThat(JSON.readTree(out).at("/properties/data/properties").has("income")).isTrue();
    assertThat(run("schema", "nope", rulesAt(), "--year=2024", "--territory=00011")).isEqualTo(1);
    assertThat(run("schema", "clean-village", rulesAt(), "--year=2024", "--territory=99999"))
        .isEqualTo(1);
    assertThat(err).startsWith("UNKNOWN_TERRITORY");
    assertThat(run("schema", "clean-village", rulesAt())).isEqualTo(2);
  }

  @Test
  void check_runs_every_case_and_says_where_one_fails() throws IOException {
    assertThat(run("check", rules.toString())).isZero();
    assertThat(out).contains("1 tình huống, 0 không đúng");
    RuleFolder changed = TinyRules.folder().change(RuleFolder.CASES, "1a: MET", "1a: NOT_MET");
    changed.writeTo(rules);
    assertThat(run("check", rulesAt())).isEqualTo(3);
    assertThat(out)
        .contains(RuleFolder.CASES + ":" + changed.line(RuleFolder.CASES, "name:"))
        .contains("CASE_FAILS")
        .contains("1a: theo luật là NOT_MET, ra MET");
    assertThat(run("check", rulesAt(), "--json")).isEqualTo(3);
    JsonNode json = JSON.readTree(out);
    assertThat(json.get("failed").asInt()).isEqualTo(1);
    assertThat(json.at("/problems/0/code").asText()).isEqualTo("CASE_FAILS");
  }

  @Test
  void refused_rules_are_told_with_file_and_line_by_every_command() throws IOException {
    TinyRules.folder().append(RuleFolder.CRITERIA, "rule nonsense\n").writeTo(rules);
    assertThat(run("check", rulesAt())).isEqualTo(3);
    assertThat(out).contains(RuleFolder.CRITERIA + ":");
    assertThat(run("titles", rulesAt())).isEqualTo(3);
    assertThat(err).contains(RuleFolder.CRITERIA + ":");
    assertThat(run("titles", "--rules", folder.resolve("nowhere").toString())).isEqualTo(3);
  }

  @Test
  void coverage_names_what_is_missing_against_the_index() throws IOException {
    String head =
        "edition,overlay,node,split,clause,confidence,content,column,year,figure,source\n";
    String clause = ",,\"1/2020/NĐ-CP, Điều 2\",unverified,";
    file(
        "rules/index/made-up.csv",
        head
            + "clean-village.nd-1,,1a"
            + clause
            + "read,,,,book\n"
            + "clean-village.nd-1,,1a"
            + clause
            + "figure,,,77,book\n"
            + "clean-village.nd-1,,1z"
            + clause
            + "read,,,,book\n");
    assertThat(run("coverage", rulesAt(), "--json")).isZero();
    JsonNode edition = JSON.readTree(out).at("/editions/0");
    assertThat(edition.get("clausesWithoutRule")).isEmpty();
    assertThat(edition.get("rulesWithoutClause").toString())
        .contains("\"reg\"")
        .doesNotContain("1a");
    assertThat(edition.get("nodesMissing").toString()).isEqualTo("[\"1z\"]");
    assertThat(edition.get("figuresMissing").toString()).isEqualTo("[\"1a = 77\"]");
    assertThat(edition.get("confidenceRaised").toString()).contains("1a");
    assertThat(edition.get("nodesWithoutCase").toString()).contains("\"reg\"").doesNotContain("1a");
    assertThat(run("coverage", rulesAt())).isZero();
    assertThat(out).contains("clean-village.nd-1").contains("1/2020/NĐ-CP, Điều 2").contains("1z");
  }

  @Test
  void mutate_lists_what_no_case_notices() throws IOException {
    assertThat(run("mutate", rulesAt(), "clean-village.nd-1", "--json")).isEqualTo(1);
    JsonNode edition = JSON.readTree(out).at("/editions/0");
    assertThat(edition.get("mutants").asInt()).isGreaterThan(edition.get("killed").asInt());
    assertThat(edition.at("/survivors/0/file").asText()).isEqualTo(RuleFolder.CRITERIA);
    assertThat(edition.at("/survivors/0/line").asInt()).isPositive();
    assertThat(run("mutate", rulesAt())).isEqualTo(1);
    assertThat(out).contains(RuleFolder.CRITERIA + ":15 1a STRICTNESS: income >= target");
    assertThat(run("mutate", rulesAt(), "clean-town.nd-1")).isEqualTo(2);
  }

  @Test
  void samples_are_the_same_for_the_same_seed_and_can_be_evaluated() {
    String[] args = {"sample", rulesAt(), "--title=clean-village", "--count=20", "--seed=7"};
    assertThat(run(args)).isZero();
    String first = out;
    assertThat(run(args)).isZero();
    assertThat(out).isEqualTo(first);
    assertThat(runWith(first, "batch", rulesAt(), "-", "-")).isZero();
  }

  @Test
  void wrong_usage_is_told_with_help() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("judge")).isEqualTo(2);
    assertThat(run("batch", rulesAt())).isEqualTo(2);
    assertThat(run("serve", rulesAt(), "--host=0.0.0.0")).isEqualTo(2);
    assertThat(err).contains("BINHXET_TOKEN");
    assertThat(run("--help")).isZero();
    assertThat(out).contains("evaluate");
  }
}
