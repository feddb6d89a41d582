package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import vn.binhxet.law.Problem;
import vn.binhxet.rules.ReleaseStatus;
import vn.binhxet.service.OpenRelease;

/** Whether the service runs, and which rules it answers by. */
final class HealthHandlers {
  private final InUse inUse;
  private final Metrics metrics;

  HealthHandlers(InUse inUse, Metrics metrics) {
    this.inUse = inUse;
    this.metrics = metrics;
  }

  void live(Context ctx) {
    Answers.json(ctx, JsonNodeFactory.instance.objectNode().put("status", "live"));
  }

  /** Ready too where the folder holds something refused: the release in force goes on. */
  void ready(Context ctx) {
    OpenRelease release = inUse.release();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", "ready");
    json.put("release", release.hash());
    json.put("loadedAt", release.loadedAt().toString());
    ReleaseStatus status = inUse.source().status();
    ReleaseStatus.Refusal refused = status == null ? null : status.refused();
    if (refused == null) {
      json.putNull("refused");
    } else {
      ObjectNode last = json.putObject("refused");
      last.put("at", refused.at().toString());
      ArrayNode problems = last.putArray("problems");
      for (Problem problem : refused.problems()) {
        problems.addObject().put("code", problem.code()).put("place", problem.at().toString());
      }
    }
    Answers.json(ctx, json);
  }

  void metrics(Context ctx) {
    Answers.bytes(
        ctx,
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.scrape(inUse.source()).getBytes(StandardCharsets.UTF_8));
  }
}
