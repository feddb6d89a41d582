package vn.binhxet.verdict.settling;

import java.util.BitSet;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Counted;

/** Says shares of a known whole in whole units: "41 trên 50 đã đạt, thêm ít nhất 2 nữa là đủ". */
final class CountWords {
  private static final Text OR = new Text(" hoặc ", " or ");

  private CountWords() {}

  static Text of(Item item, BitSet mask) {
    Text words = Text.same("");
    for (CountRun run : CountRun.of(item, mask)) {
      Text one = item.counted() == null ? stated(item, run) : counted(item, item.counted(), run);
      words = words.isEmpty() ? one : words.plus(OR).plus(one);
    }
    for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
      if (item.domain().answers().get(i) instanceof Answer.NotApplicable) {
        Text absent =
            new Text("khai không áp dụng, có lý do", "declared not applicable, with a reason");
        words = words.isEmpty() ? absent : words.plus(OR).plus(absent);
      }
    }
    return words;
  }

  /** What an officer counts of a whole that is known. */
  private static Text stated(Item item, CountRun run) {
    long of = item.whole();
    if (run.from() == run.to()) {
      return new Text("đúng " + run.from() + " trên " + of, "exactly " + run.from() + " of " + of);
    }
    if (run.most()) {
      return new Text(
          "từ " + run.from() + " trên " + of + " trở lên", "at least " + run.from() + " of " + of);
    }
    if (run.least()) {
      return new Text("không quá " + run.to() + " trên " + of, "at most " + run.to() + " of " + of);
    }
    return new Text(
        "từ " + run.from() + " đến " + run.to() + " trên " + of,
        "from " + run.from() + " to " + run.to() + " of " + of);
  }

  /** What verdicts below must come to. */
  private static Text counted(Item item, Counted counted, CountRun run) {
    String known = item.whole() == 0 ? "" + counted.met() : counted.met() + " trên " + item.whole();
    String knownEn = item.whole() == 0 ? "" + counted.met() : counted.met() + " of " + item.whole();
    Text words = new Text(known + " đã đạt, ", knownEn + " met, ");
    long more = run.from() - counted.met();
    long atMost = run.to() - counted.met();
    if (run.most()) {
      return words.plus(
          new Text(
              "thêm " + more + " trong " + counted.open() + " còn chưa rõ đạt nữa là đủ",
              more + " more of the " + counted.open() + " open are enough"));
    }
    Text few =
        new Text(
            "nhiều nhất "
                + atMost
                + " trong "
                + counted.open()
                + " còn chưa rõ đạt nữa (ít nhất "
                + (counted.open() - atMost)
                + " không đạt)",
            "at most "
                + atMost
                + " more of the "
                + counted.open()
                + " open (at least "
                + (counted.open() - atMost)
                + " not met)");
    return run.least()
        ? words.plus(few)
        : words
            .plus(new Text("thêm ít nhất " + more + " và ", "at least " + more + " more and "))
            .plus(few);
  }
}
