package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.Finished;

/** Tells how work on a draft goes on, as {@code text/event-stream}. */
final class DraftEvents {
  private static final long EVERY_MILLIS = 250;

  private final DraftJobs.@Nullable Job job;
  private final Supplier<Draft> draft;

  /**
   * @param job null where nothing is being done
   */
  DraftEvents(DraftJobs.@Nullable Job job, Supplier<Draft> draft) {
    this.job = job;
    this.draft = draft;
  }

  void write(Context ctx) throws IOException {
    ctx.contentType("text/event-stream; charset=utf-8");
    OutputStream out = ctx.res().getOutputStream();
    while (job != null && job.running()) {
      ObjectNode progress = JsonNodeFactory.instance.objectNode();
      progress.put("step", job.step().name().toLowerCase(Locale.ROOT));
      progress.put("done", job.done()).put("total", job.total());
      event(out, "progress", progress);
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    ObjectNode end = DraftJson.of(draft.get());
    Finished finished = job == null ? null : job.finished();
    String failed = job == null ? null : job.failed();
    end.set("finish", finished == null ? null : DraftJson.of(finished));
    end.put("failed", failed);
    event(out, failed == null ? "done" : "failed", end);
  }

  private static void event(OutputStream out, String name, ObjectNode data) throws IOException {
    out.write(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
