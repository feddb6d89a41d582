package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.DecisionDraft.Decision;
import vn.binhxet.register.DecisionReader;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.decision.DecisionCheck;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.service.Refusal;

/** Decisions of the authority: councils decide, the register keeps what they decided and why. */
final class DecisionHandlers {
  private final InUse inUse;
  private final OpenRegister open;

  DecisionHandlers(InUse inUse, OpenRegister open) {
    this.inUse = inUse;
    this.open = open;
  }

  void store(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    Register register = open.get();
    Body.Bytes body = Body.read(ctx);
    NewRecord.Key key = WriteKey.of(ctx, body.array(), body.length());
    Decision decision;
    try {
      decision = DecisionReader.read(body.array(), body.length());
      new DecisionCheck(register, inUse.release().lawbook()).check(decision);
    } catch (RefusedInput refused) {
      throw new Refused(Refusal.of(refused.problems()));
    }
    Appended appended = register.append(DecisionDraft.of(decision, key));
    if (appended instanceof Appended.KeyReused) {
      throw WriteKey.reused();
    }
    long seq;
    if (appended instanceof Appended.Repeated repeated) {
      seq = repeated.seq();
      ctx.header("Idempotency-Replayed", "true");
    } else {
      seq = ((Appended.Stored) appended).seq();
      ctx.status(201);
    }
    ctx.header("Location", "/api/v1/decisions/" + seq);
    Answers.json(ctx, json(register.records().record(seq).orElseThrow()));
  }

  void show(Context ctx) throws IOException {
    Register register = open.get();
    Answers.json(ctx, json(RecordId.record(ctx, register.records(), RecordKind.DECISION)));
  }

  /** A decision as answered; who signed is left out once it was erased. */
  static ObjectNode json(StoredRecord record) throws IOException {
    JsonNode core = RecordJson.read(record.core());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("id", String.valueOf(record.seq()));
    answer.put("verdict", core.path("verdict").asText());
    for (String name : List.of("decided", "value", "number", "date", "form")) {
      answer.set(name, core.path(name));
    }
    byte[] bytes = record.content();
    JsonNode content = bytes == null ? null : RecordJson.read(bytes);
    answer.set("signer", content == null ? null : content.path("signer"));
    if (core.hasNonNull("clause")) {
      ObjectNode departure = answer.putObject("departure");
      departure.set("clause", core.get("clause"));
      departure.set("reason", content == null ? null : content.path("reason"));
    }
    if (content == null) {
      answer.put("erased", true);
    }
    answer.put("storedAt", record.at().toString());
    return answer;
  }
}
