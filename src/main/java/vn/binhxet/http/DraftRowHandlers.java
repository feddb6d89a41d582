package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.DraftRow;
import vn.binhxet.draft.ProblemSheet;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;
import vn.binhxet.sheet.Form;

/** The rows of a draft: looked at, mended one by one, and the bad ones as a file. */
final class DraftRowHandlers {
  private static final List<String> JSON = List.of("application/json");

  private final InUse inUse;
  private final DraftDesk desk;

  DraftRowHandlers(InUse inUse, DraftDesk desk) {
    this.inUse = inUse;
    this.desk = desk;
  }

  void rows(Context ctx) {
    Draft draft = desk.find(ctx);
    int limit = Paging.limit(ctx.queryParam("limit"));
    String cursor = ctx.queryParam("cursor");
    if (cursor != null && !cursor.matches("[0-9]{1,9}")) {
      throw Refused.badParameter(
          "cursor",
          "không có vị trí này; hãy dùng “next” của trang trước.",
          "there is no such place; use \"next\" of the page before.");
    }
    int after = cursor == null ? 0 : Integer.parseInt(cursor);
    List<DraftRow> found = desk.drafts().rows(draft.id(), state(ctx), after, limit + 1);
    boolean more = found.size() > limit;
    List<DraftRow> page = more ? found.subList(0, limit) : found;
    String next = more ? String.valueOf(page.get(limit - 1).n()) : null;
    Answers.json(ctx, DraftJson.page(page.stream().map(DraftJson::of).toList(), next));
  }

  /** One row mended as JSON. */
  void replace(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Draft draft = desk.find(ctx);
    Body.Bytes body = Body.read(ctx);
    DraftJobs.Job job = desk.edit(draft);
    try {
      DraftRow row =
          desk.drafts()
              .replace(
                  inUse.release(),
                  draft.id(),
                  number(ctx),
                  Arrays.copyOf(body.array(), body.length()))
              .orElseThrow(DraftRowHandlers::noRow);
      Answers.json(ctx, DraftJson.of(row));
    } catch (BadAssessment bad) {
      throw new Refused(Refusal.of(bad));
    } finally {
      desk.jobs.endEdit(draft.id(), job);
    }
  }

  void deleteRow(Context ctx) {
    Draft draft = desk.find(ctx);
    int row = number(ctx);
    DraftJobs.Job job = desk.edit(draft);
    try {
      if (!desk.drafts().deleteRow(draft.id(), row)) {
        throw noRow();
      }
    } finally {
      desk.jobs.endEdit(draft.id(), job);
    }
    ctx.status(204);
  }

  /** The bad rows in their template, faulty cells marked. */
  void problems(Context ctx) throws IOException {
    Draft draft = desk.find(ctx);
    ProblemSheet sheet = sheet(ctx, draft);
    Form form = form(sheet);
    OutputStream out = TemplateHandler.begin(ctx, "problems-" + draft.id());
    sheet.write(form, out);
    out.flush();
  }

  /** The same as CSV, what is wrong in front of each row. */
  void problemsCsv(Context ctx) throws IOException {
    Draft draft = desk.find(ctx);
    ProblemSheet sheet = sheet(ctx, draft);
    Form form = form(sheet);
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"problems-" + draft.id() + ".csv\"");
    OutputStream out = new BufferedOutputStream(ctx.res().getOutputStream(), 1 << 16);
    sheet.writeCsv(form, out);
    out.flush();
  }

  private ProblemSheet sheet(Context ctx, Draft draft) {
    return new ProblemSheet(desk.drafts(), inUse.release(), draft, Answers.language(ctx));
  }

  private static Form form(ProblemSheet sheet) {
    Form form = sheet.form();
    if (form == null) {
      throw new Refused(
          Refusal.of(
              422,
              "NO_EDITION",
              new Text("Không có bộ tiêu chí áp dụng", "No edition applies"),
              new Text(
                  "Bộ tiêu chí của bản nháp này không còn áp dụng.",
                  "The edition of this draft does not apply any more.")));
    }
    return form;
  }

  private static int number(Context ctx) {
    String given = ctx.pathParam("row");
    if (!given.matches("[0-9]{1,9}")) {
      throw noRow();
    }
    return Integer.parseInt(given);
  }

  private static DraftRow.@Nullable State state(Context ctx) {
    String given = ctx.queryParam("state");
    if (given == null) {
      return null;
    }
    for (DraftRow.State state : DraftRow.State.values()) {
      if (state.code().equals(given.toLowerCase(Locale.ROOT))) {
        return state;
      }
    }
    throw Refused.badParameter(
        "state", "cần good, bad hoặc stored.", "expected good, bad or stored.");
  }

  private static Refused noRow() {
    return Refused.notFound(
        "Bản nháp không có dòng này, hoặc dòng đã lưu vào sổ.",
        "The draft has no such row, or it is stored already.");
  }
}
