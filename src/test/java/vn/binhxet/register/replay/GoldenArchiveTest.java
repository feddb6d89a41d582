package vn.binhxet.register.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.Release;
import vn.binhxet.testing.TestRegister;

/**
 * What was found of old assessments under old rules is found again by today's program. Where this
 * fails the program has changed old verdicts: mend the program, never an archive.
 */
class GoldenArchiveTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_verdict_of_every_archive_comes_out_as_recorded(Dialect dialect) throws Exception {
    for (GoldenArchive archive : GoldenArchive.all()) {
      Path place = folder.resolve(archive.folder().getFileName());
      try (Register register = TestRegister.open(dialect, place)) {
        archive.store(register);
        List<Replayed> departing = new ArrayList<>();
        ReplayCount count =
            new ReplayRun(
                    register.records(),
                    new KeptReleases(register.records(), null),
                    2,
                    (one, so) -> {
                      if (one.answer() != Answer.IDENTICAL) {
                        departing.add(one);
                      }
                    })
                .all();
        assertThat(departing).as(archive.folder().toString()).isEmpty();
        assertThat(count.identical()).isEqualTo(archive.contents().size());
      }
    }
  }

  @Test
  void the_first_archive_is_there_and_holds_each_way_in_which_a_verdict_comes_out()
      throws Exception {
    GoldenArchive first = new GoldenArchive(GoldenArchive.ALL.resolve("2026-11"));
    assertThat(GoldenArchive.all()).contains(first);
    Set<String> seen = new TreeSet<>();
    for (byte[] content : first.contents()) {
      JsonNode verdict = RecordJson.read(content).get("verdict");
      seen.add(verdict.get("outcome").asText());
      seen.add(verdict.get("edition").asText());
      verdict.get("causes").forEach(cause -> seen.add(cause.asText()));
      seen.add(verdict.at("/basis/overlay").asText("none"));
      seen.add("provisional " + verdict.get("provisional").asText());
      if (!verdict.at("/result/possible").isEmpty()) {
        seen.add("possible values");
      }
      verdict.at("/basis/reliedOn").forEach(one -> seen.add(one.get("why").asText()));
    }
    assertThat(seen)
        .contains("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE")
        .contains("DATA_MISSING", "TARGET_NOT_LOADED", "CONTENT_NOT_LOADED", "OVERLAY_ABSENT")
        .contains("COLUMN_UNKNOWN", "EDITION_UNSETTLED", "TEXT_OPEN", "TIE")
        .contains("provisional true", "provisional false", "interpretation", "unverified")
        .contains("kon-tum-42-2022", "phu-tho-22-2024", "possible values")
        .contains("cultural-family.nd-122-2018", "cultural-family.nd-86-2023")
        .contains("cultural-family-merit.nd-122-2018", "cultural-family-withdrawal.luat-06-2022")
        .contains("new-rural-commune.qd-318-2022", "minority-area.nd-272-2025");
  }

  @Test
  void the_archive_of_trees_holds_counts_that_settle_and_that_stay_open() throws Exception {
    GoldenArchive trees = new GoldenArchive(GoldenArchive.ALL.resolve("2026-11-trees"));
    assertThat(GoldenArchive.all()).contains(trees);
    Set<String> seen = new TreeSet<>();
    for (byte[] content : trees.contents()) {
      JsonNode record = RecordJson.read(content);
      for (JsonNode field : record.path("filled")) {
        seen.add(field.get("subject").asText());
        seen.add(field.get("low").equals(field.get("high")) ? "settled" : "open");
        seen.add(field.has("below") ? "counted" : "own");
        seen.add(record.at("/verdict/outcome").asText());
      }
    }
    assertThat(seen)
        .contains("below", "same", "settled", "open", "counted", "own")
        .contains("NOT_MET", "UNDETERMINED");
  }

  @Test
  void a_changed_byte_of_a_recorded_hash_is_told() throws Exception {
    String content = household("\"outcome\":\"MET\"");
    int at = content.indexOf("\"core\":\"") + 8;
    char other = content.charAt(at) == '0' ? '1' : '0';
    Replayed changed = replay(content.substring(0, at) + other + content.substring(at + 1), null);
    assertThat(changed.answer()).isEqualTo(Answer.DIFFERENT);
    assertThat(changed.first()).isNotNull();
    assertThat(changed.first().member()).isEqualTo("coreHash");
    assertThat(changed.first().node()).isNull();
  }

  @Test
  void a_changed_rule_is_told_at_the_node_it_decides() throws Exception {
    GoldenArchive archive = GoldenArchive.all().get(0);
    String file = "cultural-family/nd-122-2018/criteria.drl";
    Map<String, byte[]> files = new TreeMap<>(archive.release().snapshot().files());
    String rules = new String(files.get(file), StandardCharsets.UTF_8);
    int rule = rules.indexOf("rule \"registration\"");
    String changed =
        rules.substring(0, rule) + rules.substring(rule).replaceFirst("== true", "== false");
    files.put(file, changed.getBytes(StandardCharsets.UTF_8));
    Release other = Release.read(RulesSnapshot.of(files));
    Replayed replayed = replay(household("\"outcome\":\"MET\""), other);
    assertThat(replayed.answer()).isEqualTo(Answer.DIFFERENT);
    assertThat(replayed.first()).isNotNull();
    assertThat(replayed.first().node()).isEqualTo("registration");
    assertThat(replayed.first().member()).isEqualTo("status");
    assertThat(replayed.first().recorded().asText()).isEqualTo("MET");
    assertThat(replayed.first().replayed().asText()).isEqualTo("NOT_MET");
  }

  /** A household's record under decree 122 in the archive. */
  private static String household(String with) throws Exception {
    for (byte[] content : GoldenArchive.all().get(0).contents()) {
      String text = new String(content, StandardCharsets.UTF_8);
      if (text.contains("\"edition\":\"cultural-family.nd-122-2018\"") && text.contains(with)) {
        return text;
      }
    }
    throw new IllegalStateException("no such household");
  }

  /** Stores one record, under the archive's release or another, and replays it. */
  private Replayed replay(String content, Release other) throws Exception {
    GoldenArchive archive = GoldenArchive.all().get(0);
    Release release = other == null ? archive.release() : other;
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      register.keep(release);
      register.append(
          GoldenArchive.record(content.getBytes(StandardCharsets.UTF_8), release.hash()));
      return new Replayer(new KeptReleases(register.records(), null))
          .replay(register.records().record(register.records().head().seq()).orElseThrow());
    }
  }
}
