package vn.binhxet.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Evaluation;

/**
 * Rows with their verdicts, ready to be stored.
 *
 * @param good those that a record was made of
 * @param records one for each of them
 * @param refused those the rules refuse now
 */
record JudgedRows(List<Judged> good, List<NewRecord> records, List<Judged> refused) {
  private static final int SESSION = 64;

  /** A row that was evaluated; null where the rules refuse it now. */
  record Judged(DraftRow row, @Nullable Evaluation evaluation, @Nullable BadAssessment bad) {}

  /** Evaluates rows and makes their records. Any number of threads may, each with its own rows. */
  static JudgedRows of(List<DraftRow> rows, OpenRelease release, String draft) {
    Desk desk = release.takeDesk();
    List<Judged> good = new ArrayList<>(rows.size());
    List<Judged> refused = new ArrayList<>();
    List<NewRecord> records = new ArrayList<>(rows.size());
    AssessmentDraft drafting = new AssessmentDraft(release.lawbook().territories(), desk.writer());
    for (Judged one : judge(rows, desk)) {
      Evaluation evaluation = one.evaluation();
      if (evaluation == null) {
        refused.add(one);
      } else {
        byte[] body = one.row().assessment();
        String name = "draft:" + draft + ":" + one.row().n();
        NewRecord.Key key = new NewRecord.Key(name, Sha256.of(body));
        records.add(drafting.draft(evaluation, body, key, null));
        good.add(one);
        desk.reader().recycle(evaluation.assessment());
      }
    }
    release.giveBack(desk);
    return new JudgedRows(good, records, refused);
  }

  private static List<Judged> judge(List<DraftRow> rows, Desk desk) {
    List<Judged> judged = new ArrayList<>(rows.size());
    List<DraftRow> waiting = new ArrayList<>(SESSION);
    List<Assessment> read = new ArrayList<>(SESSION);
    for (DraftRow row : rows) {
      try {
        read.add(desk.reader().read(row.assessment(), 0, row.assessment().length));
        waiting.add(row);
      } catch (BadAssessment bad) {
        judged.add(new Judged(row, null, bad));
      }
      if (read.size() == SESSION) {
        evaluate(waiting, read, desk, judged);
      }
    }
    evaluate(waiting, read, desk, judged);
    return judged;
  }

  private static void evaluate(
      List<DraftRow> rows, List<Assessment> read, Desk desk, List<Judged> judged) {
    if (!read.isEmpty()) {
      List<Evaluation> evaluations = desk.evaluator().evaluate(read);
      for (int i = 0; i < rows.size(); i++) {
        judged.add(new Judged(rows.get(i), evaluations.get(i), null));
      }
      rows.clear();
      read.clear();
    }
  }
}
