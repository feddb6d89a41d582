package vn.binhxet.draft;

import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.store.Database;
import vn.binhxet.sheet.reading.CellProblem;

/** Writes into a draft what became of its rows. */
final class RowFates {
  private final Database database;
  private final String draft;

  RowFates(Database database, String draft) {
    this.database = database;
    this.draft = draft;
  }

  /**
   * What a row became.
   *
   * @param record its number, 0 where it has none
   */
  record Fate(long record, @Nullable String outcome) {}

  /**
   * These rows are in the register, unless they were changed meanwhile.
   *
   * @param fates one for each row
   */
  void stored(List<JudgedRows.Judged> rows, List<Fate> fates) {
    database
        .writer()
        .useTransaction(
            handle -> {
              PreparedBatch update =
                  handle.prepareBatch(
                      "UPDATE draft_row SET state = 'stored', record = :record, outcome = :outcome"
                          + " WHERE draft = :draft AND n = :n AND assessment = :judged");
              for (int i = 0; i < fates.size(); i++) {
                DraftRow row = rows.get(i).row();
                Fate one = fates.get(i);
                if (one.record() > 0) {
                  update
                      .bind("record", one.record())
                      .bind("outcome", one.outcome())
                      .bind("draft", draft)
                      .bind("n", row.n())
                      .bind("judged", row.assessment())
                      .add();
                }
              }
              if (update.size() > 0) {
                update.execute();
              }
            });
  }

  /** The rules refuse a row now. */
  void refused(DraftRow row, BadAssessment bad) {
    List<CellProblem> problems =
        bad.problems().stream()
            .map(
                problem ->
                    new CellProblem(
                        problem.code(),
                        row.sheet(),
                        row.sheetRow(),
                        "",
                        problem.pointer(),
                        Text.same(problem.pointer()),
                        "",
                        problem.message()))
            .toList();
    database
        .writer()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE draft_row SET state = 'bad', problems = :problems WHERE draft ="
                            + " :draft AND n = :n AND state = 'good' AND assessment = :judged")
                    .bind("problems", DraftTable.written(problems))
                    .bind("draft", draft)
                    .bind("n", row.n())
                    .bind("judged", row.assessment())
                    .execute());
  }
}
