package vn.binhxet.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.service.TerritoryFinder;
import vn.binhxet.service.TerritoryJson;

/** Administrative units, by code or by name. */
final class TerritoryHandlers {
  private static final int LONGEST_NAME = 100;
  private final InUse inUse;

  TerritoryHandlers(InUse inUse) {
    this.inUse = inUse;
  }

  /** A unit on a day, today unless said, with where it came from and what it became. */
  void one(Context ctx) {
    Territories territories = inUse.release().lawbook().territories();
    TerritoryFinder finder = new TerritoryFinder(territories);
    String code = ctx.pathParam("code");
    LocalDate given = QueryDay.of(ctx);
    LocalDate on = given == null ? TerritoryFinder.today() : given;
    Territory unit =
        finder
            .find(code, on)
            .orElseThrow(
                () -> {
                  Text why = finder.notFound(code, on);
                  return Refused.notFound(why.vi(), why.en());
                });
    Answers.json(ctx, TerritoryJson.whole(unit, on, territories));
  }

  /** Units by a part of their name, by province and by day. */
  void search(Context ctx) {
    Territories territories = inUse.release().lawbook().territories();
    String name = ctx.queryParam("name");
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      throw Refused.badParameter(
          "name",
          "cần từ 1 đến " + LONGEST_NAME + " ký tự, có dấu hoặc không dấu.",
          "expected 1 to " + LONGEST_NAME + " characters, with or without diacritics.");
    }
    Answers.json(
        ctx,
        Paging.page(
            ctx,
            new TerritoryFinder(territories)
                .search(name, ctx.queryParam("province"), QueryDay.of(ctx)),
            TerritoryFinder::key,
            unit -> TerritoryJson.head(unit, territories)));
  }
}
