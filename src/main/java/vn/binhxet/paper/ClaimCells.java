package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import vn.binhxet.service.Language;

/**
 * What was found and what is required, for the narrow columns of a table. What does not fit there,
 * as a choice among several or the parts of a condition, is a dash: the reason beside it says it.
 */
final class ClaimCells {
  private static final String ELSEWHERE = "–";
  private final Language language;

  ClaimCells(Language language) {
    this.language = language;
  }

  /** What was found. */
  String found(JsonNode finding) {
    JsonNode claim = finding.path("claim");
    if (!claim.isObject() || claim.has("parts")) {
      return ELSEWHERE;
    }
    JsonNode actual = claim.path("actual");
    if (actual.isNull()) {
      return say("chưa có", "not given");
    }
    return value(actual, unit(claim));
  }

  /** What is required. */
  String required(JsonNode finding) {
    JsonNode claim = finding.path("claim");
    if (finding.path("kind").asText().equals("disqualifier")) {
      // Its claim says when it applies: what is required is the contrary.
      return say("không thuộc", "must not apply");
    }
    if (!claim.isObject() || claim.has("parts") || claim.has("requiredByColumn")) {
      return ELSEWHERE;
    }
    JsonNode required = claim.path("required");
    String operator = claim.path("operator").asText();
    if (required.isNull()) {
      return say("chưa có", "not loaded");
    }
    return switch (operator) {
      case "all" -> say("cả ", "all ") + value(required, "");
      case "any" -> say("ít nhất ", "at least ") + value(required, "");
      case "count" -> count(required);
      case ">=" -> "≥ " + value(required, unit(claim));
      case "<=" -> "≤ " + value(required, unit(claim));
      case ">", "<" -> operator + " " + value(required, unit(claim));
      case "==" -> value(required, unit(claim));
      default -> ELSEWHERE;
    };
  }

  private String count(JsonNode required) {
    String least = required.has("min") ? value(required.get("min"), "") : "";
    String most = required.has("max") ? value(required.get("max"), "") : "";
    if (least.isEmpty()) {
      return say("nhiều nhất ", "at most ") + most;
    }
    return most.isEmpty() ? say("ít nhất ", "at least ") + least : least + "–" + most;
  }

  private String value(JsonNode value, String unit) {
    if (value.isBoolean()) {
      return value.booleanValue() ? say("có", "yes") : say("không", "no");
    }
    if (value.isNumber()) {
      return Numbers.of(value.decimalValue(), language) + unit;
    }
    if (value.has("count") && value.has("of")) {
      return value(value.get("count"), "") + "/" + value(value.get("of"), "");
    }
    if (value.has("least") && value.has("most")) {
      return value(value.get("least"), "") + "–" + value(value.get("most"), unit);
    }
    return ELSEWHERE;
  }

  /** Units are known in Vietnamese; the reason says them in English. */
  private String unit(JsonNode claim) {
    String unit = claim.path("unit").asText("");
    if (claim.path("unit").isNull() || unit.isEmpty()) {
      return "";
    }
    return unit.equals("%") ? " %" : language == Language.VI ? " " + unit : "";
  }

  private String say(String vi, String en) {
    return language == Language.VI ? vi : en;
  }
}
