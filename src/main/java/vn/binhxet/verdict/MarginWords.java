package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** How far from the bar, in words, with a comma before them; empty where nothing is to be said. */
final class MarginWords {
  private static final Text NOTHING = Text.same("");

  private MarginWords() {}

  static Text of(Voice voice, ClaimView.Comparison c, boolean percent) {
    Shown margin = c.margin();
    Comparator op = c.op();
    boolean least = op == Comparator.AT_LEAST || op == Comparator.MORE_THAN;
    boolean most = op == Comparator.AT_MOST || op == Comparator.LESS_THAN;
    if (margin == null || c.truth() == Truth.UNKNOWN) {
      return NOTHING;
    }
    Text far =
        percent
            ? margin.text().plus(new Text(" điểm phần trăm", " percentage points"))
            : margin.text();
    int sign = sign(margin);
    if (!least && !most) {
      boolean off = op == Comparator.EQUAL && sign < 0 && !BarWords.zero(c.bar().value());
      return off ? new Text(", chênh " + far.vi(), ", " + far.en() + " away") : NOTHING;
    }
    if (!voice.requires()) {
      return fromThreshold(least ? sign : -sign, far);
    }
    if (sign == 0) {
      return atTheBar(c, least);
    }
    return (least ? fromLeast(sign, far) : fromMost(sign, far)).plus(counted(c, least, sign));
  }

  /** By the exact form: the words are not looked at. */
  private static int sign(Shown margin) {
    return BarWords.zero(margin) ? 0 : margin.json().startsWith("-") ? -1 : 1;
  }

  private static Text fromLeast(int sign, Text far) {
    return sign < 0
        ? new Text(", còn thiếu " + far.vi(), ", " + far.en() + " short")
        : new Text(", vượt " + far.vi(), ", " + far.en() + " to spare");
  }

  private static Text fromMost(int sign, Text far) {
    return sign < 0
        ? new Text(", vượt quá " + far.vi(), ", " + far.en() + " over")
        : new Text(", thấp hơn " + far.vi(), ", " + far.en() + " to spare");
  }

  private static Text fromThreshold(int above, Text far) {
    if (above == 0) {
      return new Text(", bằng đúng ngưỡng", ", exactly at the threshold");
    }
    return above > 0
        ? new Text(
            ", cao hơn " + far.vi() + " so với ngưỡng", ", " + far.en() + " above the threshold")
        : new Text(
            ", thấp hơn " + far.vi() + " so với ngưỡng", ", " + far.en() + " below the threshold");
  }

  private static Text atTheBar(ClaimView.Comparison c, boolean least) {
    if (c.op() == Comparator.AT_LEAST || c.op() == Comparator.AT_MOST) {
      return new Text(", vừa đúng mức", ", exactly at the bar");
    }
    if (c.truth() == Truth.TRUE) {
      return NOTHING;
    }
    Text at =
        least
            ? new Text(", bằng đúng mức, chưa vượt", ", exactly at the bar, not above it")
            : new Text(", bằng đúng mức, chưa thấp hơn", ", exactly at the bar, not below it");
    return at.plus(counted(c, least, -1));
  }

  /** Of a share in counts: how many persons, households, votes that is. */
  private static Text counted(ClaimView.Comparison c, boolean least, int sign) {
    Long counted = c.counted();
    if (counted == null) {
      return NOTHING;
    }
    String n = digits(counted);
    if (sign >= 0 && counted == 0) {
      return least
          ? new Text(", vừa đủ số tối thiểu", ", just the least number")
          : new Text(", vừa bằng số tối đa", ", just the greatest number");
    }
    if (sign < 0) {
      return least
          ? new Text(", cần thêm ít nhất " + n, ", at least " + n + " more needed")
          : new Text(", cần bớt ít nhất " + n, ", at least " + n + " fewer needed");
    }
    return least
        ? new Text(", dư " + n + " so với số tối thiểu", ", " + n + " above the least number")
        : new Text(", kém " + n + " so với số tối đa", ", " + n + " below the greatest number");
  }

  private static String digits(@Nullable Long counted) {
    return counted == null ? "" : Long.toString(Math.abs(counted));
  }
}
