package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The round of docs/register.md, command by command, under the rules as shipped: find the commune,
 * open the verdict, replay it, compare it with another year's, export the evidence and check it.
 */
@Timeout(300)
class AuditorsRoundTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE =
      Path.of("sample-data/new-rural-commune/kon-tum-2024-not-met-income-44.2.json");

  @TempDir private Path folder;
  private String out = "";

  @Test
  void an_auditors_round_works_by_the_documented_commands() throws Exception {
    // Two years of one commune, handed in as a batch: the income fell short, then was enough.
    String short2024 = JSON.readTree(Files.readString(SAMPLE)).toString();
    String enough2024 = short2024.replace("44.2", "51.5");
    Path in = folder.resolve("xa.ndjson");
    Files.writeString(in, short2024 + "\n" + enough2024 + "\n");
    Path answers = folder.resolve("ra.ndjson");
    assertThat(run("batch", in.toString(), answers.toString(), "--store")).isZero();

    assertThat(
            run(
                "find",
                "territory=62",
                "title=new-rural-commune",
                "year=2024",
                "node=10",
                "--json"))
        .isZero();
    JsonNode found = JSON.readTree(out).at("/items");
    assertThat(found).hasSize(1);
    String id = found.get(0).get("id").asText();
    assertThat(found.get(0).at("/subject/id").asText()).isEqualTo("XA-011");
    assertThat(run("find", "q=xa thu nghiem")).isZero();
    assertThat(out).contains("Xã Thử Nghiệm 11");

    assertThat(run("replay", "--all")).isZero();
    assertThat(run("replay", id, "--json")).isZero();
    assertThat(out).contains("identical");

    String other = String.valueOf(Long.parseLong(id) + 1);
    assertThat(run("difference", id, other, "--stored")).isZero();
    assertThat(out).contains("44,2").contains("51,5");

    Path evidence = folder.resolve("bang-chung.zip");
    assertThat(run("export", id, evidence.toString())).isZero();
    assertThat(runAlone("verify", evidence.toString())).isZero();
    assertThat(run("audit")).isZero();
    Path backup = folder.resolve("sao-luu.zip");
    assertThat(run("backup", backup.toString())).isZero();
    assertThat(runAlone("restore", backup.toString(), "--register=" + folder.resolve("khac")))
        .isZero();
    byte[] changed = Files.readAllBytes(evidence);
    changed[changed.length / 2] ^= 1;
    Files.write(evidence, changed);
    assertThat(runAlone("verify", evidence.toString())).isEqualTo(1);
  }

  private int run(String... args) {
    return runAlone(Ran.and(args, "--register=" + folder.resolve("so")));
  }

  private int runAlone(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    assertThat(List.of(0, 1, 2, 3)).as(ran.err()).contains(ran.status());
    return ran.status();
  }
}
