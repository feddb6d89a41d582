package vn.binhxet.draft;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/** A row that an officer mended by itself. */
final class EditedRow {
  private EditedRow() {}

  /**
   * @throws BadAssessment where it is of another title or year than the draft
   */
  static void check(Assessment assessment, Draft draft) throws BadAssessment {
    boolean title = assessment.title().equals(draft.title());
    if (!title || assessment.awardYear() != draft.awardYear()) {
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "OTHER_TEMPLATE",
                  title ? "/awardYear" : "/title",
                  new Text(
                      "Bản nháp này của " + draft.title() + ", năm " + draft.awardYear() + ".",
                      "This draft is of " + draft.title() + ", year " + draft.awardYear() + "."))));
    }
  }

  /** Keeps it; a row that has the same code already gives way to it. */
  static void put(Handle handle, String draft, int n, String subject, byte[] body) {
    handle
        .createUpdate(
            "DELETE FROM draft_row WHERE draft = :draft AND key = :key AND n <> :n AND state <>"
                + " 'stored'")
        .bind("draft", draft)
        .bind("key", "s:" + subject)
        .bind("n", n)
        .execute();
    handle
        .createUpdate(
            "UPDATE draft_row SET key = :key, subject = :subject, state = 'good', assessment ="
                + " :body, problems = NULL, cells = NULL WHERE draft = :draft AND n = :n")
        .bind("draft", draft)
        .bind("key", "s:" + subject)
        .bind("n", n)
        .bind("subject", subject)
        .bind("body", body)
        .execute();
  }
}
