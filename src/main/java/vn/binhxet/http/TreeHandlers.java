package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.store.StoredTree;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.tree.TreeEvaluation;

/** Trees of subjects that are stored, every assessment as a record of its own. */
final class TreeHandlers {
  /** Trees taken in at once: each is in memory as a whole. */
  private static final int AT_ONCE = 2;

  private static final Text SPLIT =
      new Text(
          "Hãy chia cây: lưu từng thôn, rồi lưu xã với số liệu đã có.",
          "Split the tree: store each village, then the commune with the counts found.");

  private final InUse inUse;
  private final Metrics metrics;
  private final OpenRegister open;
  private final Semaphore room = new Semaphore(AT_ONCE);

  TreeHandlers(InUse inUse, Metrics metrics, OpenRegister open) {
    this.inUse = inUse;
    this.metrics = metrics;
    this.open = open;
  }

  void store(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    Register register = open.get();
    OpenRelease release = inUse.release();
    if (!room.tryAcquire()) {
      throw busy();
    }
    try {
      Body.Bytes body = Body.read(ctx, TreeEvaluation.LONGEST, SPLIT);
      NewRecord.Key key = WriteKey.of(ctx, body.array(), body.length());
      Appended appended =
          new TreeRecorder(register)
              .record(release, body.array(), body.length(), key, metrics::evaluated);
      answer(ctx, register, appended);
    } catch (BadAssessment refused) {
      throw new Refused(refusal(refused));
    } finally {
      room.release();
    }
  }

  /** A tree that is too large is not wrong, but more than is taken. */
  private static Refusal refusal(BadAssessment refused) {
    var first = refused.problems().get(0);
    return first.code().equals("TREE_TOO_LARGE_TO_STORE")
        ? Refusal.tooLarge(first.code(), first.message())
        : Refusal.of(refused);
  }

  private static void answer(Context ctx, Register register, Appended appended) throws IOException {
    long last;
    if (appended instanceof Appended.Stored stored) {
      last = stored.seq();
      ctx.status(201);
    } else if (appended instanceof Appended.Repeated repeated) {
      last = repeated.seq();
      ctx.header("Idempotency-Replayed", "true");
    } else {
      throw WriteKey.reused();
    }
    StoredTree tree = StoredTree.ending(register.database(), last);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("first", String.valueOf(tree.first())).put("last", String.valueOf(last));
    answer.put("count", tree.verdicts().size()).put("release", tree.release());
    if (appended instanceof Appended.Repeated) {
      answer.put("repeated", true);
    }
    ArrayNode records = answer.putArray("records");
    for (StoredTree.Verdict one : tree.verdicts()) {
      ObjectNode record = records.addObject().put("id", String.valueOf(one.seq()));
      record.put("subject", one.subject()).put("title", one.title());
      record.put("awardYear", one.awardYear()).put("outcome", one.outcome());
      record.put("value", one.value()).put("provisional", one.provisional());
      record.put("parts", one.parts());
    }
    ctx.header("Location", "/api/v1/verdicts/" + last);
    Answers.json(ctx, answer);
  }

  private static Refused busy() {
    return new Refused(
        Refusal.of(
            503,
            "BUSY",
            new Text("Dịch vụ đang bận", "The service is busy"),
            new Text(
                "Đang lưu " + AT_ONCE + " cây khác. Hãy gửi lại sau, cùng Idempotency-Key.",
                AT_ONCE + " other trees are being stored. Send it again later, same key.")),
        Map.of("Retry-After", "5", "Connection", "close"));
  }
}
