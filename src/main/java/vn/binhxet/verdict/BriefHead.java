package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;

/** How a brief finding begins: its id, its status and, where it is open, why. */
final class BriefHead {
  private static final int UNDETERMINED = Status.UNDETERMINED.code();
  private static final byte[][] CAUSES = new byte[1 << Cause.values().length][];

  private final byte[][] heads = new byte[Status.values().length][];
  private final byte[][] actuals = new byte[Status.values().length][];

  BriefHead(String id) {
    String start = "{\"id\":" + JsonBytes.quoted(id) + ",\"status\":\"";
    for (Status status : Status.values()) {
      String head = start + status + '"';
      heads[status.code()] = head.getBytes(StandardCharsets.UTF_8);
      actuals[status.code()] = (head + ",\"actual\":").getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The beginning for a status without causes, by its code. */
  byte[] of(int status) {
    return heads[status];
  }

  /** The same up to an actual value. */
  byte[] toActual(int status) {
    return actuals[status];
  }

  void write(int status, int causes, JsonBytes out) {
    out.raw(heads[status]);
    if (status == UNDETERMINED) {
      out.raw(causes(causes));
    }
  }

  /** {@code ,"causes":["DATA_MISSING"]}, or nothing where there are none. */
  static byte[] causes(int bits) {
    byte[] ready = CAUSES[bits];
    if (ready == null) {
      JsonBytes out = new JsonBytes();
      if (bits != 0) {
        out.raw(",\"causes\":");
        ClaimJson.strings(Cause.of(bits).stream().map(Cause::name).toList(), out);
      }
      ready = out.toByteArray();
      CAUSES[bits] = ready;
    }
    return ready;
  }
}
