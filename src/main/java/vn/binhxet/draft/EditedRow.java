package vn.binhxet.draft;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;

/** A row that an officer mended by itself. */
final class EditedRow {
  private EditedRow() {}

  /**
   * @throws BadAssessment where it is of another title, year or edition than the draft
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
    EffectiveEdition law = assessment.law();
    if (law != null && !law.edition().id().equals(draft.edition())) {
      String own = law.edition().id();
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "OTHER_EDITION",
                  "/assessedOn",
                  new Text(
                      "Ngày và địa bàn này theo bộ tiêu chí "
                          + own
                          + "; bản nháp này của "
                          + draft.edition()
                          + ".",
                      "That day and unit are under the edition "
                          + own
                          + "; this draft is of "
                          + draft.edition()
                          + "."))));
    }
  }

  /**
   * Keeps it; a row that has the same code already gives way to it.
   *
   * @throws BadAssessment where that row is stored
   */
  static void put(Handle handle, String draft, int n, String subject, byte[] body)
      throws BadAssessment {
    DraftRow same = DraftTable.byKey(handle, draft, "s:" + subject).orElse(null);
    if (same != null && same.n() != n && same.state() == DraftRow.State.STORED) {
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "DUPLICATE_SUBJECT",
                  "/subject/id",
                  new Text(
                      "Dòng "
                          + same.n()
                          + " của bản nháp có mã này và đã lưu vào sổ. Sửa mã, hoặc xóa dòng này và"
                          + " đính chính hồ sơ đã lưu.",
                      "Row "
                          + same.n()
                          + " of the draft has this code and is stored. Mend the code, or delete"
                          + " this row and correct the stored assessment."))));
    }
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
                + " :body, problems = NULL, cells = NULL WHERE draft = :draft AND n = :n AND state <> 'stored'")
        .bind("draft", draft)
        .bind("key", "s:" + subject)
        .bind("n", n)
        .bind("subject", subject)
        .bind("body", body)
        .execute();
  }
}
