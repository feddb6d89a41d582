package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.AssessmentDraft.Correction;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.service.Refusal;

/** What is said of an assessment that was handed in to be kept. */
final class KeptAnswer {
  private static final Text CONFLICT =
      new Text("Hồ sơ đã được sửa", "The assessment was corrected meanwhile");

  private final Metrics metrics;
  private final VerdictHandlers verdicts;

  KeptAnswer(Metrics metrics, VerdictHandlers verdicts) {
    this.metrics = metrics;
    this.verdicts = verdicts;
  }

  /** Says it of one that was evaluated just now. */
  void write(
      Context ctx, Register register, Recorder.Recorded recorded, @Nullable Correction correction)
      throws IOException {
    if (recorded.appended() instanceof Appended.Stored) {
      metrics.evaluated(recorded.evaluation());
    }
    write(ctx, register, recorded.appended(), recorded.verdict(), correction);
  }

  /**
   * @param verdict as it was found just now; null where it is to be read from the record
   */
  void write(
      Context ctx,
      Register register,
      Appended appended,
      byte @Nullable [] verdict,
      @Nullable Correction correction)
      throws IOException {
    if (appended instanceof Appended.KeyReused) {
      throw WriteKey.reused();
    }
    if (appended instanceof Appended.Superseded late) {
      throw superseded(late.latest());
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    long seq;
    if (appended instanceof Appended.Stored stored) {
      seq = stored.seq();
      long assessment = correction == null ? seq : correction.assessment();
      answer.put("id", String.valueOf(seq)).put("assessment", String.valueOf(assessment));
      answer.put("version", correction == null ? 1 : correction.version());
      raw(
          answer,
          verdict == null
              ? verdicts
                  .shown(
                      register.records().record(seq).orElseThrow(), EvaluationHandlers.detail(ctx))
                  .verdict()
              : verdict);
      ctx.status(201);
    } else {
      seq = ((Appended.Repeated) appended).seq();
      StoredRecord record = register.records().record(seq).orElseThrow();
      AssessmentCore core = AssessmentCore.read(record);
      Long first = core.assessment();
      answer.put("id", String.valueOf(seq));
      answer.put("assessment", String.valueOf(first == null ? seq : first));
      answer.put("version", core.version()).put("repeated", true);
      if (record.content() != null) {
        raw(answer, verdicts.shown(record, EvaluationHandlers.detail(ctx)).verdict());
      }
      ctx.header("Idempotency-Replayed", "true");
    }
    ctx.header("Location", "/api/v1/verdicts/" + seq);
    ctx.header("ETag", ETags.of(seq));
    Answers.json(ctx, answer);
  }

  private static void raw(ObjectNode answer, byte[] verdict) {
    answer.putRawValue("verdict", new RawValue(new String(verdict, StandardCharsets.UTF_8)));
  }

  /** The version that was to be corrected is not the latest any more. */
  static Refused superseded(long latest) {
    return new Refused(
        Refusal.of(
            412,
            "VERSION_CONFLICT",
            CONFLICT,
            new Text(
                "Bản mới nhất là số "
                    + latest
                    + ". Hãy xem bản đó rồi gửi lại với If-Match: "
                    + ETags.of(latest)
                    + ".",
                "The latest version is number "
                    + latest
                    + ". Look at it and send again with If-Match: "
                    + ETags.of(latest)
                    + ".")));
  }
}
