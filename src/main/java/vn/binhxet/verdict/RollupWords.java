package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;

/** What a node with others below it says: how many are needed, how many there are, which fail. */
final class RollupWords {
  private RollupWords() {}

  /** How the nodes below a group stand; {@code total} has also those that do not apply. */
  record Tally(int met, int open, int total, List<Text> failing, List<Text> undetermined) {
    Tally {
      failing = List.copyOf(failing);
      undetermined = List.copyOf(undetermined);
    }
  }

  static Text say(Node.Kind kind, Voice voice, Rollup rollup, Status status, Tally tally) {
    if (kind == Node.Kind.SCORE) {
      return scores(tally);
    }
    if (kind == Node.Kind.DISQUALIFIER) {
      return disqualifiers(status, tally);
    }
    Phrase sentence = new Phrase().add(Phrase.capital(voice.word(status))).add(": ");
    Voice below = voice.part();
    if (tally.total() == 0) {
      return sentence.add("không có nội dung nào phải tính", "nothing to be counted").text();
    }
    if (rollup.kind() == Rollup.Kind.ALL && status == Status.MET && tally.met() == tally.total()) {
      return sentence
          .add(all(tally.total()))
          .add(tally.total() == 1 ? "" : "đều ", tally.total() == 1 ? "is " : "are ")
          .add(below.met())
          .text();
    }
    if (tally.total() == 1 && rollup.kind() == Rollup.Kind.ALL) {
      boolean open = tally.open() > 0;
      Text how = open ? new Text("chưa rõ", "unclear") : below.notMet();
      return sentence
          .add(all(1))
          .add(new Text("", "is ").plus(how))
          .add(named(open ? tally.undetermined() : tally.failing()))
          .text();
    }
    sentence.add("cần ", "").add(needed(rollup, tally.total()));
    sentence.add(below.met().vi(), "must be " + below.met().en());
    sentence.add(", hiện có " + tally.met(), ", so far " + tally.met());
    if (tally.open() > 0) {
      int most = tally.met() + tally.open();
      sentence.add(" (có thể đến " + most + ")", " (possibly up to " + most + ")");
    }
    // Of too many, those that are not among them are no reason.
    boolean over = rollup.kind() == Rollup.Kind.COUNT && tally.met() > rollup.max();
    return sentence
        .add(
            over
                ? new Text(", nhiều hơn mức ấy", ", more than that")
                : list(below.notMet(), tally.failing()))
        .add(open(tally))
        .text();
  }

  private static Text all(int n) {
    return n == 1
        ? new Text("nội dung duy nhất ", "the only item ")
        : new Text("cả " + n + " nội dung ", n == 2 ? "both items " : "all " + n + " items ");
  }

  private static Text needed(Rollup rollup, int total) {
    Text of = new Text(" trong " + total + " nội dung ", " of " + total + " items ");
    int min = rollup.min();
    int max = rollup.max();
    return switch (rollup.kind()) {
      case ALL -> all(total);
      case ANY -> new Text("ít nhất 1", "at least 1").plus(of);
      case COUNT -> {
        Text how =
            min == max
                ? new Text("đúng " + min, "exactly " + min)
                : max == Integer.MAX_VALUE
                    ? new Text("ít nhất " + min, "at least " + min)
                    : min <= 0
                        ? new Text("không quá " + max, "at most " + max)
                        : new Text("từ " + min + " đến " + max, min + " to " + max);
        yield how.plus(of);
      }
    };
  }

  private static Text scores(Tally tally) {
    String recorded = tally.met() + " trong " + tally.total() + " mục";
    return new Phrase()
        .add("Đã chấm điểm " + recorded, "Points recorded for " + tally.met())
        .add("", " of " + tally.total() + " items")
        .add(list(new Text("chưa chấm", "not recorded"), tally.undetermined()))
        .text();
  }

  private static Text disqualifiers(Status status, Tally tally) {
    String n = Integer.toString(tally.total());
    Phrase sentence = new Phrase();
    switch (status) {
      case MET ->
          sentence.add(
              "Không thuộc trường hợp không xét tặng nào trong " + n + " trường hợp",
              "None of the " + n + " disqualifying cases applies");
      case NOT_MET ->
          sentence
              .add("Thuộc trường hợp không xét tặng", "A disqualifying case applies")
              .add(tally.failing().isEmpty() ? Text.same("") : Text.same(": "))
              .add(MemberWords.listed(tally.failing()));
      default -> {
        return sentence
            .add(
                "Chưa rõ có thuộc trường hợp không xét tặng hay không",
                "It cannot be said yet whether a disqualifying case applies")
            .add(tally.undetermined().isEmpty() ? "" : ": ")
            .add(MemberWords.listed(tally.undetermined()))
            .text();
      }
    }
    return sentence.add(open(tally)).text();
  }

  private static Text named(List<Text> ids) {
    return ids.isEmpty() ? Text.same("") : Text.same(": ").plus(MemberWords.listed(ids));
  }

  private static Text open(Tally tally) {
    return list(new Text("chưa rõ", "unclear"), tally.undetermined());
  }

  private static Text list(Text word, List<Text> ids) {
    return ids.isEmpty()
        ? Text.same("")
        : Text.same("; ").plus(word).plus(Text.same(": ")).plus(MemberWords.listed(ids));
  }
}
