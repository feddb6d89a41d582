package vn.binhxet.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Text;

/** When a factor changes the outcome, told by what else was swapped before. */
final class OrderWords {
  private OrderWords() {}

  /**
   * When it does, as "after the facts changed".
   *
   * @param share of a factor that changes the outcome in some orders, but not in all
   * @param differing the factors in which the sides differ at all: another one's turn changes
   *     nothing
   */
  static Text when(Account.Share share, Set<Factor> differing) {
    List<Factor> others = AccountWords.others(share.factor(), differing);
    Factor x = others.get(0);
    if (others.size() == 1) {
      return share.alone() ? unchanged(x) : changed(x);
    }
    Factor y = others.get(1);
    List<Set<Factor>> after = share.after();
    boolean first = after.contains(Set.<Factor>of());
    boolean afterX = after.contains(EnumSet.of(x));
    boolean afterY = after.contains(EnumSet.of(y));
    boolean last = after.contains(EnumSet.of(x, y));
    if (first == afterX && afterY == last) {
      return first ? unchanged(y) : changed(y);
    }
    if (first == afterY && afterX == last) {
      return first ? unchanged(x) : changed(x);
    }
    List<Text> cases = new ArrayList<>();
    if (first) {
      cases.add(new Text("khi chưa có gì khác đổi", "before anything else changed"));
    }
    if (afterX) {
      cases.add(only(x, y));
    }
    if (afterY) {
      cases.add(only(y, x));
    }
    if (last) {
      Text both = AccountWords.and(List.of(x.said(), y.said()));
      cases.add(new Text("sau khi " + both.vi(), "after " + both.en()));
    }
    return new Text(
        String.join(", hoặc ", cases.stream().map(Text::vi).toList()),
        String.join(", or ", cases.stream().map(Text::en).toList()));
  }

  private static Text changed(Factor factor) {
    return new Text("sau khi " + factor.said().vi(), "after " + factor.said().en());
  }

  private static Text unchanged(Factor factor) {
    return new Text("khi " + factor.not().vi(), factor.not().en());
  }

  private static Text only(Factor one, Factor not) {
    return new Text(
        "sau khi " + one.said().vi() + " mà " + not.not().vi(),
        "after " + one.said().en() + " but " + not.not().en());
  }
}
