package vn.binhxet.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code on}, a day. */
final class QueryDay {
  private QueryDay() {}

  /** The day, null where none is given. */
  static @Nullable LocalDate of(Context ctx) {
    String given = ctx.queryParam("on");
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw Refused.badParameter(
          "on", "cần một ngày như 2024-11-05.", "expected a day such as 2024-11-05.");
    }
  }
}
