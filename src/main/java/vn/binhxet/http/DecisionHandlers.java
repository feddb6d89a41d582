package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.DecisionDraft.Decision;
import vn.binhxet.register.DecisionReader;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.StoredVerdicts;
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
      check(decision, register);
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

  private void check(Decision decision, Register register) throws RefusedInput, IOException {
    StoredRecord record =
        new StoredVerdicts(register.records()).find(decision.verdict()).orElse(null);
    if (record == null) {
      throw refuse(
          "VERDICT_UNKNOWN",
          "/verdict",
          "Sổ đăng ký không có kết luận số " + decision.verdict() + ".",
          "The register has no verdict number " + decision.verdict() + ".");
    }
    AssessmentCore verdict = AssessmentCore.read(record);
    boolean withdrawal =
        inUse
            .release()
            .lawbook()
            .title(verdict.title())
            .filter(title -> title.kind() == Title.Kind.WITHDRAWAL)
            .isPresent();
    boolean departs =
        decision.decided().departsFrom(verdict.outcome(), withdrawal)
            || departsInValue(decision, verdict.value());
    if (departs && decision.departure() == null) {
      throw refuse(
          "DEPARTURE_UNEXPLAINED",
          "/departure",
          "Quyết định này khác kết luận số "
              + decision.verdict()
              + " ("
              + verdict.outcome()
              + "). Hãy ghi “departure”: điều khoản và lý do.",
          "This decision departs from verdict "
              + decision.verdict()
              + " ("
              + verdict.outcome()
              + "). State \"departure\": the clause and the reason.");
    }
    if (!departs && decision.departure() != null) {
      throw refuse(
          "NO_DEPARTURE",
          "/departure",
          "Quyết định này không khác kết luận (" + verdict.outcome() + "); bỏ “departure”.",
          "This decision does not depart from the verdict ("
              + verdict.outcome()
              + "); leave \"departure\" out.");
    }
  }

  private static boolean departsInValue(Decision decision, @Nullable String value) {
    return decision.value() != null && !Objects.equals(decision.value(), value);
  }

  private static RefusedInput refuse(String code, String pointer, String vi, String en) {
    return new RefusedInput(List.of(new InputProblem(code, pointer, new Text(vi, en))));
  }
}
