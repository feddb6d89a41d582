package vn.binhxet.tree;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Listing;
import vn.binhxet.verdict.Outcome;

/**
 * Judges an assessment some of whose fields are filled from verdicts. Where those are still open,
 * both ends of what they may come to are evaluated; what the ends agree on is settled. For one
 * thread.
 */
final class FilledJudge {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final OpenRelease release;
  private final Desk desk;
  private final Detail detail;

  /**
   * @param detail CORE or FULL: a brief answer is made of the core
   */
  FilledJudge(OpenRelease release, Desk desk, Detail detail) {
    this.release = release;
    this.desk = desk;
    this.detail = detail;
  }

  /**
   * @param bare the assessment as it was handed in
   * @throws BadAssessment where what is filled in does not fit
   */
  FilledVerdict judge(
      Given given, Assessment bare, List<Filling> fillings, TreeEvaluation.Watcher watcher)
      throws BadAssessment, IOException {
    String lows = Filling.members(fillings, Filling.End.LOW);
    String highs = Filling.members(fillings, Filling.End.HIGH);
    Evaluation low = evaluate(given, lows);
    watcher.evaluated(low);
    Set<String> doubts = new LinkedHashSet<>(Listing.of(low).doubts());
    ObjectNode verdict = json(low);
    if (!highs.equals(lows)) {
      Evaluation high = evaluate(given, highs);
      doubts.addAll(Listing.of(high).doubts());
      ObjectNode open = json(desk.evaluator().evaluate(bare));
      verdict = new TwoEnds(verdict, json(high), open).merged();
    }
    boolean held = verdict.get("outcome").textValue().equals(Outcome.HELD.name());
    boolean doubted =
        !held
            && (doubted(given, fillings, lows, Filling.End.DOUBTFUL_LOW, verdict)
                || doubted(given, fillings, highs, Filling.End.DOUBTFUL_HIGH, verdict));
    new FromBelow(release.lawbook(), bare, detail).tell(verdict, fillings, doubted);
    return new FilledVerdict(bare, verdict, doubts, release.hash());
  }

  /** Whether the outcome is another once provisional verdicts are taken as open. */
  private boolean doubted(
      Given given, List<Filling> fillings, String sure, Filling.End end, ObjectNode verdict)
      throws BadAssessment {
    String doubtful = Filling.members(fillings, end);
    return !doubtful.equals(sure)
        && !evaluate(given, doubtful).outcome().name().equals(verdict.get("outcome").textValue());
  }

  private Evaluation evaluate(Given given, String members) throws BadAssessment {
    byte[] one = given.with(members);
    return desk.evaluator().evaluate(desk.reader().read(one, 0, one.length));
  }

  private ObjectNode json(Evaluation evaluation) throws IOException {
    return (ObjectNode) JSON.readTree(desk.writer().write(evaluation, detail));
  }
}
