package vn.binhxet.cli;

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
