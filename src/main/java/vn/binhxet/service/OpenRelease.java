package vn.binhxet.service;

import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedDeque;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.Lawbook;
import vn.binhxet.rules.Release;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;
import vn.binhxet.verdict.settling.Settler;

/**
 * A release that assessments are answered under. Its desks are kept as long as it is: when another
 * release takes its place they go with it. Safe for many threads.
 */
public final class OpenRelease {
  private final Release release;
  private final EditionsInForce editions;
  private final Evaluator evaluator;
  private final Evaluator trial;
  private final ConcurrentLinkedDeque<Desk> idle = new ConcurrentLinkedDeque<>();

  /** What was found of one assessment, and how it is written. */
  public record Answer(Evaluation evaluation, byte[] json) {}

  public OpenRelease(Release release) {
    this.release = release;
    editions = new EditionsInForce(release.lawbook(), release.chooser());
    evaluator = new Evaluator(release);
    trial = Evaluator.byCheckerAlone(release.hash());
  }

  public Release release() {
    return release;
  }

  public Lawbook lawbook() {
    return release.lawbook();
  }

  /** SHA-256 of the rules, hex. */
  public String hash() {
    return release.hash();
  }

  public Instant loadedAt() {
    return release.loadedAt();
  }

  public EditionsInForce editions() {
    return editions;
  }

  /** Finds what is missing, for the thread that has the desk. */
  public Settler settler(Desk desk) {
    return new Settler(desk.evaluator(), trial.onSameRelease());
  }

  /** A desk for this thread alone; hand it to {@link #giveBack} when done. */
  public Desk takeDesk() {
    Desk desk = idle.pollFirst();
    return desk != null
        ? desk
        : new Desk(new AssessmentReader(editions), evaluator.onSameRelease(), new VerdictWriter());
  }

  public void giveBack(Desk desk) {
    idle.addFirst(desk);
  }

  /**
   * Answers one assessment in JSON.
   *
   * @throws BadAssessment with every fault found
   */
  public Answer answer(byte[] body, int length, Detail detail) throws BadAssessment {
    Desk desk = takeDesk();
    // A desk that failed in an unforeseen way is not used again: only these two give it back.
    try {
      Assessment assessment = desk.reader().read(body, 0, length);
      Evaluation evaluation = desk.evaluator().evaluate(assessment);
      Answer answer = new Answer(evaluation, desk.writer().write(evaluation, detail));
      giveBack(desk);
      return answer;
    } catch (BadAssessment refused) {
      giveBack(desk);
      throw refused;
    }
  }
}
