package vn.binhxet.verdict.margin;

import vn.binhxet.law.Text;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.remedy.Lever;
import vn.binhxet.verdict.remedy.LeverWords;

/** How close it was, in sentences. */
public final class MarginWords {
  private MarginWords() {}

  /** The answer in a sentence or two. */
  public static Text summary(Margins margins) {
    if (!margins.settled()) {
      return new Text(
          "Kết luận chưa ngã ngũ nên chưa có khoảng cách để đo.",
          "The verdict is not settled, so there is no distance to measure.");
    }
    Flip closest = margins.closest();
    if (closest == null) {
      return margins.votes().isEmpty()
          ? new Text(
              "Không có số liệu nào, đổi riêng nó, làm đổi kết luận.",
              "No figure, changed alone, changes the verdict.")
          : new Text("Số phiếu để vào hoặc ra khỏi danh sách.", "Votes to come in or to fall out.");
    }
    return new Text("Gần nhất: ", "Closest: ").plus(flip(closest));
  }

  /** "X thêm 5,8 thì kết luận là đạt." */
  public static Text flip(Flip flip) {
    Lever lever = flip.lever();
    Text label = lever.of().label();
    Text to = LeverWords.value(lever, flip.to());
    Text then = outcome(flip.verdict());
    if (!lever.measured()) {
      return new Text(
          label.vi() + ": nếu là “" + to.vi() + "” thì kết luận đổi thành " + then.vi() + ".",
          label.en() + ": if it were “" + to.en() + "”, the verdict would be " + then.en() + ".");
    }
    boolean up = flip.to() > lever.now();
    Text by = LeverWords.distance(lever, flip.steps());
    return new Text(
        label.vi()
            + (up ? ": thêm " : ": bớt ")
            + by.vi()
            + " (thành "
            + to.vi()
            + ") thì kết luận đổi thành "
            + then.vi()
            + ".",
        label.en()
            + ": "
            + by.en()
            + (up ? " more (" : " less (")
            + to.en()
            + ") turns the verdict to "
            + then.en()
            + ".");
  }

  private static Text outcome(Evaluation verdict) {
    String value = verdict.value();
    if (value != null) {
      return Text.same(value);
    }
    return switch (verdict.outcome()) {
      case MET -> new Text("đạt", "met");
      case NOT_MET -> new Text("không đạt", "not met");
      case UNDETERMINED -> new Text("chưa xác định", "undetermined");
      case NOT_APPLICABLE -> new Text("không áp dụng", "not applicable");
      case HELD -> new Text("tạm giữ", "held");
    };
  }
}
