package vn.binhxet.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft.Correction;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/** Evaluates an assessment and stores it with its verdict. Safe for many threads. */
public final class Recorder {
  private final Register register;

  public Recorder(Register register) {
    this.register = register;
  }

  /**
   * An assessment evaluated and handed to the register.
   *
   * @param verdict JSON of the verdict found now
   */
  public record Recorded(Appended appended, Evaluation evaluation, byte[] verdict) {}

  /** Looks at an assessment once it is read, and may refuse it. */
  public interface Check {
    /** Everything is welcome. */
    Check NONE = assessment -> {};

    void check(Assessment assessment) throws BadAssessment;
  }

  /**
   * Evaluates and stores.
   *
   * @param length how much of the array is the body
   * @param correction null for a first version
   * @throws BadAssessment with every fault found
   * @throws RegisterFault where it is not stored
   */
  public Recorded record(
      OpenRelease release,
      byte[] body,
      int length,
      Detail detail,
      NewRecord.Key key,
      @Nullable Correction correction,
      Check check)
      throws BadAssessment {
    register.keep(release.release());
    Desk desk = release.takeDesk();
    NewRecord draft;
    Evaluation evaluation;
    byte[] verdict;
    try {
      Assessment assessment = desk.reader().read(body, 0, length);
      check.check(assessment);
      evaluation = desk.evaluator().evaluate(assessment);
      verdict = desk.writer().write(evaluation, detail);
      draft =
          new AssessmentDraft(release.lawbook().territories(), desk.writer())
              .draft(evaluation, Arrays.copyOf(body, length), key, correction);
      release.giveBack(desk);
    } catch (BadAssessment refused) {
      release.giveBack(desk);
      throw refused;
    }
    return new Recorded(register.append(draft), evaluation, verdict);
  }
}
