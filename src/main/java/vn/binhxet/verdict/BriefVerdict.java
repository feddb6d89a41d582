package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;

/**
 * Writes the brief answer: what was found of this subject. What is the same in every verdict of an
 * edition, column and year is left out, since {@code basis.editionHash} pins it; so is every member
 * whose value is null or empty. What stays has the core's value.
 */
final class BriefVerdict {
  private static final byte[] SUBJECT = bytes("\",\"subject\":");
  private static final byte[][] OUTCOMES = new byte[Outcome.values().length][];
  private static final byte[] SURE = bytes(",\"provisional\":false");
  private static final byte[] PROVISIONAL = bytes(",\"provisional\":true");
  private static final byte[] FINDINGS = bytes(",\"findings\":[");
  private static final byte[] BASIS = bytes(",\"basis\":{\"release\":\"");
  private static final byte[] RELIED = bytes(",\"reliedOn\":[");
  private static final byte[] END = bytes("}}");

  static {
    for (Outcome outcome : Outcome.values()) {
      OUTCOMES[outcome.ordinal()] = bytes(",\"outcome\":\"" + outcome.name() + '"');
    }
  }

  private BriefVerdict() {}

  static void write(Evaluation e, byte[] day, JsonBytes json) {
    Assessment a = e.assessment();
    Judged judged = e.judged();
    if (judged != null) {
      json.raw(judged.edition().template().briefStart());
    } else {
      start(a.title(), a.law(), a.awardYear(), json);
    }
    json.raw(day).raw(SUBJECT);
    VerdictWriter.subject(a.subject(), json);
    json.raw(OUTCOMES[e.outcome().ordinal()]);
    result(e, json);
    json.raw(e.provisional() ? PROVISIONAL : SURE);
    json.raw(BriefHead.causes(e.conclusion().causes()));
    if (judged != null || !e.candidates().isEmpty()) {
      json.raw(FINDINGS);
      VerdictWriter.findings(e, Detail.BRIEF, json);
      json.raw(']');
    }
    basis(e, json);
  }

  private static void start(
      String title, @Nullable EffectiveEdition law, int year, JsonBytes json) {
    json.raw("{\"format\":1,\"title\":").string(title);
    if (law != null) {
      json.raw(",\"edition\":").string(law.edition().id());
    }
    json.raw(",\"awardYear\":").number(year).raw(",\"assessedOn\":\"");
  }

  /** The start of every brief verdict of an edition and year, up to the day of assessment. */
  static byte[] start(EffectiveEdition law, int year) {
    JsonBytes json = new JsonBytes();
    start(law.edition().title().id(), law, year, json);
    return json.toByteArray();
  }

  private static void result(Evaluation e, JsonBytes json) {
    EffectiveEdition law = e.assessment().law();
    Conclusion found = e.conclusion();
    boolean none = found.value() == null && found.selected().isEmpty();
    if (law == null
        || law.edition().result() instanceof Result.Whole
        || e.outcome() == Outcome.HELD
        || none && found.possible().isEmpty()) {
      return;
    }
    json.raw(",\"result\":{");
    if (!none) {
      json.raw("\"value\":");
      if (law.edition().result() instanceof Result.Ranking) {
        ClaimJson.strings(found.selected(), json);
      } else {
        json.string(String.valueOf(found.value()));
      }
    }
    if (!found.possible().isEmpty()) {
      json.raw(none ? "\"possible\":" : ",\"possible\":");
      ClaimJson.strings(found.possible(), json);
    }
    json.raw('}');
  }

  private static void basis(Evaluation e, JsonBytes json) {
    EffectiveEdition law = e.assessment().law();
    json.raw(BASIS).raw(e.release()).raw('"');
    if (law != null) {
      Judged judged = e.judged();
      json.raw(judged == null ? basis(law) : judged.edition().template().briefBasis());
    }
    int mark = json.size();
    json.raw(RELIED);
    if (VerdictWriter.reliedOnEach(e, json)) {
      json.raw(']');
    } else {
      json.backTo(mark);
    }
    String incident = e.incident();
    if (incident != null) {
      json.raw("},\"incident\":").string(incident).raw('}');
    } else {
      json.raw(END);
    }
  }

  static byte[] basis(EffectiveEdition law) {
    JsonBytes json = new JsonBytes().raw(",\"editionHash\":\"").raw(law.edition().hash()).raw('"');
    if (law.overlay() != null) {
      json.raw(",\"overlay\":").string(law.overlay().id());
    }
    return json.toByteArray();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
