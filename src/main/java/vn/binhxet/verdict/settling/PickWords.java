package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.law.Text;

/** Says "any six of these sixteen, each answered no". */
final class PickWords {
  private final List<Item> items;

  PickWords(List<Item> items) {
    this.items = items;
  }

  /** So many items of points, no matter which. */
  static Text points(int count, int of) {
    return count == of
        ? new Text("cả " + of + " mục điểm", "all " + of + " items of points")
        : new Text(
            "bất kỳ " + count + " trong " + of + " mục điểm",
            "any " + count + " of the " + of + " items of points");
  }

  /**
   * @param name of the group
   * @param taken how many blocks take each option
   */
  Text of(String name, Picks.Group group, int count, int[] taken) {
    int of = group.blocks().size();
    Text words =
        count == of
            ? new Text("cả " + of + " mục của " + name, "all " + of + " of " + name)
            : new Text(
                "bất kỳ " + count + " trong " + of + " mục của " + name,
                "any " + count + " of the " + of + " of " + name);
    if (group.options().size() == 1) {
      return words;
    }
    Text shares = Text.same("");
    for (int option = 0; option < taken.length; option++) {
      if (taken[option] > 0) {
        Text share =
            new Text(
                taken[option] + " mục theo cách " + (option + 1),
                taken[option] + " by way " + (option + 1));
        shares = shares.isEmpty() ? share : shares.plus(Text.same(", ")).plus(share);
      }
    }
    return words.plus(Text.same(" (")).plus(shares).plus(Text.same(")"));
  }

  /** What the blocks of a group are answered by one of their options. */
  Text answers(Picks.Group group, int option) {
    Set<Text> said = new LinkedHashSet<>();
    List<Text> each = new ArrayList<>();
    for (Block block : group.blocks()) {
      Shape shape = block.options().get(option).shape();
      for (Map.Entry<Integer, BitSet> answer : shape.answers().entrySet()) {
        Item item = items.get(answer.getKey());
        Text words = AnswerWords.of(item, answer.getValue());
        said.add(words);
        each.add(Text.same(item.path() + " = ").plus(words));
      }
      for (Expr.Joint joint : shape.joints()) {
        Text words = AnswerWords.joint(joint, items);
        said.add(words);
        each.add(words);
      }
    }
    if (said.size() == 1) {
      List<String> paths = new ArrayList<>();
      group.blocks().forEach(b -> b.items().stream().forEach(i -> paths.add(items.get(i).path())));
      return said.iterator().next().plus(Text.same(" (" + String.join(", ", paths) + ")"));
    }
    Text all = Text.same("");
    for (Text one : each) {
      all = all.isEmpty() ? one : all.plus(Text.same(", ")).plus(one);
    }
    return all;
  }
}
