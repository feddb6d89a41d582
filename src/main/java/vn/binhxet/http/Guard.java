package vn.binhxet.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;

/** Lets in who holds the token; everybody where there is none. */
final class Guard {
  private static final String SCHEME = "Bearer ";
  private final byte @Nullable [] token;

  Guard(@Nullable String token) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  /** A process supervisor may always ask whether the service lives. */
  void check(Context ctx) {
    if (token == null || ctx.path().equals("/health/live")) {
      return;
    }
    String given = ctx.header("Authorization");
    boolean holds =
        given != null
            && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            && MessageDigest.isEqual(
                token, given.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    if (!holds) {
      throw new Refused(
          Refusal.of(
              401,
              "UNAUTHORIZED",
              new Text("Cần mã truy cập", "A token is needed"),
              new Text(
                  "Hãy gửi Authorization: Bearer cùng mã truy cập của dịch vụ này.",
                  "Send Authorization: Bearer with this service's token.")),
          Map.of("WWW-Authenticate", "Bearer", "Connection", "close"));
    }
  }
}
