package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

/** Papers and reports on the command line, from a file to the sheet. */
class PrintAndReportTest {
  @TempDir private Path folder;
  private String said = "";

  private int run(String... args) {
    Ran ran = Ran.of(args);
    said = ran.said();
    return ran.status();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String text(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void an_assessment_and_a_stored_verdict_are_printed_and_counted() throws Exception {
    TinyRules.writeTo(folder.resolve("rules"));
    Files.writeString(folder.resolve("a.json"), TinyRules.village("V-1"));
    Files.writeString(folder.resolve("a.ndjson"), TinyRules.village("V-1") + "\n");
    String rules = at("rules");
    String register = at("register");

    assertThat(run("print", at("a.json"), "--out", at("a.pdf"), "--rules", rules)).isZero();
    assertThat(text(folder.resolve("a.pdf"))).contains("chưa ghi sổ").contains("V-1");

    assertThat(
            run(
                "batch",
                at("a.ndjson"),
                at("b.ndjson"),
                "--store",
                "--rules",
                rules,
                "--register",
                register))
        .isZero();
    String id =
        new ObjectMapper()
            .readTree(Files.readAllLines(folder.resolve("b.ndjson")).get(0))
            .at("/stored/id")
            .asText();
    assertThat(run("print", "--stored", id, "--out", at("s.pdf"), "--register", register)).isZero();
    assertThat(text(folder.resolve("s.pdf"))).contains("bản ghi số " + id);

    assertThat(run("report", "summary", "year=2024", "--rules", rules, "--register", register))
        .isZero();
    assertThat(new ObjectMapper().readTree(said).at("/total/0/assessed").asInt()).isEqualTo(1);
    assertThat(
            run(
                "report",
                "summary",
                "year=2024",
                "--out",
                at("r.pdf"),
                "--rules",
                rules,
                "--register",
                register))
        .isZero();
    assertThat(text(folder.resolve("r.pdf"))).contains("TỔNG HỢP KẾT QUẢ BÌNH XÉT");
  }

  @Test
  void wrong_usage_says_what_is_allowed() throws Exception {
    assertThat(run("print", "--out", at("x.pdf"))).isEqualTo(2);
    assertThat(run("report", "sumary")).isEqualTo(2);
    assertThat(said).contains("summary, failures, campaign");
    assertThat(run("report", "summary", "--out", at("x.doc"))).isEqualTo(2);
    assertThat(said).contains(".xlsx");
    assertThat(run("report", "summary", "--register", at("none"))).isEqualTo(2);
    assertThat(said).contains("NO_REGISTER");
  }
}
