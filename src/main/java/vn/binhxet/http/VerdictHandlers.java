package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.difference.DifferenceJson;
import vn.binhxet.difference.Differences;
import vn.binhxet.difference.NoDifference;
import vn.binhxet.difference.Side;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.PartsJson;
import vn.binhxet.register.replay.ReplayJson;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.replay.VerdictRecord;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.verdict.Detail;

/** Stored verdicts: derived again under the release they rest on, and replayed. */
final class VerdictHandlers {
  private final OpenRegister open;
  private final @Nullable KeptReleases releases;
  private final @Nullable Replayer replayer;

  VerdictHandlers(OpenRegister open, ReleaseSource inForce) {
    this.open = open;
    Register register = open.register();
    releases = register == null ? null : new KeptReleases(register.records(), inForce);
    replayer = releases == null ? null : new Replayer(releases);
  }

  /**
   * The verdict, derived again from what was handed in. Where another core comes out now, the one
   * that was recorded is shown: the register's word stands.
   */
  void show(Context ctx) throws IOException {
    Detail detail = EvaluationHandlers.detail(ctx);
    Register register = open.get();
    StoredRecord record = verdict(ctx, register);
    Shown shown = shown(record, detail);
    ObjectNode standing = VerdictRecord.of(record, register.database()).json(shown.answer());
    ctx.header("ETag", ETags.of(record.seq()));
    Answers.json(ctx, with(shown.verdict(), standing));
  }

  /** A stored verdict as it is shown, and whether the same comes out today. */
  record Shown(byte[] verdict, Answer answer) {}

  /**
   * What is shown of a record.
   *
   * @throws RegisterFault ERASED, RECORD_UNREADABLE or RELEASE_NOT_OPENED
   */
  Shown shown(StoredRecord record, Detail detail) {
    StoredVerdict stored = StoredVerdicts.whole(record);
    Replayer.Again again = replayer().again(stored, detail);
    byte[] derived = again.json();
    Answer answer = again.replayed().answer();
    return derived != null && answer == Answer.IDENTICAL
        ? new Shown(derived, answer)
        : new Shown(stored.verdict(), answer);
  }

  /** Whether the same verdict comes out under the release it rests on. */
  void replay(Context ctx) throws IOException {
    Register register = open.get();
    StoredVerdict stored = StoredVerdicts.read(verdict(ctx, register));
    Answers.json(ctx, ReplayJson.of(replayer().again(stored, Detail.CORE).replayed()));
  }

  /** Every verdict it was counted from, and those it was counted in. */
  void parts(Context ctx) throws IOException {
    Register register = open.get();
    StoredRecord record = verdict(ctx, register);
    AssessmentCore core = AssessmentCore.read(record);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("id", String.valueOf(record.seq()));
    register
        .records()
        .look(
            handle -> {
              PartsJson.put(answer, handle, record.seq(), core, Integer.MAX_VALUE);
              return answer;
            });
    answer.remove("allParts");
    Answers.json(ctx, answer);
  }

  /** Why this verdict and another of the same title differ, each under its own release. */
  void difference(Context ctx) throws IOException {
    Register register = open.get();
    String to = ctx.queryParam("to");
    if (to == null) {
      throw Refused.badParameter(
          "to",
          "cần số của kết luận để so sánh.",
          "expected the number of the verdict to compare with.");
    }
    try {
      Side one = side(verdict(ctx, register));
      Side other = side(RecordId.verdict(to, register.records()));
      Answers.json(ctx, DifferenceJson.of(Differences.between(one, other)));
    } catch (NoDifference refused) {
      throw new Refused(refused.refusal());
    }
  }

  private Side side(StoredRecord record) {
    StoredVerdict stored = StoredVerdicts.whole(record);
    return new Side(
        Objects.requireNonNull(releases).open(stored.core().release()), stored.judged());
  }

  private Replayer replayer() {
    if (replayer == null) {
      throw new IllegalStateException("there is no register");
    }
    return replayer;
  }

  private static StoredRecord verdict(Context ctx, Register register) {
    return RecordId.verdict(ctx.pathParam("id"), register.records());
  }

  /** The verdict as it is written, with one member more. */
  private static byte[] with(byte[] verdict, ObjectNode standing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(verdict.length + 500);
    out.write(verdict, 0, verdict.length - 1);
    out.writeBytes((",\"record\":" + standing + "}").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
