package vn.binhxet.verdict;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;

/**
 * Writes verdicts as JSON: first the core, which is hashed and replayed, then what may be reworded.
 * What is the same in every verdict of an edition, column and year is encoded once. For one thread.
 */
public final class VerdictWriter {
  private static final Text ORDER =
      new Text("thứ tự xét khi thuộc nhiều loại cùng lúc", "the order taken where several fit");

  /** The engine that decides, as written in verdicts. */
  public static final String ENGINE = "Drools 10.2.0";

  private final JsonBytes out = new JsonBytes();
  private LocalDate lastDay = LocalDate.EPOCH;
  private byte[] lastDayWritten = LocalDate.EPOCH.toString().getBytes(StandardCharsets.US_ASCII);

  /** The verdict as UTF-8 JSON, without a line break. */
  public byte[] write(Evaluation evaluation, Detail detail) {
    out.clear();
    write(evaluation, detail, out);
    return out.toByteArray();
  }

  /**
   * The core alone, as it is hashed and replayed: the same for the same assessment and release. The
   * incident of a held verdict, a random id, is left out.
   */
  public byte[] core(Evaluation evaluation) {
    return write(evaluation.withoutIncident(), Detail.CORE);
  }

  /** Appends the verdict to a stream, without a line break. */
  public void write(Evaluation evaluation, Detail detail, OutputStream stream) throws IOException {
    out.clear();
    write(evaluation, detail, out);
    stream.write(out.array(), 0, out.size());
  }

  /** Appends the verdict straight to a buffer, without a line break. */
  public void write(Evaluation e, Detail detail, JsonBytes json) {
    if (detail == Detail.BRIEF) {
      BriefVerdict.write(e, day(e.assessment().assessedOn()), json);
      return;
    }
    Assessment a = e.assessment();
    EffectiveEdition law = a.law();
    json.raw("{\"format\":1,\"title\":").string(a.title()).raw(",\"edition\":");
    nullable(law == null ? null : law.edition().id(), json);
    json.raw(",\"awardYear\":").number(a.awardYear());
    json.raw(",\"assessedOn\":\"").raw(day(a.assessedOn())).raw("\",\"subject\":");
    subject(a.subject(), json);
    json.raw(",\"outcome\":\"").raw(e.outcome().name()).raw('"');
    result(e, json);
    json.raw(",\"provisional\":").raw(String.valueOf(e.provisional()));
    json.raw(",\"causes\":");
    ClaimJson.strings(Cause.of(e.conclusion().causes()).stream().map(Cause::name).toList(), json);
    json.raw(",\"findings\":[");
    findings(e, detail, json);
    json.raw("],\"basis\":{\"release\":\"").raw(e.release()).raw('"');
    if (law != null) {
      Judged judged = e.judged();
      json.raw(judged == null ? basis(law) : judged.edition().template().basis());
    }
    reliedOn(e, json);
    if (detail == Detail.FULL) {
      json.raw(",\"why\":");
      NodeTemplate.text(WhyWords.of(e), json);
      json.raw(",\"engine\":\"").raw(ENGINE).raw("\"}");
      if (law != null) {
        json.raw(",\"titleKind\":\"").raw(law.edition().title().kind().code()).raw('"');
      }
      provisionalOn(e, json);
      json.raw(",\"summary\":");
      NodeTemplate.text(Summary.of(e), json);
    } else {
      json.raw('}');
    }
    if (e.incident() != null) {
      json.raw(",\"incident\":").string(e.incident());
    }
    json.raw('}');
  }

  /** Most verdicts of a batch are of the same day. */
  private byte[] day(LocalDate day) {
    if (!day.equals(lastDay)) {
      lastDay = day;
      lastDayWritten = day.toString().getBytes(StandardCharsets.US_ASCII);
    }
    return lastDayWritten;
  }

  static void subject(Assessment.Subject subject, JsonBytes json) {
    json.raw("{\"id\":").string(subject.id());
    String name = subject.name();
    if (name != null) {
      json.raw(",\"name\":").string(name);
    }
    json.raw(",\"territory\":{\"code\":").string(subject.territory());
    LocalDate on = subject.territoryOn();
    if (on != null) {
      json.raw(",\"on\":\"").raw(on.toString()).raw('"');
    }
    json.raw("}}");
  }

  private static void result(Evaluation e, JsonBytes json) {
    EffectiveEdition law = e.assessment().law();
    if (law == null
        || law.edition().result() instanceof Result.Whole
        || e.outcome() == Outcome.HELD) {
      return;
    }
    json.raw(",\"result\":{\"value\":");
    if (law.edition().result() instanceof Result.Ranking) {
      ClaimJson.strings(e.conclusion().selected(), json);
    } else {
      nullable(e.conclusion().value(), json);
    }
    json.raw(",\"possible\":");
    ClaimJson.strings(e.conclusion().possible(), json);
    json.raw('}');
  }

