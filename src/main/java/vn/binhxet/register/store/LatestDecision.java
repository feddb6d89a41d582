package vn.binhxet.register.store;

/**
 * How an assessment stands: withdrawn or granted by the later of such decisions, else withheld. A
 * title ends by being withdrawn and by nothing else. Decisions count by their day, since papers may
 * be stored long after they were signed, and whichever version they were made on.
 *
 * <p>It is kept on the latest version ({@code verdict.standing}), where reports count it.
 */
public final class LatestDecision {
  /** What a row of {@code verdict} that is the latest version should say. */
  private static final String DECIDED =
      "(SELECT d.decided FROM decision d WHERE d.verdict IN"
          + " (SELECT w.seq FROM verdict w WHERE w.assessment = verdict.assessment)"
          + " ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END,"
          + " d.decided_on DESC, d.seq DESC LIMIT 1)";

  /** Sets it on the latest version of the assessment that a verdict belongs to. */
  static final String UPDATE =
      "UPDATE verdict SET standing = "
          + DECIDED
          + " WHERE assessment = (SELECT g.assessment FROM verdict g WHERE g.seq = ?)"
          + " AND replaced_by IS NULL";

  /** The numbers of rows that say something else than the decisions do. */
  public static final String WRONG =
      "SELECT seq FROM verdict WHERE standing IS DISTINCT FROM"
          + " (CASE WHEN replaced_by IS NULL THEN "
          + DECIDED
          + " END) ORDER BY seq";

  private LatestDecision() {}
}
