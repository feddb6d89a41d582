package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.service.EditionJson;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.SchemaFinder;
import vn.binhxet.service.TitleJson;

/** What is granted, and by which criteria. */
final class LawHandlers {
  private final InUse inUse;

  LawHandlers(InUse inUse) {
    this.inUse = inUse;
  }

  void titles(Context ctx) {
    Lawbook lawbook = inUse.release().lawbook();
    Answers.json(
        ctx, Paging.page(ctx, lawbook.titles(), Title::id, title -> TitleJson.of(title, lawbook)));
  }

  void editions(Context ctx) {
    Lawbook lawbook = inUse.release().lawbook();
    String id = ctx.pathParam("title");
    Title title =
        lawbook
            .title(id)
            .orElseThrow(
                () ->
                    Refused.notFound(
                        "Không có danh hiệu này. Xem /api/v1/titles.",
                        "There is no such title. See /api/v1/titles."));
    Answers.json(
        ctx, Paging.page(ctx, lawbook.editionsOf(title.id()), Edition::id, EditionJson::head));
  }

  void edition(Context ctx) {
    Answers.json(ctx, EditionJson.whole(find(ctx, inUse.release())));
  }

  /** The JSON Schema of an assessment under the edition, in a unit and a year. */
  void schema(Context ctx) {
    OpenRelease release = inUse.release();
    Edition edition = find(ctx, release);
    int year = year(required(ctx, "year"));
    LocalDate on = QueryDay.of(ctx);
    SchemaFinder.Found found =
        new SchemaFinder(release).of(edition, year, required(ctx, "territory"), on);
    ObjectNode schema = found.schema();
    if (schema == null) {
      throw new Refused(
          Refusal.of(
              422,
              found.code(),
              new Text("Không có bộ tiêu chí áp dụng", "No edition applies"),
              found.why()));
    }
    Answers.bytes(
        ctx, "application/schema+json", schema.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Edition find(Context ctx, OpenRelease release) {
    return release
        .lawbook()
        .edition(ctx.pathParam("id"))
        .orElseThrow(
            () ->
                Refused.notFound(
                    "Không có bộ tiêu chí này. Xem /api/v1/titles.",
                    "There is no such edition. See /api/v1/titles."));
  }

  static String required(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      throw Refused.badParameter(name, "còn thiếu.", "is missing.");
    }
    return value;
  }

  static int year(String given) {
    if (given.matches("(19|20)[0-9]{2}")) {
      return Integer.parseInt(given);
    }
    throw Refused.badParameter("year", "cần một năm như 2024.", "expected a year such as 2024.");
  }
}
