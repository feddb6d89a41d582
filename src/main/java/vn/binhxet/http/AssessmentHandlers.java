package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Versions;
import vn.binhxet.register.store.Versions.Version;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;

/** Assessments that are stored with their verdicts, and shown. */
final class AssessmentHandlers {
  private static final List<String> JSON = List.of("application/json");
  private final InUse inUse;
  private final OpenRegister open;
  private final KeptAnswer kept;

  AssessmentHandlers(InUse inUse, OpenRegister open, KeptAnswer kept) {
    this.inUse = inUse;
    this.open = open;
    this.kept = kept;
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
      kept.write(ctx, register, recorded, null);
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
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
}
