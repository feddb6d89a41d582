package vn.binhxet.register.decision;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.register.DecisionDraft.Decision;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.StoredVerdicts;

/** Holds a decision against the verdict it is about: who departs from it says why. */
public final class DecisionCheck {
  private final StoredVerdicts verdicts;
  private final Lawbook lawbook;

  /**
   * @param lawbook says which titles are withdrawals
   */
  public DecisionCheck(Register register, Lawbook lawbook) {
    verdicts = new StoredVerdicts(register.records());
    this.lawbook = lawbook;
  }

  /**
   * Whether the decision may be stored as it is.
   *
   * @throws RefusedInput where there is no such verdict, where it departs from it without saying
   *     why, and where it says why it departs and does not
   * @throws IOException where the verdict cannot be read
   */
  public void check(Decision decision) throws RefusedInput, IOException {
    StoredRecord record = verdicts.find(decision.verdict()).orElse(null);
    if (record == null) {
      throw refuse(
          "VERDICT_UNKNOWN",
          "/verdict",
          "Sổ đăng ký không có kết luận số " + decision.verdict() + ".",
          "The register has no verdict number " + decision.verdict() + ".");
    }
    AssessmentCore verdict = AssessmentCore.read(record);
    boolean withdrawal =
        lawbook
            .title(verdict.title())
            .filter(title -> title.kind() == Title.Kind.WITHDRAWAL)
            .isPresent();
    boolean departs =
        decision.decided().departsFrom(verdict.outcome(), withdrawal)
            || departsInValue(decision, verdict.value());
    if (departs && decision.departure() == null) {
      throw refuse(
          "DEPARTURE_UNEXPLAINED",
          "/departure",
          "Quyết định này khác kết luận số "
              + decision.verdict()
              + " ("
              + verdict.outcome()
              + "). Hãy ghi “departure”: điều khoản và lý do.",
          "This decision departs from verdict "
              + decision.verdict()
              + " ("
              + verdict.outcome()
              + "). State \"departure\": the clause and the reason.");
    }
    if (!departs && decision.departure() != null) {
      throw refuse(
          "NO_DEPARTURE",
          "/departure",
          "Quyết định này không khác kết luận (" + verdict.outcome() + "); bỏ “departure”.",
          "This decision does not depart from the verdict ("
              + verdict.outcome()
              + "); leave \"departure\" out.");
    }
  }

  private static boolean departsInValue(Decision decision, @Nullable String value) {
    return decision.value() != null && !Objects.equals(decision.value(), value);
  }

  private static RefusedInput refuse(String code, String pointer, String vi, String en) {
    return new RefusedInput(List.of(new InputProblem(code, pointer, new Text(vi, en))));
  }
}
