package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.DraftRow;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.ProblemSheet;
import vn.binhxet.draft.Watcher;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.Spool;
import vn.binhxet.sheet.reading.Target;

/** Spreadsheets handed in, mended and finished. */
final class DraftHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(DraftHandlers.class);
  private static final List<String> FILES =
      List.of(TemplateHandler.XLSX, "text/csv", "application/octet-stream");
  private static final List<String> JSON = List.of("application/json");
  private static final Text BUSY = new Text("Bản nháp đang bận", "The draft is busy");

  private final InUse inUse;
  private final OpenRegister register;
  private final int days;
  private final DraftJobs jobs = new DraftJobs();

  DraftHandlers(InUse inUse, OpenRegister register, int days) {
    this.inUse = inUse;
    this.register = register;
    this.days = days;
  }

  void create(Context ctx) throws IOException {
    Body.require(ctx, FILES);
    Drafts drafts = drafts();
    Target target = target(ctx);
    place();
    try (Spool file = Spool.of(ctx.req().getInputStream())) {
      Drafts.Done done = drafts.create(inUse.release(), file.path(), target, Watcher.NONE);
      ctx.status(201);
      ctx.header("Location", "/api/v1/drafts/" + done.draft().id());
      Answers.json(ctx, DraftJson.of(done));
    } catch (FileRefused refused) {
      throw refused(refused);
    } finally {
      jobs.giveBack();
    }
  }

  /** A corrected file into the same draft. */
  void file(Context ctx) throws IOException {
    Body.require(ctx, FILES);
    Draft draft = find(ctx);
    place();
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      jobs.giveBack();
      throw busy();
    }
    try (Spool file = Spool.of(ctx.req().getInputStream())) {
      Answers.json(
          ctx, DraftJson.of(drafts().update(inUse.release(), draft.id(), file.path(), job)));
    } catch (FileRefused refused) {
      throw refused(refused);
    } catch (Drafts.NoDraft gone) {
      throw none();
    } finally {
      job.end(null, null);
      jobs.giveBack();
    }
  }

  void list(Context ctx) {
    Drafts drafts = drafts();
    int limit = Paging.limit(ctx.queryParam("limit"));
    String cursor = ctx.queryParam("cursor");
    List<Draft> found = drafts.list(cursor == null ? "" : cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Draft> page = more ? found.subList(0, limit) : found;
    String next = more ? page.get(limit - 1).id() : null;
    Answers.json(ctx, DraftJson.page(page.stream().map(DraftJson::of).toList(), next));
  }

  void show(Context ctx) {
    Answers.json(ctx, DraftJson.of(find(ctx)));
  }

  void delete(Context ctx) {
    Draft draft = find(ctx);
    DraftJobs.Job job = edit(draft);
    try {
      drafts().delete(draft.id());
    } finally {
      jobs.endEdit(draft.id(), job);
    }
    ctx.status(204);
  }

  void rows(Context ctx) {
    Draft draft = find(ctx);
    int limit = Paging.limit(ctx.queryParam("limit"));
    String cursor = ctx.queryParam("cursor");
    if (cursor != null && !cursor.matches("[0-9]{1,9}")) {
      throw Refused.badParameter(
          "cursor",
          "không có vị trí này; hãy dùng “next” của trang trước.",
          "there is no such place; use \"next\" of the page before.");
    }
    int after = cursor == null ? 0 : Integer.parseInt(cursor);
    List<DraftRow> found = drafts().rows(draft.id(), state(ctx), after, limit + 1);
    boolean more = found.size() > limit;
    List<DraftRow> page = more ? found.subList(0, limit) : found;
    String next = more ? String.valueOf(page.get(limit - 1).n()) : null;
    Answers.json(ctx, DraftJson.page(page.stream().map(DraftJson::of).toList(), next));
  }

  /** One row mended as JSON. */
  void replace(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Draft draft = find(ctx);
    Body.Bytes body = Body.read(ctx);
    DraftJobs.Job job = edit(draft);
    try {
      DraftRow row =
          drafts()
              .replace(
                  inUse.release(),
                  draft.id(),
                  number(ctx),
                  Arrays.copyOf(body.array(), body.length()))
              .orElseThrow(DraftHandlers::noRow);
      Answers.json(ctx, DraftJson.of(row));
    } catch (BadAssessment bad) {
      throw new Refused(Refusal.of(bad));
    } finally {
      jobs.endEdit(draft.id(), job);
    }
  }

  void deleteRow(Context ctx) {
    Draft draft = find(ctx);
    int row = number(ctx);
    DraftJobs.Job job = edit(draft);
    try {
      if (!drafts().deleteRow(draft.id(), row)) {
        throw noRow();
      }
    } finally {
      jobs.endEdit(draft.id(), job);
    }
    ctx.status(204);
  }

  /** The bad rows in their template, faulty cells marked. */
  void problems(Context ctx) throws IOException {
    Draft draft = find(ctx);
    ProblemSheet sheet = new ProblemSheet(drafts(), inUse.release(), draft, Answers.language(ctx));
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
    OutputStream out = TemplateHandler.begin(ctx, "problems-" + draft.id());
    sheet.write(form, out);
    out.flush();
  }

  /** Begins to store the good rows; how it goes on is told by events. */
  void finish(Context ctx) {
    Draft draft = find(ctx);
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      throw busy();
    }
    Drafts drafts = drafts();
    OpenRelease release = inUse.release();
    job.progress(Watcher.Step.FINISH, 0, draft.rows().good());
    Thread thread = new Thread(() -> finish(drafts, release, draft, job), "draft-finish");
    thread.setDaemon(true);
    thread.start();
    ctx.status(202);
    ctx.header("Location", "/api/v1/drafts/" + draft.id() + "/events");
    Answers.json(ctx, DraftJson.of(draft));
  }

  private static void finish(Drafts drafts, OpenRelease release, Draft draft, DraftJobs.Job job) {
    try {
      job.end(drafts.finish(release, draft.id(), job), null);
    } catch (Drafts.NoDraft gone) {
      job.end(null, "NOT_FOUND");
    } catch (RegisterFault fault) {
      job.end(null, fault.code());
    } catch (RuntimeException | Error fault) {
      // Only its kind: a message may repeat what a row says.
      LOG.error("A draft could not be finished: {}", fault.getClass().getName());
      job.end(null, "INTERNAL");
    }
  }

  /** Server-sent events until what is being done is done. */
  void events(Context ctx) throws IOException {
    Draft draft = find(ctx);
    new DraftEvents(jobs.of(draft.id()), () -> drafts().find(draft.id()).orElse(draft)).write(ctx);
  }

  /** Nothing else is done with a draft while it is edited, or the edit might be lost. */
  private DraftJobs.Job edit(Draft draft) {
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      throw busy();
    }
    return job;
  }

  private Drafts drafts() {
    return new Drafts(register.get(), Clock.systemUTC(), days);
  }

  private Draft find(Context ctx) {
    return drafts().find(ctx.pathParam("id")).orElseThrow(DraftHandlers::none);
  }

  private void place() {
    if (!jobs.take()) {
      throw new Refused(
          Refusal.of(
              503,
              "BUSY",
              new Text("Dịch vụ đang bận", "The service is busy"),
              new Text(
                  "Đang đọc nhiều tệp khác. Hãy thử lại sau.",
                  "Other files are being read. Try again later.")),
          Map.of("Retry-After", "10", "Connection", "close"));
    }
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

  private static Target target(Context ctx) {
    String year = ctx.queryParam("year");
    String on = ctx.queryParam("on");
    LocalDate day = null;
    if (on != null) {
      try {
        day = LocalDate.parse(on);
      } catch (DateTimeException e) {
        throw Refused.badParameter(
            "on", "cần một ngày như 2025-11-05.", "expected a day as 2025-11-05.");
      }
    }
    return new Target(
        ctx.queryParam("title"),
        year == null ? null : LawHandlers.year(year),
        ctx.queryParam("territory"),
        day);
  }

  private static Refused refused(FileRefused refused) {
    int status =
        switch (refused.code()) {
          case "FILE_TOO_LARGE", "INFLATES_TOO_MUCH" -> 413;
          case "NO_EDITION", "EDITION_UNSETTLED", "UNKNOWN_TERRITORY" -> 422;
          default -> 400;
        };
    return new Refused(
        Refusal.of(
            status,
            refused.code(),
            new Text("Tệp bị từ chối", "The file is refused"),
            refused.text()),
        status == 413 ? Map.of("Connection", "close") : Map.of());
  }

  private static Refused busy() {
    return new Refused(
        Refusal.of(
            409,
            "DRAFT_BUSY",
            BUSY,
            new Text(
                "Bản nháp này đang được nhập hoặc hoàn tất. Theo dõi ở …/events.",
                "The draft is being imported or finished. Watch …/events.")));
  }

  private static Refused none() {
    return Refused.notFound(
        "Không có bản nháp này. Xem /api/v1/drafts.",
        "There is no such draft. See /api/v1/drafts.");
  }

  private static Refused noRow() {
    return Refused.notFound(
        "Bản nháp không có dòng này, hoặc dòng đã lưu vào sổ.",
        "The draft has no such row, or it is stored already.");
  }
}
