package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.Derivation;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.Engine;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.OneRelease;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;

/** What is held in a tree: it counts for nobody, and nothing more is said of it. */
class TreeHeldTest {
  @TempDir private Path folder;

  /**
   * Evaluates with one derived rule altered, so that engine and checker disagree where it bites.
   */
  private static JsonNode evaluate(String rule, String from, String to, int houses)
      throws Exception {
    OpenRelease open = open(rule, from, to);
    byte[] body = body(houses);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(open, body, body.length).write(Detail.FULL, one -> {}, out);
    return RealLaw.json(out.toByteArray());
  }

  private static OpenRelease open(String rule, String from, String to) {
    OpenRelease open = TreeRules.open();
    Evaluator altered =
        new Evaluator(
            open.hash(),
            law -> {
              Derived d = Derivation.derive(law);
              return Engine.compile(
                  new Derived(
                      d.law(), d.slots(), d.lists(), d.leaves(), altered(d.drl(), rule, from, to)));
            });
    open.giveBack(new Desk(new AssessmentReader(open.editions()), altered, new VerdictWriter()));
    return open;
  }

  private static byte[] body(int houses) {
    String below =
        IntStream.rangeClosed(1, houses)
            .mapToObj(i -> TreeRules.house("H" + i, "tt"))
            .collect(Collectors.joining(","));
    return TreeRules.village("\"houses\":" + houses, "\"lamps\":true", below)
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_held_in_a_stored_tree_replays_identical_under_the_incident_of_then(boolean house)
      throws Exception {
    OpenRelease open =
        house ? open("1/N", " == | != | < | <= ", " >= ") : open("number/N", " < ", " <= ");
    byte[] body = body(2);
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      NewRecord.Key key = new NewRecord.Key("held-tree", Sha256.of(body));
      Appended stored = new TreeRecorder(register).record(open, body, body.length, key, one -> {});
      Replayer replayer = new Replayer(new KeptReleases(register.records(), new OneRelease(open)));
      long last = ((Appended.Stored) stored).seq();
      int held = 0;
      for (long seq = last - 3; seq <= last; seq++) {
        StoredVerdict verdict = StoredVerdicts.whole(register.records().record(seq).orElseThrow());
        Replayer.Again again = replayer.again(verdict, Detail.BRIEF);
        assertThat(again.replayed().answer()).isEqualTo(Replayed.Answer.IDENTICAL);
        assertThat(RealLaw.json(again.json())).isEqualTo(RealLaw.json(verdict.verdict()));
        held += verdict.core().outcome().equals("HELD") ? 1 : 0;
      }
      assertThat(held).isEqualTo(house ? 2 : 1);
    }
  }

  private static String altered(String drl, String rule, String from, String to) {
    int start = drl.indexOf("rule \"" + rule + "\"");
    if (start < 0) {
      return drl;
    }
    int end = drl.indexOf("end", start);
    String other = drl.substring(start, end).replaceFirst(from, to);
    assertThat(other).isNotEqualTo(drl.substring(start, end));
    return drl.substring(0, start) + other + drl.substring(end);
  }

  private static JsonNode verdict(JsonNode subject, String title) {
    for (JsonNode verdict : subject.get("verdicts")) {
      if (verdict.get("title").asText().equals(title)) {
        return verdict;
      }
    }
    throw new AssertionError("no verdict on " + title);
  }

  @Test
  void a_held_verdict_below_counts_neither_as_met_nor_as_not_met() throws Exception {
    JsonNode tree = evaluate("1/N", " == | != | < | <= ", " >= ", 3);
    JsonNode village = verdict(tree, "tidy-village");
    JsonNode from = village.at("/findings/0/from/0");

    assertThat(tree.at("/below/0/verdicts/0/outcome").asText()).isEqualTo("HELD");
    assertThat(village.get("outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(from.get("met").asInt()).isZero();
    assertThat(from.get("notMet").asInt()).isZero();
    assertThat(from.get("undetermined").asInt()).isEqualTo(3);
    assertThat(from.get("open")).hasToString("[\"H1\",\"H2\",\"H3\"]");
  }

  @Test
  void a_held_verdict_in_a_tree_is_not_provisional_and_fills_nothing() throws Exception {
    // Wrong at two houses and right at none, which is what the doubtful count comes to.
    JsonNode tree = evaluate("number/N", " < ", " <= ", 2);
    JsonNode village = verdict(tree, "tidy-village");
    JsonNode lit = verdict(tree, "lit-village");

    assertThat(tree.at("/below/0/verdicts/0/provisional").asBoolean()).isTrue();
    assertThat(village.get("outcome").asText()).isEqualTo("HELD");
    assertThat(village.get("provisional").asBoolean()).isFalse();
    assertThat(village.get("findings")).isEmpty();
    assertThat(village.at("/basis/reliedOn")).isEmpty();
    assertThat(lit.get("outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(lit.at("/findings/1/status").asText()).isEqualTo("UNDETERMINED");
    assertThat(lit.at("/findings/1/from/0/outcome").asText()).isEqualTo("HELD");
  }
}
