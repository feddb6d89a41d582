package vn.binhxet.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.Refusal;

/** The Idempotency-Key that every request that stores something carries. */
final class WriteKey {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");
  private static final Text TITLE = new Text("Cần Idempotency-Key", "An Idempotency-Key is needed");

  private WriteKey() {}

  /** The key with the fingerprint of what is asked: the address and the body. */
  static NewRecord.Key of(Context ctx, byte[] body, int length) {
    String given = ctx.header("Idempotency-Key");
    if (given == null || !KEY.matcher(given).matches()) {
      throw new Refused(
          Refusal.of(
              400,
              given == null ? "IDEMPOTENCY_KEY_MISSING" : "IDEMPOTENCY_KEY_BAD",
              TITLE,
              new Text(
                  "Hãy gửi tiêu đề Idempotency-Key: từ 8 đến 200 ký tự ASCII, mỗi lần ghi một khóa"
                      + " mới, gửi lại thì giữ khóa cũ.",
                  "Send a header Idempotency-Key: 8 to 200 ASCII characters, a new one for each"
                      + " write, the same one when a write is repeated.")));
    }
    MessageDigest sha256 = Sha256.digest();
    sha256.update((ctx.method().name() + " " + ctx.path() + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update(body, 0, length);
    return new NewRecord.Key("http:" + given, sha256.digest());
  }

  static Refused reused() {
    return new Refused(
        Refusal.of(
            422,
            "IDEMPOTENCY_KEY_REUSED",
            new Text("Idempotency-Key đã dùng", "The Idempotency-Key was used"),
            new Text(
                "Khóa này đã dùng cho nội dung khác. Hãy dùng khóa mới.",
                "This key was used for something else. Use a new one.")));
  }
}
