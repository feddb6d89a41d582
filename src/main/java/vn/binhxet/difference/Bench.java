package vn.binhxet.difference;

import java.util.function.Supplier;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.Limits;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;

/**
 * What judges under one release, for one thread.
 *
 * @param release its hash
 * @param hybrids reads combinations, which may be as long as both sides together
 * @param apart gives an evaluator that keeps nothing for others: for a law with other confidences
 */
record Bench(String release, Desk desk, AssessmentReader hybrids, Supplier<Evaluator> apart) {
  private static final Limits TWICE =
      new Limits(2 * Limits.STANDARD.maxBytes(), Limits.STANDARD.maxMembers());

  static Bench of(OpenRelease release, Desk desk) {
    return new Bench(
        release.hash(),
        desk,
        new AssessmentReader(release.editions(), TWICE),
        () -> new Evaluator(release.release()));
  }

  Seen see(Assessment assessment) {
    return see(assessment, desk.evaluator());
  }

  Seen seeApart(Assessment assessment) {
    return see(assessment, apart.get());
  }

  private Seen see(Assessment assessment, Evaluator evaluator) {
    Evaluation evaluation = evaluator.evaluate(assessment);
    return Seen.of(evaluation, Trees.read(desk.writer().write(evaluation, Detail.FULL)));
  }
}
