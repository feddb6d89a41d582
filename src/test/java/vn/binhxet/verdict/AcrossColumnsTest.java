package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.Judge;

/**
 * A claim of several parts where the column is not known. No edition read so far has such a claim
 * whose figure differs, so the shares of insured men and women (15.1) are given two made-up ones.
 */
class AcrossColumnsTest {
  private static final Path RULES = Path.of("rules");
  private static final String COMMON = "15.1,,,90,%,%,unverified,";
  private static final String DIFFERENT = "15.1,tdmnpb,,70,%,%,unverified,số giả định\n" + COMMON;

  @TempDir Path folder;

  @Test
  void a_figure_that_differs_between_possible_columns_is_not_named() throws Exception {
    JsonNode finding = finding("80", "95");

    assertThat(finding.get("status").asText()).isEqualTo("UNDETERMINED");
    assertThat(finding.get("causes")).extracting(JsonNode::asText).contains("COLUMN_UNKNOWN");
    assertThat(finding.get("claim").get("parts"))
        .allSatisfy(part -> assertThat(part.get("required").isNull()).isTrue());
    assertThat(finding.at("/reason/vi").asText())
        .contains("tùy theo cột")
        .doesNotContain("90", "70%");
    assertThat(finding.at("/reason/en").asText()).contains("depends on the column");
  }

  @Test
  void what_holds_under_every_column_is_settled_all_the_same() throws Exception {
    assertThat(finding("95", "96").get("status").asText()).isEqualTo("MET");
    assertThat(finding("95", "60").get("status").asText()).isEqualTo("NOT_MET");
  }

  @BeforeEach
  void give_15_1_two_figures() throws IOException {
    copy();
    Path targets = folder.resolve("new-rural-commune/qd-318-2022/targets.csv");
    String text = Files.readString(targets);
    assertThat(text).contains(COMMON);
    Files.writeString(targets, text.replace(COMMON, DIFFERENT));
  }

  /** Of 15.1, where the commune may be on the list of special ones, or not. */
  private JsonNode finding(String men, String women) throws Exception {
    String body =
        """
        {"title":"new-rural-commune","awardYear":2024,"assessedOn":"2024-12-10",
         "subject":{"id":"XA-1","territory":{"code":"62"}},
         "data":{"insuredMen":%s,"insuredWomen":%s}}"""
            .formatted(men, women);
    JsonNode verdict = Judge.by(folder).verdict(body.getBytes(StandardCharsets.UTF_8));
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals("15.1")) {
        return finding;
      }
    }
    throw new AssertionError("no finding of 15.1");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }
}