  static void findings(Evaluation e, Detail detail, JsonBytes json) {
    Judged judged = e.judged();
    Assessment a = e.assessment();
    if (judged != null && e.columns().size() == 1) {
      judged.edition().template().write(judged.results(), a.values(), detail, json);
    } else if (judged != null) {
      VerdictTemplate.writeMerged(
          e.columns().stream().map(column -> column.edition().template()).toList(),
          e.columns().stream().map(column -> column.edition().binding().column()).toList(),
          judged.results(),
          a.values(),
          detail,
          json);
    }
    for (int i = 0; i < e.candidates().size(); i++) {
      Evaluation.Candidate candidate = e.candidates().get(i);
      json.raw(i == 0 ? "" : ",");
      CandidateFinding.write(candidate, a.values(), i, detail, json);
    }
  }

  static byte[] basis(EffectiveEdition law) {
    JsonBytes json = new JsonBytes().raw(",\"editionHash\":\"").raw(law.edition().hash()).raw('"');
    json.raw(",\"overlay\":");
    nullable(law.overlay() == null ? null : law.overlay().id(), json);
    List<String> instruments = new ArrayList<>();
    law.edition().instruments().stream().map(Instrument::id).forEach(instruments::add);
    if (law.overlay() != null) {
      instruments.add(law.overlay().instrument().id());
    }
    json.raw(",\"instruments\":");
    ClaimJson.strings(instruments, json);
    return json.toByteArray();
  }

  private static void reliedOn(Evaluation e, JsonBytes json) {
    json.raw(",\"reliedOn\":[");
    reliedOnEach(e, json);
    json.raw(']');
  }

  /** Writes what is relied on; false where there is nothing. */
  static boolean reliedOnEach(Evaluation e, JsonBytes json) {
    boolean first = true;
    Judged judged = e.judged();
    if (judged != null) {
      first = reliedOn("", judged, first, json);
      if (judged.edition().rollup().overlapDecided(judged.results())) {
        json.raw(first ? "" : ",").raw("{\"id\":\"result\",\"why\":\"interpretation\"}");
        first = false;
      }
    }
    for (Evaluation.Candidate candidate : e.candidates()) {
      first = reliedOn(candidate.id() + "/", candidate.judged(), first, json);
    }
    return !first;
  }

  private static boolean reliedOn(String prefix, Judged judged, boolean first, JsonBytes json) {
    boolean none = first;
    byte[] relied = judged.results().relied;
    VerdictTemplate template = judged.edition().template();
    for (int i = 0; i < relied.length; i++) {
      if (relied[i] != 0) {
        if (!none) {
          json.raw(',');
        }
        if (prefix.isEmpty()) {
          json.raw(template.relied(i, relied[i]));
        } else {
          String id = prefix + judged.edition().law().nodes().get(i).node().id();
          json.raw(relied(id, relied[i]));
        }
        none = false;
      }
    }
    return none;
  }

  /** One node that a verdict relies on, and why that is worth saying. */
  static byte[] relied(String id, byte doubt) {
    return new JsonBytes()
        .raw("{\"id\":")
        .string(id)
        .raw(
            (doubt & NodeResults.READING) != 0
                ? ",\"why\":\"interpretation\"}"
                : ",\"why\":\"unverified\"}")
        .toByteArray();
  }

  /** What turns a provisional verdict, by id and as a sentence names it. */
  private static void provisionalOn(Evaluation e, JsonBytes json) {
    Judged judged = e.judged();
    if (judged == null || !e.provisional()) {
      return;
    }
    json.raw(",\"provisionalOn\":[");
    String comma = "";
    if (Doubts.order(e)) {
      json.raw("{\"id\":\"result\",\"name\":");
      NodeTemplate.text(ORDER, json);
      json.raw('}');
      comma = ",";
    }
    for (int at : Doubts.turning(e)) {
      Node node = judged.edition().law().nodes().get(at).node();
      json.raw(comma).raw("{\"id\":").string(node.id()).raw(",\"name\":");
      NodeTemplate.text(NodeLabel.of(node), json);
      json.raw('}');
      comma = ",";
    }
    json.raw(']');
  }

  private static void nullable(@Nullable String text, JsonBytes json) {
    if (text == null) {
      json.raw("null");
    } else {
      json.string(text);
    }
  }
}
