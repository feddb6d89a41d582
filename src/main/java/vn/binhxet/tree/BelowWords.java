package vn.binhxet.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.verdict.Outcome;

/** The sentence that points at the verdicts a field was counted from. */
final class BelowWords {
  /** Identities named in a sentence; the rest is in the list beside it. */
  private static final int NAMED = 5;

  private BelowWords() {}

  static Text of(Filling filling, @Nullable Title title) {
    OwnVerdict own = filling.own();
    Tally tally = filling.tally();
    Text name = title == null ? Text.same(filling.from().title()) : title.name();
    if (own != null) {
      return filling.from().taken() == null
          ? own(own, name)
          : taken(own, name, filling.low() != null).plus(doubt(filling, own));
    }
    return tally == null || title == null ? Text.same("") : below(tally, title, name);
  }

  private static Text said(OwnVerdict own) {
    return switch (own.outcome()) {
      case MET -> new Text("đạt", "met");
      case NOT_MET -> new Text("chưa đạt", "not met");
      default -> new Text("chưa kết luận được", "undetermined");
    };
  }

  private static Text taken(OwnVerdict own, Text name, boolean known) {
    Text said = said(own);
    return new Text(
        (known ? "Số liệu lấy từ hồ sơ “" : "Số liệu này chưa có trong hồ sơ “")
            + name.vi()
            + "” của chính đối tượng này (kết luận của hồ sơ đó: "
            + said.vi()
            + ").",
        (known ? "Taken from" : "Not yet said in")
            + " this subject's own assessment of \""
            + name.en()
            + "\" (its verdict: "
            + said.en()
            + ").");
  }

  /** Why the value is not firm, after a space; nothing where it is. */
  private static Text doubt(Filling filling, OwnVerdict own) {
    if (own.outcome() == Outcome.HELD) {
      return new Text(
          " Hồ sơ đó đang bị giữ lại nên không lấy số liệu.",
          " That assessment is held, so nothing is taken from it.");
    }
    if (filling.readsTwoWays()) {
      return new Text(
          " Văn bản chưa rõ tính trên số nào; tính theo số còn lại thì tỷ lệ là "
              + shown(filling.doubtfulLow()).vi()
              + ".",
          " The text leaves open of which number it is a share; of the other it is "
              + shown(filling.doubtfulLow()).en()
              + ".");
    }
    if (filling.low() != null && filling.doubtful()) {
      return own.outcome() == Outcome.NOT_MET
          ? new Text(
              " Hồ sơ đó chưa đạt nên số liệu này còn nghi vấn.",
              " That assessment is not met, so this value is in doubt.")
          : new Text(
              " Kết luận đó là tạm thời nên số liệu này còn nghi vấn.",
              " That verdict is provisional, so this value is in doubt.");
    }
    return Text.same("");
  }

  private static Text shown(@Nullable String share) {
    return share == null
        ? new Text("chưa tính được", "not known")
        : Text.same(share.replaceAll("[^0-9]*([0-9]+)[^0-9]+([0-9]+).*", "$1/$2"));
  }

  private static Text own(OwnVerdict own, Text name) {
    Text said = said(own);
    return new Text(
        "Theo kết luận về “" + name.vi() + "” của chính đối tượng này: " + said.vi() + ".",
        "By this subject's own verdict on \"" + name.en() + "\": " + said.en() + ".");
  }

  private static Text below(Tally tally, Title title, Text name) {
    return new Text(
        "Theo kết luận về “"
            + name.vi()
            + "” của "
            + tally.all()
            + " "
            + title.subject().label().vi()
            + " bên dưới: "
            + tally.met()
            + " đạt, "
            + tally.notMet()
            + " chưa đạt"
            + named(tally.failing(), tally.notMet())
            + ", "
            + tally.open()
            + " chưa kết luận được"
            + named(tally.undetermined(), tally.open())
            + ".",
        "By the verdicts on \""
            + name.en()
            + "\" of "
            + tally.all()
            + " below (each a "
            + title.subject().label().en()
            + "): "
            + tally.met()
            + " met, "
            + tally.notMet()
            + " not met"
            + named(tally.failing(), tally.notMet())
            + ", "
            + tally.open()
            + " undetermined"
            + named(tally.undetermined(), tally.open())
            + ".");
  }

  private static String named(List<String> ids, int all) {
    if (all == 0) {
      return "";
    }
    int shown = Math.min(NAMED, ids.size());
    return " (" + String.join(", ", ids.subList(0, shown)) + (all > shown ? ", …" : "") + ")";
  }
}
