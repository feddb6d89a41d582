package vn.binhxet.register.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;

/** An assessment's versions, and the decisions on them. Safe for many threads. */
public final class Versions {
  private final Database database;

  public Versions(Database database) {
    this.database = database;
  }

  /**
   * One version.
   *
   * @param seq its number
   * @param replacedBy number of the version that corrected it, null for the latest
   */
  public record Version(long seq, int version, Instant at, @Nullable Long replacedBy) {}

  /** Number of the first version of the assessment that a version belongs to; 0 where unknown. */
  public long assessment(long seq) {
    return database.reader().withHandle(handle -> assessment(handle, seq));
  }

  private static long assessment(Handle handle, long seq) {
    return handle
        .createQuery("SELECT assessment FROM verdict WHERE seq = :seq")
        .bind("seq", seq)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /**
   * An assessment as it is at one moment.
   *
   * @param assessment number of the first version
   * @param all its versions, oldest first
   * @param latest the record of the last one
   * @param decisions numbers of the decisions on any version, oldest first
   */
  public record Whole(
      long assessment, List<Version> all, StoredRecord latest, List<Long> decisions) {
    public Whole {
      all = List.copyOf(all);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * The assessment that a version belongs to, with all that is known of it, at one moment.
   *
   * @throws RegisterFault where a record of it is gone
   */
  public Whole whole(long seq) {
    return database.look(
        handle -> {
          long assessment = assessment(handle, seq);
          List<Version> all = of(handle, assessment);
          if (all.isEmpty()) {
            throw RegisterFault.missing(seq);
          }
          long last = all.get(all.size() - 1).seq();
          StoredRecord latest =
              RecordReader.record(handle, last).orElseThrow(() -> RegisterFault.missing(last));
          return new Whole(assessment, all, latest, decisions(handle, assessment));
        });
  }

  /** All versions of an assessment, oldest first. */
  public List<Version> of(long assessment) {
    return database.reader().withHandle(handle -> of(handle, assessment));
  }

  private static List<Version> of(Handle handle, long assessment) {
    return handle
        .createQuery(
            "SELECT seq, version, at, replaced_by FROM verdict"
                + " WHERE assessment = :assessment ORDER BY version")
        .bind("assessment", assessment)
        .map(
            (row, context) -> {
              long number = row.getLong(4);
              Long replacedBy = row.wasNull() ? null : number;
              return new Version(
                  row.getLong(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3)), replacedBy);
            })
        .list();
  }

  /** Numbers of the decisions on any version of an assessment, oldest first. */
  public List<Long> decisions(long assessment) {
    return database.reader().withHandle(handle -> decisions(handle, assessment));
  }

  private static List<Long> decisions(Handle handle, long assessment) {
    return handle
        .createQuery(
            "SELECT d.seq FROM decision d JOIN verdict v ON v.seq = d.verdict"
                + " WHERE v.assessment = :assessment ORDER BY d.seq")
        .bind("assessment", assessment)
        .mapTo(Long.class)
        .list();
  }
}
