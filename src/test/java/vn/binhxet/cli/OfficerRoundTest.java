package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An officer's round by the documented commands: template, 300 households with twelve mistakes,
 * import, the corrected file, finish, verdicts, what is missing, the council's decision, report.
 */
@Timeout(300)
class OfficerRoundTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROUND = "sample-data/round/";

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  private String register() {
    return "--register=" + folder.resolve("register");
  }

  @Test
  void a_round_goes_from_the_template_to_stored_verdicts() throws Exception {
    Path template = folder.resolve("mau.xlsx");
    assertThat(
            run(
                "template",
                "cultural-family",
                "--year=2023",
                "--territory=62",
                "--on=2023-12-01",
                "--out=" + template))
        .isZero();
    assertThat(Files.size(template)).isPositive();

    assertThat(run("import", ROUND + "ho-so.xlsx", "--json", register())).isEqualTo(1);
    JsonNode first = JSON.readTree(out);
    List<String> bad = new ArrayList<>();
    for (JsonNode problem : first.at("/import/problems")) {
      bad.add(
          problem.get("sheet").asText()
              + "!"
              + problem.get("column").asText()
              + problem.get("row").asText()
              + " "
              + problem.get("code").asText()
              + " "
              + problem.get("value").asText());
    }
    assertThat(bad)
        .containsExactlyInAnyOrder(
            "Hồ sơ!W14 NOT_A_NUMBER tám",
            "Hồ sơ!W25 OUT_OF_RANGE -1",
            "Hồ sơ!U36 COUNT_ABOVE_OF 51",
            "Hồ sơ!X47 TOO_MANY_DECIMALS 7.7777",
            "Hồ sơ!E58 NOT_YES_OR_NO chắc là có",
            "Hồ sơ!D69 BAD_DATE 31/02/2023",
            "Hồ sơ!A80 MISSING ",
            "Hồ sơ!I91 LIST_CONTRADICTS không có",
            "Hồ sơ!C102 UNKNOWN_TERRITORY 99999",
            "Quyết định xử phạt vi phạm hành!A34 NO_SUCH_SUBJECT HTN-999",
            "Hồ sơ!W124 FORMULA =… (3.21)",
            "Hồ sơ!AT135 MERGED_CELLS 3.5");
    String draft = first.get("id").asText();

    Path problems = folder.resolve("o-sai.xlsx");
    assertThat(run("draft", "problems", draft, problems.toString(), register())).isZero();
    assertThat(Files.size(problems)).isPositive();

    // Left as it is, the file of bad rows says of each the same again.
    assertThat(run("import", problems.toString(), "--json", register())).isEqualTo(1);
    String copy = JSON.readTree(out).get("id").asText();
    List<String> again = new ArrayList<>();
    for (JsonNode problem : JSON.readTree(out).at("/import/problems")) {
      again.add(problem.get("sheet").asText() + " " + problem.get("code").asText());
    }
    assertThat(again)
        .containsExactlyInAnyOrderElementsOf(
            bad.stream().map(one -> one.replaceAll("![A-Z]+[0-9]+ ([A-Z_]+) .*", " $1")).toList());

    assertThat(run("draft", "finish", draft, "--json", register())).isEqualTo(1);
    assertThat(JSON.readTree(out).get("bad").asInt()).isEqualTo(12);
    int stored = JSON.readTree(out).get("stored").asInt();
    assertThat(stored).isEqualTo(289);

    assertThat(run("import", ROUND + "ho-so-da-sua.xlsx", "--draft=" + draft, "--json", register()))
        .isZero();
    JsonNode second = JSON.readTree(out);
    assertThat(second.at("/rows/total").asInt()).isEqualTo(300);
    assertThat(second.at("/rows/bad").asInt()).isZero();
    assertThat(second.at("/import/unchanged").asInt()).isEqualTo(stored);
    assertThat(second.at("/import/notInFile").asInt()).isZero();

    assertThat(run("draft", "finish", draft, "--json", register())).isZero();
    assertThat(JSON.readTree(out).get("stored").asInt()).isEqualTo(300 - stored);
    assertThat(run("draft", "finish", draft, "--json", register())).isZero();
    assertThat(JSON.readTree(out).get("stored").asInt()).isZero();

    Path table = folder.resolve("ket-luan.csv");
    assertThat(run("find", "year=2023", "--out=" + table, register())).isZero();
    assertThat(Files.readAllLines(table)).hasSize(301).first().asString().startsWith("\uFEFF\"Mã");
    assertThat(run("find", "year=2023", "--out=" + folder.resolve("k.xlsx"), register())).isZero();
    assertThat(Files.size(folder.resolve("k.xlsx"))).isPositive();

    decide();
    report();

    assertThat(run("audit", register())).isZero();
    assertThat(run("draft", "delete", draft, register())).isZero();
    assertThat(run("draft", "delete", copy, register())).isZero();
    assertThat(run("draft", "list", register())).isZero();
    assertThat(out).isEmpty();
  }

  private List<String> found(String... filters) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("find", "--json", "limit=100", register()));
    arguments.addAll(List.of(filters));
    assertThat(run(arguments.toArray(String[]::new))).isZero();
    List<String> ids = new ArrayList<>();
    JSON.readTree(out).get("items").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  /** What is missing of a household, and the council's paper for those that meet the criteria. */
  private void decide() throws Exception {
    List<String> open = found("year=2023", "outcome=UNDETERMINED");
    assertThat(open).isNotEmpty();
    assertThat(run("missing", "--stored=" + open.get(0), "--json", register())).isZero();
    assertThat(JSON.readTree(out).get("next").get("question").isNull()).isFalse();

    List<String> failed = found("year=2023", "outcome=NOT_MET");
    assertThat(failed).isNotEmpty();
    String[] all = paper("year=2023", "granted");
    assertThat(run(all)).isEqualTo(1);
    assertThat(err).contains("DEPARTURE_UNEXPLAINED").contains("chưa ghi quyết định nào");
    assertThat(found("year=2023", "decided=granted")).isEmpty();

    int met = 300 - count("UNDETERMINED") - count("NOT_MET");
    assertThat(run(paper("outcome=MET", "granted"))).isZero();
    assertThat(JSON.readTree(out).get("decisions").asInt()).isEqualTo(met);
    assertThat(run(paper("outcome=MET", "granted"))).isZero();
    assertThat(JSON.readTree(out).get("decisions").asInt()).isZero();
    assertThat(JSON.readTree(out).get("repeated").asInt()).isEqualTo(met);
  }

  private String[] paper(String filter, String decided) {
    return new String[] {
      "decide",
      filter,
      "--decided=" + decided,
      "--number=12/QĐ-UBND (giả định)",
      "--date=2023-12-20",
      "--signer=Chủ tịch giả định",
      "--json",
      register()
    };
  }

  private int count(String outcome) throws Exception {
    Path table = folder.resolve(outcome + ".csv");
    assertThat(run("find", "year=2023", "outcome=" + outcome, "--out=" + table, register()))
        .isZero();
    return Files.readAllLines(table).size() - 1;
  }

  /** The year's report, and one verdict on paper. */
  private void report() throws Exception {
    int met = 300 - count("UNDETERMINED") - count("NOT_MET");
    assertThat(run("report", "summary", "year=2023", register())).isZero();
    JsonNode title = JSON.readTree(out).at("/total/0");
    assertThat(title.at("/assessed").asInt()).isEqualTo(300);
    assertThat(title.at("/met").asInt()).isEqualTo(met);
    assertThat(title.at("/granted").asInt()).isEqualTo(met);
    Path pdf = folder.resolve("bao-cao.pdf");
    assertThat(run("report", "summary", "year=2023", "--out=" + pdf, register())).isZero();
    assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Path paper = folder.resolve("bien-ban.pdf");
    String first = found("year=2023", "outcome=NOT_MET").get(0);
    assertThat(run("print", "--stored=" + first, "--out=" + paper, register())).isZero();
    assertThat(Files.size(paper)).isGreaterThan(5_000);
  }

  @Test
  void what_libreoffice_saved_reads_as_the_file_it_was_made_from() throws Exception {
    assertThat(run("import", ROUND + "ho-so-da-sua.xlsx", folder.resolve("a").toString())).isZero();
    assertThat(run("import", ROUND + "saved-by-libreoffice.xlsx", folder.resolve("b").toString()))
        .isZero();
    assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
  }
}
