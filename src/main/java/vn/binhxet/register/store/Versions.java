package vn.binhxet.register.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT assessment FROM verdict WHERE seq = :seq")
                    .bind("seq", seq)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L));
  }

  /** All versions of an assessment, oldest first. */
  public List<Version> of(long assessment) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT seq, version, at, replaced_by FROM verdict"
                            + " WHERE assessment = :assessment ORDER BY version")
                    .bind("assessment", assessment)
                    .map(
                        (row, context) -> {
                          long number = row.getLong(4);
                          Long replacedBy = row.wasNull() ? null : number;
                          return new Version(
                              row.getLong(1),
                              row.getInt(2),
                              Instant.ofEpochMilli(row.getLong(3)),
                              replacedBy);
                        })
                    .list());
  }

  /** Numbers of the decisions on any version of an assessment, oldest first. */
  public List<Long> decisions(long assessment) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT d.seq FROM decision d JOIN verdict v ON v.seq = d.verdict"
                            + " WHERE v.assessment = :assessment ORDER BY d.seq")
                    .bind("assessment", assessment)
                    .mapTo(Long.class)
                    .list());
  }
}
