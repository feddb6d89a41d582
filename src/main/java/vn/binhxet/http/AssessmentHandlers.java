package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.register.AssessmentDraft.Correction;
import vn.binhxet.register.CorrectionReader;
import vn.binhxet.register.CountedCorrection;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Versions;
import vn.binhxet.register.store.Versions.Version;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;

/** Assessments that are stored with their verdicts, and corrected by new versions. */
final class AssessmentHandlers {
  private static final List<String> JSON = List.of("application/json");
  private static final Text CONFLICT =
      new Text("Hồ sơ đã được sửa", "The assessment was corrected meanwhile");

  private final InUse inUse;
  private final Metrics metrics;
  private final OpenRegister open;
  private final VerdictHandlers verdicts;

  AssessmentHandlers(InUse inUse, Metrics metrics, OpenRegister open, VerdictHandlers verdicts) {
    this.verdicts = verdicts;
    this.inUse = inUse;
    this.metrics = metrics;
    this.open = open;
  }

  void store(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Register register = open.get();
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    NewRecord.Key key = WriteKey.of(ctx, body.array(), body.length());
    try {
      Recorder.Recorded recorded =
          new Recorder(register)
              .record(
                  release,
                  body.array(),
                  body.length(),
                  EvaluationHandlers.detail(ctx),
                  key,
                  null,
                  Recorder.Check.NONE);
      answer(ctx, register, recorded, null);
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  /** A correction: If-Match names the version it was made from. */
  void correct(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Register register = open.get();
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    NewRecord.Key key = WriteKey.of(ctx, body.array(), body.length());
    StoredRecord from = RecordId.record(ctx, register.records(), RecordKind.ASSESSMENT);
    Versions versions = new Versions(register.database());
    long assessment = versions.assessment(from.seq());
    long base = ETags.ifMatch(ctx);
    Version version =
        versions.of(assessment).stream()
            .filter(one -> one.seq() == base)
            .findFirst()
            .orElseThrow(() -> superseded(latest(versions, assessment)));
    AssessmentCore before = AssessmentCore.read(register.records().record(base).orElseThrow());
    try {
      CorrectionReader.Given given = CorrectionReader.read(body.array(), body.length());
      Correction correction =
          new Correction(assessment, version.version() + 1, base, given.reason());
      byte[] stored = given.stored();
      if (stored != null) {
        counted(
            ctx,
            release,
            new CountedCorrection(given.assessment(), stored),
            correction,
            before,
            key);
        return;
      }
      Recorder.Recorded recorded =
          new Recorder(register)
              .record(
                  release,
                  given.assessment(),
                  given.assessment().length,
                  EvaluationHandlers.detail(ctx),
                  key,
                  correction,
                  read -> {
                    sameTitle(before, read);
                    CountedFields.requireGiven(before, read, Set.of());
                  });
      answer(ctx, register, recorded, correction);
    } catch (RefusedInput refused) {
      throw new Refused(Refusal.of(refused.problems()));
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  /** A correction that counts again: the verdicts it is counted from are in the register. */
  private void counted(
      Context ctx,
      OpenRelease release,
      CountedCorrection given,
      Correction correction,
      AssessmentCore before,
      NewRecord.Key key)
      throws IOException, BadAssessment {
    Register register = open.get();
    Appended appended =
        new TreeRecorder(register)
            .correct(
                release,
                given,
                key,
                correction,
                (read, fields) -> {
                  sameTitle(before, read);
                  CountedFields.requireGiven(before, read, fields);
                },
                metrics::evaluated);
    answer(ctx, register, appended, null, correction);
  }

  /** The latest version as handed in, and what became of it. */
  void show(Context ctx) throws IOException {
    Register register = open.get();
    StoredRecord named = RecordId.record(ctx, register.records(), RecordKind.ASSESSMENT);
    Versions.Whole whole = new Versions(register.database()).whole(named.seq());
    List<Version> all = whole.all();
    Version latest = all.get(all.size() - 1);
    StoredRecord record = whole.latest();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("id", String.valueOf(whole.assessment())).put("version", latest.version());
    answer.put("verdict", String.valueOf(latest.seq())).put("storedAt", record.at().toString());
    byte[] content = record.content();
    if (content == null) {
      answer.put("erased", true);
    } else {
      AssessmentContent given = AssessmentContent.read(content);
      answer.set("assessment", given.input());
      JsonNode filled = given.filled();
      if (filled != null) {
        answer.set("filled", filled);
      }
    }
    ArrayNode list = answer.putArray("versions");
    for (Version one : all) {
      list.addObject()
          .put("id", String.valueOf(one.seq()))
          .put("version", one.version())
          .put("storedAt", one.at().toString());
    }
    ArrayNode decisions = answer.putArray("decisions");
    whole.decisions().forEach(seq -> decisions.add(String.valueOf(seq)));
    ctx.header("ETag", ETags.of(latest.seq()));
    Answers.json(ctx, answer);
  }

  private void answer(
      Context ctx, Register register, Recorder.Recorded recorded, @Nullable Correction correction)
      throws IOException {
    if (recorded.appended() instanceof Appended.Stored) {
      metrics.evaluated(recorded.evaluation());
    }
    answer(ctx, register, recorded.appended(), recorded.verdict(), correction);
  }

  /**
   * @param verdict as it was found just now; null where it is to be read from the record
   */
  private void answer(
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

  private static void sameTitle(AssessmentCore before, Assessment read) throws BadAssessment {
    if (!before.title().equals(read.title())) {
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "OTHER_TITLE",
                  "/title",
                  new Text(
                      "Bản sửa phải cùng danh hiệu “"
                          + before.title()
                          + "”. Danh hiệu khác thì lập hồ sơ mới.",
                      "A correction keeps the title \""
                          + before.title()
                          + "\". For another title hand in a new assessment."))));
    }
  }

  private static long latest(Versions versions, long assessment) {
    List<Version> all = versions.of(assessment);
    return all.get(all.size() - 1).seq();
  }

  private static Refused superseded(long latest) {
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
