package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.tree.FilledVerdict;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;

/** Says what deriving a stored verdict again came to. */
final class ReplayJudgement {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayJudgement.class);

  private ReplayJudgement() {}

  /** What could not be tried for a reason nobody foresaw; the log has more. */
  static Replayed unforeseen(StoredVerdict stored, Throwable fault) {
    String incident = UUID.randomUUID().toString();
    LOG.error("INTERNAL {} replaying record {}", incident, stored.id(), fault);
    return Replayed.not(
        stored,
        new Replayed.Problem(
            "INTERNAL",
            new Text(
                "Lỗi ngoài dự kiến, mã sự cố " + incident + ".",
                "Something unforeseen, incident " + incident + ".")));
  }

  /** Of an assessment that its own release refuses now. */
  static Replayed refused(StoredVerdict stored, BadAssessment refused) {
    var first = refused.problems().get(0);
    return different(
        stored,
        null,
        Difference.of("input", null, TextNode.valueOf(first.code() + " " + first.pointer())));
  }

  /** Whether what is found now is what was recorded, byte for byte. */
  static Replayed compare(StoredVerdict stored, Evaluation evaluation, byte[] core) {
    return compare(stored, evaluation.outcome(), evaluation.provisional(), core, core);
  }

  /** The same of a verdict that was counted from others. */
  static Replayed compare(StoredVerdict stored, FilledVerdict found) {
    return compare(stored, found.outcome(), found.provisional(), found.hashed(), found.json());
  }

  /** What was kept with the input does not fit the rules it rests on. */
  static Replayed notFilled(StoredVerdict stored) {
    return different(stored, null, Difference.of("filled", null, null));
  }

  /**
   * @param hashed what is hashed
   * @param core the same to be read
   */
  private static Replayed compare(
      StoredVerdict stored, Outcome outcome, boolean provisional, byte[] hashed, byte[] core) {
    String hash = Sha256.hex(hashed);
    boolean listedAlike =
        stored.core().outcome().equals(outcome.name())
            && stored.core().provisional() == provisional;
    if (hash.equals(stored.coreHash()) && stored.intact() && listedAlike) {
      return new Replayed(
          stored.id(), Answer.IDENTICAL, stored.core().release(), hash, hash, null, null, null);
    }
    return different(stored, hash, first(stored, hash, core));
  }

  private static Replayed different(StoredVerdict stored, @Nullable String hash, Difference first) {
    return new Replayed(
        stored.id(),
        Answer.DIFFERENT,
        stored.core().release(),
        stored.coreHash(),
        hash,
        first,
        null,
        null);
  }

  private static Difference first(StoredVerdict stored, String hash, byte[] core) {
    try {
      JsonNode recorded = RecordJson.read(stored.verdict());
      JsonNode now = RecordJson.read(core);
      Difference found = FirstDifference.between(recorded, now);
      if (found != null) {
        return found;
      }
    } catch (IOException e) {
      return Difference.of("content", null, null);
    }
    return hash.equals(stored.coreHash())
        ? Difference.of(stored.intact() ? "record" : "content", null, null)
        : Difference.of("coreHash", TextNode.valueOf(stored.coreHash()), TextNode.valueOf(hash));
  }
}
