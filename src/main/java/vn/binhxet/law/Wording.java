package vn.binhxet.law;

/** The words for a claim that holds or fails, where "đạt" would mislead. */
public record Wording(Text met, Text notMet) {
  public static final Wording STANDARD =
      new Wording(new Text("đạt", "met"), new Text("chưa đạt", "not met"));

  /** Of a withdrawal: its findings say whether something is the case, neither good nor bad. */
  public static final Wording CASE =
      new Wording(
          new Text("thuộc trường hợp này", "is the case"),
          new Text("không thuộc trường hợp này", "is not the case"));

  /** What an edition says that gives no words of its own. */
  public static Wording of(Title.Kind kind) {
    return kind == Title.Kind.WITHDRAWAL ? CASE : STANDARD;
  }
}
