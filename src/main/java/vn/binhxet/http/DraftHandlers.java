package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.SubjectUnitCheck;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Watcher;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.Spool;
import vn.binhxet.sheet.reading.Target;

/** Spreadsheets handed in, mended and finished. */
final class DraftHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(DraftHandlers.class);
  private static final List<String> FILES =
      List.of(TemplateHandler.XLSX, "text/csv", "application/octet-stream");

  private final InUse inUse;
  private final DraftDesk desk;
  private final DraftJobs jobs;

  DraftHandlers(InUse inUse, DraftDesk desk) {
    this.inUse = inUse;
    this.desk = desk;
    jobs = desk.jobs;
  }

  void create(Context ctx) throws IOException {
    Body.require(ctx, FILES);
    Drafts drafts = desk.drafts();
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
    Draft draft = desk.find(ctx);
    place();
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      jobs.giveBack();
      throw DraftDesk.busy();
    }
    try (Spool file = Spool.of(ctx.req().getInputStream())) {
      Answers.json(
          ctx, DraftJson.of(desk.drafts().update(inUse.release(), draft.id(), file.path(), job)));
    } catch (FileRefused refused) {
      throw refused(refused);
    } catch (Drafts.NoDraft gone) {
      throw DraftDesk.none();
    } finally {
      job.end(null, null);
      jobs.giveBack();
    }
  }

  void list(Context ctx) {
    Drafts drafts = desk.drafts();
    int limit = Paging.limit(ctx.queryParam("limit"));
    String cursor = ctx.queryParam("cursor");
    List<Draft> found = drafts.list(cursor == null ? "" : cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Draft> page = more ? found.subList(0, limit) : found;
    String next = more ? page.get(limit - 1).id() : null;
    Answers.json(ctx, DraftJson.page(page.stream().map(DraftJson::of).toList(), next));
  }

  void show(Context ctx) {
    Answers.json(ctx, DraftJson.of(desk.find(ctx)));
  }

  void delete(Context ctx) {
    Draft draft = desk.find(ctx);
    DraftJobs.Job job = desk.edit(draft);
    try {
      desk.drafts().delete(draft.id());
    } finally {
      jobs.endEdit(draft.id(), job);
    }
    ctx.status(204);
  }

  /** Begins to store the good rows; how it goes on is told by events. */
  void finish(Context ctx) {
    Draft draft = desk.find(ctx);
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      throw DraftDesk.busy();
    }
    Drafts drafts = desk.drafts();
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
    Draft draft = desk.find(ctx);
    new DraftEvents(jobs.of(draft.id()), () -> desk.drafts().find(draft.id()).orElse(draft))
        .write(ctx);
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
          case "NO_EDITION", "EDITION_UNSETTLED", "UNKNOWN_TERRITORY", SubjectUnitCheck.CODE -> 422;
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
}
