package vn.binhxet.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.register.record.Entry.DecisionEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Salt;
import vn.binhxet.register.record.Sha256;

/**
 * A decision of the authority (quyết định) as a record. Who signed and why it departs may name
 * persons, so they are content; the core keeps what was decided, by which paper, on what day.
 */
public final class DecisionDraft {

  private DecisionDraft() {}

  /**
   * What an authority decided.
   *
   * @param verdict number of the verdict it decides on
   * @param decided what came of it
   * @param value of a classification: what was recognised, else null
   * @param number of the paper, as "12/QĐ-UBND"
   * @param form kind of paper, as "Quyết định" or "Giấy công nhận"; null where not given
   * @param departure why it departs from the verdict, null where it does not
   */
  public record Decision(
      long verdict,
      Decided decided,
      @Nullable String value,
      String number,
      LocalDate date,
      String signer,
      @Nullable String form,
      @Nullable Departure departure) {}

  /** The clause a departure rests on, and its reason. */
  public record Departure(String clause, String reason) {}

  /** The record of a decision. */
  public static NewRecord of(Decision decision, NewRecord.@Nullable Key key) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("salt", Salt.next()).put("signer", decision.signer());
    Departure departure = decision.departure();
    if (departure != null) {
      content.put("reason", departure.reason());
    }
    if (key != null) {
      content.put("request", key.proof());
    }
    byte[] bytes = CanonicalJson.of(content);
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("verdict", decision.verdict());
    core.put("decided", decision.decided().code()).put("value", decision.value());
    core.put("number", decision.number()).put("date", decision.date().toString());
    core.put("form", decision.form());
    core.put("clause", departure == null ? null : departure.clause());
    core.put("content", Sha256.hex(bytes));
    return new NewRecord(
        RecordKind.DECISION,
        CanonicalJson.of(core),
        bytes,
        key,
        null,
        new DecisionEntry(
            decision.verdict(),
            decision.decided().code(),
            decision.value(),
            decision.number(),
            decision.date(),
            departure != null),
        List.of());
  }
}
