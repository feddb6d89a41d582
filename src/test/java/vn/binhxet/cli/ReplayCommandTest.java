package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.tree.TreeRules;
import vn.binhxet.verdict.Detail;

@Timeout(60)
class ReplayCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
    return "--register=" + folder;
  }

  @Test
  void one_verdict_or_the_whole_register_is_replayed_and_a_difference_is_a_failure()
      throws Exception {
    long first;
    long second;
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      OpenRelease rules = TinyRules.open();
      first = StoredSamples.store(register, rules, TinyRules.village("V-1"));
      second = StoredSamples.store(register, rules, TinyRules.village("V-2"));
    }
    assertThat(run("replay", register(), "" + first)).isZero();
    assertThat(out).isEqualTo(first + ": trùng khớp\n");
    assertThat(run("replay", register(), "--all", "--lang", "en")).isZero();
    assertThat(out).isEqualTo("2 verdicts: 2 identical, 0 different, 0 erased, 0 not replayed\n");

    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      byte[] content =
          new String(
                  register.records().record(second).orElseThrow().content(), StandardCharsets.UTF_8)
              .replace("\"income\":52.5", "\"income\":49.9")
              .getBytes(StandardCharsets.UTF_8);
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute("UPDATE record SET content = ? WHERE seq = ?", content, second));
    }
    assertThat(run("replay", register(), "--all")).isEqualTo(1);
    assertThat(out)
        .startsWith(second + ": KHÁC, trước hết ở 1a status: đã ghi \"MET\", nay \"NOT_MET\"\n")
        .doesNotContain("Thôn Mẫu");
    assertThat(run("replay", register(), "--all", "--json")).isEqualTo(1);
    JsonNode told = JSON.readTree(out.lines().findFirst().orElseThrow());
    assertThat(told.get("answer").asText()).isEqualTo("different");
    assertThat(told.at("/first/node").asText()).isEqualTo("1a");
    JsonNode summary = JSON.readTree(out.lines().skip(1).findFirst().orElseThrow());
    assertThat(summary.at("/summary/verdicts").asInt()).isEqualTo(2);
    assertThat(summary.at("/summary/different").asInt()).isEqualTo(1);
  }

  @Test
  void of_a_counted_verdict_it_is_told_which_parts_were_corrected_or_erased_since()
      throws Exception {
    OpenRelease rules = TreeRules.open();
    String houses = TreeRules.house("H1", "tt") + "," + TreeRules.house("H2", "ft");
    byte[] tree =
        TreeRules.village("\"houses\":2", "\"lamps\":true", houses)
            .getBytes(StandardCharsets.UTF_8);
    long last;
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      NewRecord.Key key = new NewRecord.Key("replayed-tree", Sha256.of(tree));
      Appended stored = new TreeRecorder(register).record(rules, tree, tree.length, key, one -> {});
      last = ((Appended.Stored) stored).seq();
      byte[] fixed =
          ("{\"title\":\"tidy-house\",\"awardYear\":2024,\"assessedOn\":\"2024-12-01\","
                  + "\"subject\":{\"id\":\"H2\",\"territory\":{\"code\":\"00011\"}},"
                  + "\"data\":{\"swept\":true,\"hedge\":true}}")
              .getBytes(StandardCharsets.UTF_8);
      new Recorder(register)
          .record(
              rules,
              fixed,
              fixed.length,
              Detail.BRIEF,
              new NewRecord.Key("corrected-house", Sha256.of(fixed)),
              new AssessmentDraft.Correction(last - 2, 2, last - 2, "Nhập sai"),
              Recorder.Check.NONE);
    }
    String village = String.valueOf(last - 1);
    assertThat(run("replay", register(), village)).isZero();
    assertThat(out).isEqualTo(village + ": trùng khớp; sau đó đã sửa: " + (last - 2) + "\n");
    Path alone = folder.resolve("alone.zip");
    Path whole = folder.resolve("whole.zip");
    assertThat(run("export", register(), village, alone.toString())).isZero();
    assertThat(out).contains(": 1 kết luận");
    assertThat(run("export", register(), "--with-parts", village, whole.toString())).isZero();
    // The village, its houses, and the version that corrected one of them.
    assertThat(out).contains(": 4 kết luận");
    assertThat(run("verify", whole.toString())).isZero();

    assertThat(
            run(
                "erase",
                register(),
                "--before=2025-01-01",
                "--title=tidy-house",
                "--reason=Hết thời hạn"))
        .isZero();
    assertThat(run("replay", register(), village, "--lang", "en")).isZero();
    assertThat(out)
        .isEqualTo(
            village + ": identical; corrected since: " + (last - 2) + "; contents erased: 2\n");
    assertThat(run("audit", register())).isZero();
  }

  @Test
  void no_register_is_begun_by_looking_and_wrong_usage_is_told() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(run("replay", "--register=" + nowhere, "--all")).isEqualTo(2);
    assertThat(err).contains("NO_REGISTER");
    assertThat(Files.exists(nowhere)).isFalse();
    assertThat(run("replay", register())).isEqualTo(2);
    assertThat(run("replay", register(), "--all", "7")).isEqualTo(2);
    TestRegister.open(Dialect.SQLITE, folder).close();
    assertThat(run("replay", register(), "7", "1")).isEqualTo(1);
    assertThat(err).contains("7").contains("1");
  }
}
