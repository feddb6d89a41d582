package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TinyRules;

/** {@code missing} on files, trees and stored verdicts. */
@Timeout(180)
class MissingCommandTest {
  @TempDir private Path folder;
  private String out = "";

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.said();
    return ran.status();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_stored_verdict_lacks_what_its_own_release_asks(Dialect dialect) throws Exception {
    String where =
        dialect == Dialect.SQLITE ? folder.resolve("r").toString() : Postgres.newDatabase();
    long id;
    try (Register register =
        Register.open(RegisterPlace.of(where, folder.resolve("r")), Clock.systemUTC())) {
      String open = TinyRules.village("V-1").replace("\"income\":52.5,", "");
      id = StoredSamples.store(register, TinyRules.open(), open);
    }
    String[] here = {"--register=" + where, "--register-keys=" + folder.resolve("r")};

    assertThat(run("missing", "--stored=" + id, "--json", here[0], here[1])).as(out).isZero();
    JsonNode missing = new ObjectMapper().readTree(out);
    assertThat(missing.get("title").asText()).isEqualTo("clean-village");
    assertThat(missing.at("/items/0/path").asText()).isEqualTo("income");
    assertThat(run("missing", "--stored=" + id, here[0], here[1])).isZero();
    assertThat(out).contains("V-1", "UNDETERMINED", "Nên hỏi trước").contains("income");
    assertThat(run("missing", "--stored=999", here[0], here[1])).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void a_withdrawal_with_nothing_said_is_told_in_short() throws Exception {
    Path file = folder.resolve("xa.json");
    Files.writeString(
        file,
        "{\"title\":\"new-rural-commune-withdrawal\",\"awardYear\":2024,"
            + "\"assessedOn\":\"2024-11-20\",\"subject\":{\"id\":\"X-1\","
            + "\"territory\":{\"code\":\"14\"}},\"data\":{}}");

    assertThat(run("missing", file.toString(), "--lang=en")).as(out).isZero();
    // any 6 of 19 less those without a key one, and any 10 of the 16 others
    assertThat(out)
        .contains("Enough for MET (27132 smallest sets):")
        .contains("any 5 of the 16 of A; any 1 of the 3 of B")
        .contains("any 10 of the 16 of A")
        .contains("A: no (criterion1, ")
        .contains("B: no (criterion10, criterion17, criterion19)");
    assertThat(run("missing", file.toString())).isZero();
    assertThat(out).contains("bất kỳ 10 trong 16 mục của A");
  }

  @Test
  void a_tree_of_which_nothing_is_open_says_so() {
    String tree = "sample-data/trees/da-nang-2024-ward-ballots-of-its-survey.json";
    assertThat(run("missing", tree)).isZero();
    assertThat(out).contains("PH-204").contains("không cần hỏi thêm");
  }

  @Test
  void a_tree_is_answered_for_everyone_of_whom_something_is_open() throws Exception {
    Path tree = Path.of("sample-data/trees/phu-tho-2024-village-120-households.json");

    assertThat(run("missing", tree.toString(), "--json")).as(out).isZero();
    JsonNode all = new ObjectMapper().readTree(out);
    assertThat(all.get("subject").asText()).isEqualTo("TM-05");
    assertThat(all.at("/missing/0/outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(run("missing", tree.toString())).isZero();
    assertThat(out).contains("TM-05");
  }

  @Test
  void a_ranking_is_told_candidate_by_candidate() throws Exception {
    Path file = folder.resolve("khen.json");
    Files.writeString(
        file,
        Files.readString(Path.of("sample-data/cultural-family-merit/nd-122-three-of-four.json"))
            .replace("\"votes\": 27,", ""));

    assertThat(run("missing", file.toString(), "--lang=en")).as(out).isZero();
    assertThat(out).contains("Ask first:").contains("HM-032 selected").contains("HM-034 selected");
    assertThat(
            run("missing", "sample-data/cultural-family-merit/nd-122-tie-for-the-last-place.json"))
        .isZero();
    assertThat(out).contains("TIE");
  }
}
