package vn.binhxet.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.binhxet.draft.DraftRow.State;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.ReadRow;

/**
 * Puts the rows of a file into a draft. A row is known again by its subject's code; one without a
 * code that can be read, or with a code that stands twice, by its place, and is replaced by the
 * next file whatever that says.
 */
final class DraftImport {
  private static final int MOST_PROBLEMS_TOLD = 200;

  private final Handle handle;
  private final String draft;
  private final Imported.Builder told;
  private int last;

  DraftImport(Handle handle, String draft, Imported.Builder told) {
    this.handle = handle;
    this.draft = draft;
    this.told = told;
    last =
        handle
            .createQuery("SELECT last_row FROM draft WHERE id = :id")
            .bind("id", draft)
            .mapTo(Integer.class)
            .one();
  }

  /** Forgets rows that could not be told apart, before another file is read. */
  static void begin(Handle handle, String draft) {
    handle
        .createUpdate(
            "DELETE FROM draft_row WHERE draft = :draft AND key LIKE 'r:%' AND state = 'bad'")
        .bind("draft", draft)
        .execute();
  }

  void put(List<ReadRow> rows) {
    List<ReadRow> fresh = new ArrayList<>();
    List<ReadRow> changed = new ArrayList<>();
    for (ReadRow row : rows) {
      told.keys.add(key(row));
      if (row.doubled() && row.subject() != null) {
        forget("s:" + row.subject());
      }
      Optional<DraftRow> known = DraftTable.byKey(handle, draft, key(row));
      CellProblem fewer = known.map(held -> FewerValues.problem(row, held)).orElse(null);
      tell(row, fewer);
      if (fewer != null) {
        continue;
      }
      if (known.isEmpty()) {
        fresh.add(row);
      } else if (same(row, known.get())) {
        told.unchanged++;
      } else if (known.get().state() == State.STORED) {
        told.alreadyStored++;
      } else {
        changed.add(row);
      }
    }
    insert(fresh);
    update(changed);
    handle
        .createUpdate("UPDATE draft SET last_row = :last WHERE id = :id")
        .bind("last", last)
        .bind("id", draft)
        .execute();
  }

  static String key(ReadRow row) {
    String subject = row.subject();
    return row.doubled() || subject == null ? "r:" + row.sheet() + ":" + row.row() : "s:" + subject;
  }

  private static boolean same(ReadRow row, DraftRow known) {
    return row.good()
        && known.state() != State.BAD
        && Arrays.equals(row.assessment(), known.assessment());
  }

  /**
   * @param fewer why a good row is not taken, null where it is
   */
  private void tell(ReadRow row, @Nullable CellProblem fewer) {
    told.rows++;
    if (row.good() && fewer == null) {
      told.good++;
      return;
    }
    told.bad++;
    for (CellProblem problem : fewer == null ? row.problems() : List.of(fewer)) {
      told.problemCount++;
      if (told.problems.size() < MOST_PROBLEMS_TOLD) {
        told.problems.add(problem);
      }
    }
  }

  private void forget(String key) {
    handle
        .createUpdate(
            "DELETE FROM draft_row WHERE draft = :draft AND key = :key AND state <> 'stored'")
        .bind("draft", draft)
        .bind("key", key)
        .execute();
  }

  private void insert(List<ReadRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO draft_row (draft, n, key, subject, sheet, sheet_row, state, assessment,"
                + " problems, cells) VALUES (:draft, :n, :key, :subject, :sheet, :row, :state,"
                + " :assessment, :problems, :cells)");
    for (ReadRow row : rows) {
      bind(batch, row).bind("n", ++last).bind("subject", row.subject()).add();
    }
    batch.execute();
  }

  private void update(List<ReadRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE draft_row SET sheet = :sheet, sheet_row = :row, state = :state, assessment ="
                + " :assessment, problems = :problems, cells = :cells WHERE draft = :draft AND key"
                + " = :key");
    rows.forEach(row -> bind(batch, row).add());
    batch.execute();
  }

  private PreparedBatch bind(PreparedBatch batch, ReadRow row) {
    byte @Nullable [] problems = row.good() ? null : DraftTable.written(row.problems());
    byte @Nullable [] cells = row.cells() == null ? null : DraftTable.bytes(row.cells());
    return batch
        .bind("draft", draft)
        .bind("key", key(row))
        .bind("sheet", row.sheet())
        .bind("row", row.row())
        .bind("state", (row.good() ? State.GOOD : State.BAD).code())
        .bind("assessment", row.assessment())
        .bind("problems", problems)
        .bind("cells", cells);
  }
}
