package vn.binhxet.register.record;

import java.sql.SQLException;

/** What kind of failure something was, without the driver's message: that quotes rows. */
public final class Cause {
  private Cause() {}

  /** The classes and the SQL states of a failure and of what led to it. */
  public static String kind(Throwable fault) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable at = fault; at != null; at = at.getCause()) {
      kinds.append(kinds.length() == 0 ? "" : ", by ").append(at.getClass().getSimpleName());
      if (at instanceof SQLException sql) {
        kinds.append(' ').append(sql.getSQLState()).append('/').append(sql.getErrorCode());
      }
    }
    return kinds.toString();
  }
}
