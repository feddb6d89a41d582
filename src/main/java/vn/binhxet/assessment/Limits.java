package vn.binhxet.assessment;

/**
 * How much of an assessment is read. Lengths of texts count characters (code points), as JSON
 * Schema does.
 *
 * @param maxBytes of a whole body
 * @param maxMembers of one list
 */
public record Limits(int maxBytes, int maxMembers) {
  /** 1 MB a body, 10,000 members a list. */
  public static final Limits STANDARD = new Limits(1_000_000, 10_000);

  /** Characters of a code. */
  public static final int ID = 200;

  static final int NAME = 500;
  static final int TEXT = 2_000;
  static final int EVIDENCE = 500;
  static final int NUMBER = 60;
  static final int DEPTH = 16;
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2100;
}
