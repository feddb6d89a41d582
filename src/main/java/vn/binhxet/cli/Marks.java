package vn.binhxet.cli;

/** Signs that stand for a status or an outcome. */
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
}
