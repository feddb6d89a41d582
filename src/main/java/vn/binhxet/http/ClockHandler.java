package vn.binhxet.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Round;
import vn.binhxet.law.clocks.RoundClock;
import vn.binhxet.service.ClockFinder;
import vn.binhxet.service.ClockJson;
import vn.binhxet.service.GivenDays;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.TerritoryFinder;

/** How a yearly round stands by the time limits of an edition. */
final class ClockHandler {
  private static final String EVENT = "event.";
  private final InUse inUse;

  ClockHandler(InUse inUse) {
    this.inUse = inUse;
  }

  void clock(Context ctx) {
    OpenRelease release = inUse.release();
    Edition edition = LawHandlers.find(ctx, release);
    int year = LawHandlers.year(LawHandlers.required(ctx, "year"));
    LocalDate today = today(ctx.queryParam("on"));
    String territory = ctx.queryParam("territory");
    ClockFinder finder = new ClockFinder(release);
    ClockFinder.Found found =
        territory == null ? finder.of(edition) : finder.of(edition, year, territory, today);
    Clocks clocks = found.clocks();
    if (clocks == null) {
      throw new Refused(
          Refusal.of(
              422,
              found.code(),
              new Text("Không có bộ tiêu chí áp dụng", "No edition applies"),
              found.why()));
    }
    GivenDays given = given(ctx, clocks);
    Round round = new Round(clocks, release.lawbook().holidays(), year, today, given.days());
    Answers.json(ctx, ClockJson.answer(found, RoundClock.answer(round)));
  }

  private static GivenDays given(Context ctx, Clocks clocks) {
    GivenDays given = new GivenDays(clocks);
    for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
      String name = parameter.getKey();
      if (name.startsWith(EVENT)) {
        for (String value : parameter.getValue()) {
          Text wrong = given.take(name.substring(EVENT.length()), value);
          if (wrong != null) {
            throw Refused.badParameter(EVENT + "…", wrong.vi(), wrong.en());
          }
        }
      }
    }
    return given;
  }

  private static LocalDate today(@Nullable String given) {
    LocalDate day = given == null ? TerritoryFinder.today() : GivenDays.day(given);
    if (day == null) {
      throw Refused.badParameter(
          "on",
          "cần một ngày từ 1900 đến 2100 như 2024-11-05.",
          "expected a day from 1900 to 2100 such as 2024-11-05.");
    }
    return day;
  }
}
