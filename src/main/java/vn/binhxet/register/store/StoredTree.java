package vn.binhxet.register.store;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.record.TreeSpan;

/**
 * The verdicts of a tree that was stored whole.
 *
 * @param release hash of the rules they rest on
 */
public record StoredTree(long first, String release, List<Verdict> verdicts) {
  public StoredTree {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * One of them.
   *
   * @param subject null once it was erased
   * @param value of a classification, null where none
   * @param parts how many verdicts it was counted from
   */
  public record Verdict(
      long seq,
      @Nullable String subject,
      String title,
      int awardYear,
      String outcome,
      @Nullable String value,
      boolean provisional,
      long parts) {}

  /**
   * The tree whose last record has that number.
   *
   * @throws RegisterFault where that record is gone or ends no tree
   */
  public static StoredTree ending(Database database, long last) {
    return database.look(handle -> ending(handle, last));
  }

  private static StoredTree ending(Handle handle, long last) {
    StoredRecord record =
        RecordReader.record(handle, last).orElseThrow(() -> RegisterFault.missing(last));
    AssessmentCore core;
    try {
      core = AssessmentCore.read(record);
    } catch (IOException e) {
      throw RegisterFault.unreadable(last, e);
    }
    TreeSpan tree = core.tree();
    if (tree == null) {
      throw RegisterFault.unreadable(last, new IOException("it ends no tree"));
    }
    List<Verdict> verdicts =
        handle
            .createQuery(
                "SELECT seq, subject, title, award_year, outcome, value, provisional,"
                    + " (SELECT COUNT(*) FROM part WHERE parent = verdict.seq)"
                    + " FROM verdict WHERE seq BETWEEN :first AND :last ORDER BY seq")
            .bind("first", tree.first())
            .bind("last", tree.last())
            .map(
                (row, context) ->
                    new Verdict(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getLong(8)))
            .list();
    return new StoredTree(tree.first(), core.release(), verdicts);
  }
}
