package vn.binhxet.paper;

import vn.binhxet.law.Text;

/** How well something was checked against the law, in words. */
public final class ConfidenceWords {
  private ConfidenceWords() {}

  /**
   * The words of a code of {@link vn.binhxet.law.Confidence}.
   *
   * @param code as in a verdict
   */
  public static Text of(String code) {
    return switch (code) {
      case "confirmed" -> new Text("đã đối chiếu bản ký", "confirmed");
      case "read" -> new Text("đọc ở nguồn công khai", "read");
      case "unverified" -> new Text("chưa đối chiếu", "unverified");
      default -> new Text("chưa có", "not loaded");
    };
  }
}
