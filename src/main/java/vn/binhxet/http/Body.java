package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;

/** Reads request bodies, never more of one than is accepted. */
final class Body {
  /** Bytes of a single assessment. */
  static final int MOST = 1_000_000;

  private static final Text ONE =
      new Text(
          "Nhiều hồ sơ thì gửi từng dòng đến /api/v1/evaluations:batch.",
          "Send several assessments line by line to /api/v1/evaluations:batch.");

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Bytes of a body too large that are still read, and for how long. */
  private static final long PASSED_OVER = 8L * MOST;

  private static final long PASSED_OVER_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");

  /** The bytes are at the start of the array. */
  record Bytes(byte[] array, int length) {}

  private Body() {}

  /** Refuses any other media type than those, whatever its parameters. */
  static void require(Context ctx, List<String> types) {
    String given = ctx.header("Content-Type");
    String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!types.contains(type)) {
      String accepted = String.join(", ", types);
      throw new Refused(
          Refusal.of(
              415,
              "UNSUPPORTED_MEDIA_TYPE",
              new Text("Kiểu nội dung không được nhận", "The media type is not accepted"),
              new Text(
                  "Hãy gửi với Content-Type: " + accepted + ".",
                  "Send it with Content-Type: " + accepted + ".")),
          Map.of("Accept-Post", accepted));
    }
  }

  /** The whole body of one assessment. */
  static Bytes read(Context ctx) throws IOException {
    return read(ctx, MOST, ONE);
  }

  /**
   * The whole body.
   *
   * @param most bytes accepted
   * @param instead what to do with more
   */
  static Bytes read(Context ctx, int most, Text instead) throws IOException {
    long announced = ctx.req().getContentLengthLong();
    InputStream in = ctx.req().getInputStream();
    if (announced > most) {
      passOver(in);
      throw tooLarge(most, instead);
    }
    byte[] bytes = new byte[announced > 0 ? (int) announced : 1 << 13];
    long start = System.nanoTime();
    int length = 0;
    while (true) {
      if (length == bytes.length && announced <= 0) {
        bytes = Arrays.copyOf(bytes, Math.min(length * 2, most + 1));
      }
      if (length == bytes.length) {
        break;
      }
      int read = read(in, bytes, length);
      if (read < 0) {
        break;
      }
      length += read;
      if (length > most) {
        passOver(in);
        throw tooLarge(most, instead);
      }
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw tooSlow(null);
      }
    }
    return new Bytes(bytes, length);
  }

  /**
   * Reads on for a little, and forgets it: a connection closed on a caller who is still sending is
   * reset, and the refusal lost with it.
   */
  private static void passOver(InputStream in) {
    byte[] forgotten = new byte[1 << 13];
    long end = System.nanoTime() + PASSED_OVER_NANOS;
    try {
      for (long left = PASSED_OVER; left > 0 && System.nanoTime() < end; ) {
        int read = in.read(forgotten);
        if (read < 0) {
          return;
        }
        left -= read;
      }
    } catch (IOException gone) {
      // Whoever sent it will not read the refusal either.
    }
  }

  private static int read(InputStream in, byte[] bytes, int from) throws IOException {
    try {
      return in.read(bytes, from, bytes.length - from);
    } catch (IOException e) {
      if (e.getCause() instanceof java.util.concurrent.TimeoutException) {
        throw tooSlow(e);
      }
      throw e;
    }
  }

  private static Refused tooLarge(int most, Text instead) {
    return new Refused(
        Refusal.tooLarge(
            "PAYLOAD_TOO_LARGE",
            new Text(
                "Nội dung quá " + most + " byte. " + instead.vi(),
                "The body is longer than " + most + " bytes. " + instead.en())),
        CLOSE);
  }

  private static Refused tooSlow(@Nullable Exception cause) {
    Refused refused =
        new Refused(
            Refusal.of(
                408,
                "REQUEST_TIMEOUT",
                new Text("Hết thời gian chờ", "The request took too long"),
                new Text(
                    "Nội dung không đến đủ trong 30 giây. Hãy gửi lại.",
                    "The body did not arrive within 30 seconds. Send it again.")),
            CLOSE);
    if (cause != null) {
      refused.addSuppressed(cause);
    }
    return refused;
  }
}
