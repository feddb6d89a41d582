package vn.binhxet.law;

/** The words for a claim that holds or fails, where "đạt" would mislead. */
public record Wording(Text met, Text notMet) {
  public static final Wording STANDARD =
      new Wording(new Text("đạt", "met"), new Text("chưa đạt", "not met"));
}
