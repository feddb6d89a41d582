package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a claim of several parts, or over a list's members, says where several columns are possible:
 * a figure that differs from column to column is none that could be named.
 */
final class AcrossColumns {
  private static final ClaimView.Bar BY_COLUMN =
      new ClaimView.Bar(null, ClaimView.Origin.BY_COLUMN, null, null);

  private AcrossColumns() {}

  /**
   * @param each the same claim under each column, filled with the same values
   */
  static ClaimView of(List<? extends ClaimView> each) {
    ClaimView first = each.get(0);
    if (first instanceof ClaimView.Comparison c) {
      return sameBar(each)
          ? c
          : new ClaimView.Comparison(
              c.label(), c.actual(), c.op(), BY_COLUMN, c.unit(), null, null, truth(each));
    }
    if (first instanceof ClaimView.Members m) {
      return sameBar(each)
          ? m
          : new ClaimView.Members(
              m.label(),
              m.known(),
              m.size(),
              m.matching(),
              m.open(),
              m.total(),
              m.op(),
              BY_COLUMN,
              truth(each));
    }
    ClaimView.Group group = (ClaimView.Group) first;
    List<ClaimView> parts = new ArrayList<>();
    for (int i = 0; i < group.parts().size(); i++) {
      List<ClaimView> same = new ArrayList<>();
      for (ClaimView one : each) {
        same.add(((ClaimView.Group) one).parts().get(i));
      }
      parts.add(of(same));
    }
    return new ClaimView.Group(group.all(), parts, truth(each));
  }

  private static boolean sameBar(List<? extends ClaimView> each) {
    return each.stream().map(AcrossColumns::bar).distinct().count() == 1;
  }

  /** A figure counts as the same where it is shown alike. */
  private static String bar(ClaimView claim) {
    Shown value =
        claim instanceof ClaimView.Comparison c
            ? c.bar().value()
            : ((ClaimView.Members) claim).bar().value();
    return String.valueOf(value);
  }

  /** What every column agrees on. */
  private static Truth truth(List<? extends ClaimView> each) {
    Truth first = each.get(0).truth();
    return each.stream().allMatch(one -> one.truth() == first) ? first : Truth.UNKNOWN;
  }
}
