package vn.binhxet.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * How an assessment stands: withdrawn or granted by the later of such decisions, else withheld. A
 * title ends by being withdrawn and by nothing else. Decisions count by their day, since papers may
 * be stored long after they were signed, and whichever version they were made on.
 *
 * <p>It is kept on the latest version ({@code verdict.standing}), where reports count it.
 */
public final class LatestDecision {
  private static final String LAST =
      " ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END,"
          + " d.decided_on DESC, d.seq DESC LIMIT 1)";

  private LatestDecision() {}

  /** What a row of {@code verdict} that is the latest version should say. */
  private static String decided(Dialect dialect) {
    // A server that has not counted its rows yet would read all decisions for each: version by
    // version it cannot.
    return dialect == Dialect.POSTGRESQL
        ? "(SELECT d.decided FROM verdict w CROSS JOIN LATERAL"
            + " (SELECT d.decided, d.decided_on, d.seq FROM decision d WHERE d.verdict = w.seq"
            + LAST
            + " d WHERE w.assessment = verdict.assessment"
            + LAST
        : "(SELECT d.decided FROM decision d WHERE d.verdict IN"
            + " (SELECT w.seq FROM verdict w WHERE w.assessment = verdict.assessment)"
            + LAST;
  }

  /**
   * Whether the register has the column: one of an older program that was not opened since, not.
   */
  public static boolean kept(Handle handle) throws SQLException {
    try (ResultSet columns =
        handle.getConnection().getMetaData().getColumns(null, null, "verdict", "standing")) {
      return columns.next();
    }
  }

  /** Sets it on the latest version of the assessment that a verdict belongs to. */
  static String update(Dialect dialect) {
    return "UPDATE verdict SET standing = "
        + decided(dialect)
        + " WHERE assessment = (SELECT g.assessment FROM verdict g WHERE g.seq = ?)"
        + " AND replaced_by IS NULL";
  }

  /** The numbers of rows that say something else than the decisions do. */
  public static String wrong(Dialect dialect) {
    return "SELECT seq FROM verdict WHERE standing IS DISTINCT FROM"
        + " (CASE WHEN replaced_by IS NULL THEN "
        + decided(dialect)
        + " END) ORDER BY seq";
  }
}
