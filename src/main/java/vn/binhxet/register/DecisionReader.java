package vn.binhxet.register;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Characters;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.assessment.Printable;
import vn.binhxet.law.Text;
import vn.binhxet.register.DecisionDraft.Decision;
import vn.binhxet.register.DecisionDraft.Departure;
import vn.binhxet.register.record.RecordNumber;
import vn.binhxet.service.GivenDays;

/** Reads a decision as handed in; every fault is told at once. For one body. */
public final class DecisionReader {
  private static final int LONGEST = 500;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();
  private static final Set<String> MEMBERS =
      new TreeSet<>(
          Set.of("verdict", "decided", "value", "number", "date", "signer", "form", "departure"));

  private final List<InputProblem> problems = new ArrayList<>();

  private DecisionReader() {}

  /**
   * @throws RefusedInput with every fault found
   */
  public static Decision read(byte[] body, int length) throws RefusedInput {
    JsonNode json;
    try {
      json = JSON.readTree(body, 0, length);
    } catch (JsonProcessingException e) {
      throw CorrectionReader.syntax(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    }
    DecisionReader reader = new DecisionReader();
    Optional<Decision> decision = reader.decision(json);
    if (!reader.problems.isEmpty() || decision.isEmpty()) {
      throw new RefusedInput(reader.problems);
    }
    return decision.get();
  }

  private Optional<Decision> decision(JsonNode json) {
    if (!json.isObject()) {
      fault("WRONG_TYPE", "", "Cần một đối tượng {…}.", "Expected an object {…}.");
      return Optional.empty();
    }
    known(json, "", MEMBERS);
    long verdict = verdict(json);
    Optional<Decided> decided = Decided.of(json.path("decided").asText());
    if (decided.isEmpty()) {
      fault(
          "BAD_VALUE",
          "/decided",
          "Cần granted (công nhận), withheld (không công nhận) hoặc withdrawn (thu hồi).",
          "Expected granted, withheld or withdrawn.");
    }
    String number = text(json, "", "number", true);
    String signer = text(json, "", "signer", true);
    LocalDate date = date(json);
    String value = text(json, "", "value", false);
    String form = text(json, "", "form", false);
    Departure departure = departure(json.path("departure"));
    if (!problems.isEmpty() || number == null || signer == null || date == null) {
      return Optional.empty();
    }
    return decided.map(d -> new Decision(verdict, d, value, number, date, signer, form, departure));
  }

  private long verdict(JsonNode json) {
    OptionalLong number = RecordNumber.read(json.path("verdict").asText());
    if (number.isPresent()) {
      return number.getAsLong();
    }
    fault(
        "BAD_VALUE",
        "/verdict",
        "Cần số của kết luận trong sổ đăng ký.",
        "Expected the number of a verdict in the register.");
    return 0;
  }

  private @Nullable LocalDate date(JsonNode json) {
    LocalDate date = GivenDays.day(json.path("date").asText());
    if (date == null) {
      fault(
          "BAD_VALUE",
          "/date",
          "Cần ngày ký, dạng 2026-11-30, từ năm 1900 đến 2100.",
          "Expected the day it was signed, as 2026-11-30, from 1900 to 2100.");
    }
    return date;
  }

  private @Nullable Departure departure(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    if (!json.isObject()) {
      fault("WRONG_TYPE", "/departure", "Cần {clause, reason}.", "Expected {clause, reason}.");
      return null;
    }
    known(json, "/departure", Set.of("clause", "reason"));
    String clause = text(json, "/departure", "clause", true);
    String reason = text(json, "/departure", "reason", true);
    return clause == null || reason == null ? null : new Departure(clause, reason);
  }

  private void known(JsonNode json, String pointer, Set<String> members) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!members.contains(name)) {
                String all = String.join(", ", new TreeSet<>(members));
                String at = Printable.of(name);
                fault(
                    "UNKNOWN_MEMBER",
                    pointer + "/" + at.replace("~", "~0").replace("/", "~1"),
                    "Chỉ nhận: " + all + ".",
                    "Accepted: " + all + ".");
              }
            });
  }

  private @Nullable String text(JsonNode json, String pointer, String name, boolean needed) {
    JsonNode value = json.path(name);
    if (!needed && (value.isMissingNode() || value.isNull())) {
      return null;
    }
    String text = value.isTextual() ? value.asText().strip() : "";
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      fault(
          "BAD_VALUE",
          pointer + "/" + name,
          "Cần văn bản từ 1 đến " + LONGEST + " ký tự.",
          "Expected text of 1 to " + LONGEST + " characters.");
      return null;
    }
    if (!Characters.bearable(text)) {
      problems.add(CorrectionReader.badCharacter(pointer + "/" + name));
      return null;
    }
    return text;
  }

  private void fault(String code, String pointer, String vi, String en) {
    problems.add(new InputProblem(code, pointer, new Text(vi, en)));
  }
}
