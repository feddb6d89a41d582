package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.batch.BatchRun;
import vn.binhxet.batch.BatchWatcher;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.StoredParts;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.tree.KeptVerdicts;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/** Verdicts on assessments, one or a stream of them; nothing is stored. */
final class EvaluationHandlers {
  private static final List<String> JSON = List.of("application/json");
  private static final List<String> NDJSON =
      List.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  static final Text SPLIT =
      new Text(
          "Hãy chia cây: gửi từng thôn, rồi gửi xã với số liệu đã có.",
          "Split the tree: send each village, then the commune with the counts found.");

  /** Streams at once: each has threads of its own. */
  private static final int MOST_STREAMS = 16;

  private final InUse inUse;
  private final Metrics metrics;
  private final OpenRegister open;
  private final int workers;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);

  EvaluationHandlers(InUse inUse, Metrics metrics, OpenRegister open, int workers) {
    this.open = open;
    this.inUse = inUse;
    this.metrics = metrics;
    this.workers = workers;
  }

  void evaluate(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Detail detail = detail(ctx);
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    try {
      OpenRelease.Answer answer = release.answer(body.array(), body.length(), detail);
      metrics.evaluated(answer.evaluation());
      Answers.json(ctx, answer.json());
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  /** A tree is refused whole; what can be answered leaves as it is found. */
  void tree(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Detail detail = detail(ctx);
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx, TreeEvaluation.LONGEST, SPLIT);
    TreeEvaluation tree;
    try {
      Register register = open.register();
      KeptVerdicts kept = register == null ? null : new StoredParts(register.records());
      tree = TreeEvaluation.read(release, body.array(), body.length(), kept);
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
    ctx.contentType("application/json");
    OutputStream out = new BufferedOutputStream(ctx.res().getOutputStream(), 1 << 16);
    tree.write(detail, metrics::evaluated, out);
    out.flush();
  }

  /** The first answers leave while the last lines are still to come. */
  void batch(Context ctx) throws IOException {
    Body.require(ctx, NDJSON);
    Detail detail = detail(ctx);
    OpenRelease release = inUse.release();
    if (!streams.tryAcquire()) {
      throw busy();
    }
    try {
      ctx.contentType("application/x-ndjson");
      BatchRun run =
          new BatchRun(release, detail, Answers.language(ctx), workers, new Counting(metrics));
      run.run(ctx.req().getInputStream(), ctx.res().getOutputStream());
    } finally {
      streams.release();
    }
  }

  private static final class Counting implements BatchWatcher {
    private final Metrics metrics;
    private long lines;
    private long bad;

    Counting(Metrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public void evaluated(Evaluation evaluation) {
      metrics.evaluated(evaluation);
    }

    @Override
    public void progress(long linesNow, long badNow) {
      metrics.lines(linesNow - lines - (badNow - bad), badNow - bad);
      lines = linesNow;
      bad = badNow;
    }
  }

  static Detail detail(Context ctx) {
    String given = ctx.queryParam("detail");
    if (given == null) {
      return Detail.FULL;
    }
    for (Detail detail : Detail.values()) {
      if (detail.name().toLowerCase(Locale.ROOT).equals(given)) {
        return detail;
      }
    }
    throw Refused.badParameter(
        "detail", "cần brief, core hoặc full.", "expected brief, core or full.");
  }

  private static Refused busy() {
    return new Refused(
        Refusal.of(
            503,
            "BUSY",
            new Text("Dịch vụ đang bận", "The service is busy"),
            new Text(
                "Đang có " + MOST_STREAMS + " luồng hồ sơ. Hãy thử lại sau.",
                "There are " + MOST_STREAMS + " streams already. Try again later.")),
        java.util.Map.of("Retry-After", "10", "Connection", "close"));
  }
}
