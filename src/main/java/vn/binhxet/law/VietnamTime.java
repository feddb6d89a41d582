package vn.binhxet.law;

import java.time.ZoneId;

/** The time in which days are meant here. */
public final class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}
}
