package vn.binhxet.http;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;

/** Versions as entity tags: the number of the record, in quotes. */
final class ETags {
  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  private ETags() {}

  static String of(long seq) {
    return "\"" + seq + "\"";
  }

  /** The version a correction was made from; refused where none is named. */
  static long ifMatch(Context ctx) {
    String given = ctx.header("If-Match");
    Matcher matcher = TAG.matcher(given == null ? "" : given.strip());
    if (!matcher.matches()) {
      throw new Refused(
          Refusal.of(
              428,
              "IF_MATCH_NEEDED",
              new Text("Cần If-Match", "If-Match is needed"),
              new Text(
                  "Hãy gửi If-Match với ETag của bản mà bản sửa dựa vào, ví dụ \"1042\".",
                  "Send If-Match with the ETag of the version it was made from, as \"1042\".")));
    }
    return Long.parseLong(matcher.group(1));
  }
}
