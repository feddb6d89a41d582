package vn.binhxet.service;

import com.fasterxml.jackson.databind.JsonNode;
import vn.binhxet.law.Text;

/** Signs and words that stand for a status or an outcome. */
public final class Marks {
  private Marks() {}

  /** The sign of a status or an outcome of a title that is no withdrawal. */
  public static String of(String status) {
    return switch (status) {
      case "MET" -> "✔";
      case "NOT_MET" -> "✘";
      case "NOT_APPLICABLE" -> "–";
      case "HELD" -> "!";
      default -> "?";
    };
  }

  /** Of a withdrawal neither a tick nor a cross: what is the case there is no success. */
  private static String ofCase(String status) {
    return switch (status) {
      case "MET" -> "▲";
      case "NOT_MET" -> "○";
      default -> of(status);
    };
  }

  /** The sign of a verdict's outcome. */
  public static String of(JsonNode verdict) {
    String outcome = verdict.path("outcome").asText();
    return withdraws(verdict) ? ofCase(outcome) : of(outcome);
  }

  /**
   * Of a score that was given only that it is there: it decides nothing alone.
   *
   * @param verdict the one that the finding is of
   */
  public static String of(JsonNode finding, JsonNode verdict) {
    String status = finding.path("status").asText();
    String kind = finding.path("kind").asText();
    if (kind.equals("score") && status.equals("MET")) {
      return "•";
    }
    return withdraws(verdict) && !kind.equals("disqualifier") ? ofCase(status) : of(status);
  }

  /** The sign of a verdict's outcome with its word. */
  public static String said(JsonNode verdict, Language language) {
    String outcome = verdict.path("outcome").asText();
    return of(verdict) + " " + language.of(word(outcome, withdraws(verdict)));
  }

  /** Whether the verdict is on a withdrawal, where what is the case is no success. */
  public static boolean withdraws(JsonNode verdict) {
    return verdict.path("titleKind").asText().equals("withdrawal");
  }

  /** The word of an outcome. */
  public static Text word(String outcome, boolean withdrawal) {
    return switch (outcome) {
      case "MET" ->
          withdrawal ? new Text("Thuộc diện thu hồi", "Withdrawal") : new Text("Đạt", "Met");
      case "NOT_MET" ->
          withdrawal ? new Text("Chưa thuộc", "No withdrawal") : new Text("Chưa đạt", "Not met");
      case "NOT_APPLICABLE" -> new Text("Không áp dụng", "Not applicable");
      case "HELD" -> new Text("Tạm giữ", "Held");
      default -> new Text("Chưa kết luận", "Undetermined");
    };
  }
}
