package vn.binhxet.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.service.GivenDays;

/** The query parameter {@code on}, a day. */
final class QueryDay {
  private QueryDay() {}

  /** The day, null where none is given. */
  static @Nullable LocalDate of(Context ctx) {
    String given = ctx.queryParam("on");
    LocalDate day = given == null ? null : GivenDays.day(given);
    if (given != null && day == null) {
      throw Refused.badParameter(
          "on", "cần một ngày như 2024-11-05.", "expected a day such as 2024-11-05.");
    }
    return day;
  }
}
