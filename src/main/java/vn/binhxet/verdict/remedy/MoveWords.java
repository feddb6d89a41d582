package vn.binhxet.verdict.remedy;

import vn.binhxet.law.Text;

/** One fact moved, in words. */
final class MoveWords {
  private MoveWords() {}

  static Text of(Part.Move move) {
    Lever lever = move.lever();
    Text label = lever.of().label();
    Text from = LeverWords.value(lever, lever.now());
    Text to = LeverWords.value(lever, move.to());
    if (!lever.measured()) {
      return new Text(
          label.vi() + ": từ “" + from.vi() + "” thành “" + to.vi() + "”",
          label.en() + ": from “" + from.en() + "” to “" + to.en() + "”");
    }
    boolean up = move.to() > lever.now();
    Text by = LeverWords.distance(lever, move.steps());
    return new Text(
        label.vi()
            + ": từ "
            + from.vi()
            + (up ? " lên " : " xuống ")
            + to.vi()
            + (up ? " (thêm " : " (bớt ")
            + by.vi()
            + ")",
        label.en()
            + ": from "
            + from.en()
            + (up ? " up to " : " down to ")
            + to.en()
            + (up ? " (" : " (")
            + by.en()
            + (up ? " more)" : " less)"));
  }
}
