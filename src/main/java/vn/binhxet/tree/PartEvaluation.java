package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;

/**
 * Evaluates one assessment of a tree. Where verdicts it is counted from are still open, both ends
 * of what they may come to are evaluated; what the ends agree on is settled.
 */
final class PartEvaluation {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
  private static final ObjectWriter WRITER =
      JSON.writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final OpenRelease release;
  private final Desk desk;
  private final Body body;
  private final Detail detail;

  /** What both ends are written in, to be held against each other. */
  private final Detail merged;

  private final TreeEvaluation.Watcher watcher;

  PartEvaluation(
      OpenRelease release, Desk desk, Body body, Detail detail, TreeEvaluation.Watcher watcher) {
    this.release = release;
    this.desk = desk;
    this.body = body;
    this.detail = detail;
    merged = detail == Detail.BRIEF ? Detail.CORE : detail;
    this.watcher = watcher;
  }

  /** Writes the verdict; answers what it says. */
  Found evaluate(
      Subject subject, Subject.Part part, Tallies below, List<Found> own, OutputStream out)
      throws IOException {
    Assessment bare = read(subject, part, "");
    List<Filling> fillings = Fillings.of(bare, below, own);
    if (fillings.isEmpty()) {
      Evaluation evaluation = desk.evaluator().evaluate(bare);
      out.write(desk.writer().write(evaluation, detail));
      watcher.evaluated(evaluation);
      return new Found(bare, evaluation.outcome(), evaluation.provisional());
    }
    ObjectNode verdict = filled(subject, part, bare, fillings);
    ObjectNode answer = detail == Detail.BRIEF ? BriefAnswer.of(verdict) : verdict;
    out.write(WRITER.writeValueAsBytes(answer));
    return new Found(
        bare,
        Outcome.valueOf(verdict.get("outcome").textValue()),
        verdict.get("provisional").booleanValue());
  }

  private ObjectNode filled(
      Subject subject, Subject.Part part, Assessment bare, List<Filling> fillings)
      throws IOException {
    String lows = Filling.members(fillings, Filling.End.LOW);
    String highs = Filling.members(fillings, Filling.End.HIGH);
    Evaluation low = evaluate(subject, part, lows);
    watcher.evaluated(low);
    ObjectNode verdict = json(low);
    if (!highs.equals(lows)) {
      ObjectNode high = json(evaluate(subject, part, highs));
      ObjectNode open = json(desk.evaluator().evaluate(bare));
      verdict = new TwoEnds(verdict, high, open).merged();
    }
    boolean held = verdict.get("outcome").textValue().equals(Outcome.HELD.name());
    boolean doubted =
        !held
            && (doubted(subject, part, fillings, lows, Filling.End.DOUBTFUL_LOW, verdict)
                || doubted(subject, part, fillings, highs, Filling.End.DOUBTFUL_HIGH, verdict));
    new FromBelow(release.lawbook(), bare, merged).tell(verdict, fillings, doubted);
    return verdict;
  }

  /** Whether the outcome is another once provisional verdicts are taken as open. */
  private boolean doubted(
      Subject subject,
      Subject.Part part,
      List<Filling> fillings,
      String sure,
      Filling.End end,
      ObjectNode verdict)
      throws IOException {
    String doubtful = Filling.members(fillings, end);
    return !doubtful.equals(sure)
        && !evaluate(subject, part, doubtful)
            .outcome()
            .name()
            .equals(verdict.get("outcome").textValue());
  }

  private Evaluation evaluate(Subject subject, Subject.Part part, String members) {
    return desk.evaluator().evaluate(read(subject, part, members));
  }

  private ObjectNode json(Evaluation evaluation) throws IOException {
    return (ObjectNode) JSON.readTree(desk.writer().write(evaluation, merged));
  }

  private Assessment read(Subject subject, Subject.Part part, String members) {
    byte[] one = body.assessment(subject, part, members);
    try {
      return desk.reader().read(one, 0, one.length);
    } catch (BadAssessment bad) {
      // It was valid without what was filled in; counts are within the field's own bounds, and
      // values taken from another assessment were tried when the tree was read.
      throw new IllegalStateException("a checked assessment was refused", bad);
    }
  }
}
