package vn.binhxet.register.record;

/** The words under which a verdict is listed besides its columns. */
public final class Tags {
  private Tags() {}

  /** A node that is not met. */
  public static String failed(String title, String node) {
    return "n:" + title + "/" + node;
  }

  /** A node that cannot be told. */
  public static String open(String title, String node) {
    return "u:" + title + "/" + node;
  }

  /** A cause of an outcome that cannot be told, as DATA_MISSING. */
  public static String cause(String cause) {
    return "c:" + cause;
  }

  /** What a settled verdict rests on that is in doubt: unverified or interpretation. */
  public static String reliedOn(String doubt) {
    return "q:" + doubt;
  }
}
