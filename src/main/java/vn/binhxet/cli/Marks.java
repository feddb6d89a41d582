package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/** Signs and words that stand for a status or an outcome. */
final class Marks {
  private Marks() {}

  static String of(String status) {
    return switch (status) {
      case "MET" -> "✔";
      case "NOT_MET" -> "✘";
      case "NOT_APPLICABLE" -> "–";
      case "HELD" -> "!";
      default -> "?";
    };
  }

  /** Of a score that was given only that it is there: it decides nothing alone. */
  static String of(JsonNode finding) {
    String status = finding.get("status").asText();
    boolean given = finding.get("kind").asText().equals("score") && status.equals("MET");
    return given ? "•" : of(status);
  }

  /** The sign with its word. */
  static String said(String outcome, Language language) {
    Text word =
        switch (outcome) {
          case "MET" -> new Text("Đạt", "Met");
          case "NOT_MET" -> new Text("Chưa đạt", "Not met");
          case "NOT_APPLICABLE" -> new Text("Không áp dụng", "Not applicable");
          case "HELD" -> new Text("Tạm giữ", "Held");
          default -> new Text("Chưa kết luận", "Undetermined");
        };
    return of(outcome) + " " + language.of(word);
  }
}
