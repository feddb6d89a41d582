package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.NodeLabel;
import vn.binhxet.verdict.Shown;

/** Several facts raised together, in words. */
final class RaiseWords {
  private final EffectiveEdition law;

  RaiseWords(EffectiveEdition law) {
    this.law = law;
  }

  /** What is to be gained together, and among which items. */
  Text of(Part.Raise raise) {
    List<String> vi = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Part.Item item : raise.items()) {
      if (item.base() > 0) {
        Text moved = MoveWords.of(new Part.Move(item.lever(), item.after(0)));
        vi.add(moved.vi());
        en.add(moved.en());
      }
    }
    List<Part.Demand> demands = new ArrayList<>(raise.demands());
    demands.sort(
        Comparator.comparingLong(
            (Part.Demand demand) -> -demand.weights().stream().filter(w -> w > 0).count()));
    for (int i = 0; i < demands.size(); i++) {
      Text one = demand(raise, demands.get(i));
      vi.add((i == 0 ? "" : "trong đó ") + one.vi());
      en.add((i == 0 ? "" : "of which ") + one.en());
    }
    for (Part.Demand limit : raise.limits()) {
      Text most = together(raise, limit);
      vi.add("không quá " + most.vi());
      en.add("at most " + most.en());
    }
    Text room = room(raise);
    return new Text(
        String.join(", ", vi) + ", trong các mục: " + room.vi(),
        String.join(", ", en) + ", among: " + room.en());
  }

  private Text demand(Part.Raise raise, Part.Demand demand) {
    Text together = together(raise, demand);
    boolean less = raise.items().stream().allMatch(item -> item.direction() < 0);
    return less
        ? new Text("bớt ít nhất " + together.vi(), "at least " + together.en() + " less")
        : new Text("thêm ít nhất " + together.vi(), "at least " + together.en() + " more");
  }

  private Text together(Part.Raise raise, Part.Demand demand) {
    Text where = where(raise, demand);
    BigDecimal amount = demand.amount(raise.items());
    Text unit = LeverWords.unit(raise.items().get(0).lever());
    Text words =
        amount == null
            ? new Text("mức ghi trong “demands”", "what “demands” says")
            : LeverWords.amount(amount, unit);
    return new Text(words.vi() + where.vi(), words.en() + where.en());
  }

  /** The group of scores that a demand is about, where it is not all of them. */
  private Text where(Part.Raise raise, Part.Demand demand) {
    EffectiveEdition.Placed group = Grouped.of(law, raise, demand);
    if (group == null || group.parent() < 0 && raise.demands().size() == 1) {
      return Text.same("");
    }
    Text name = group.node().name();
    return new Text(" ở “" + name.vi() + "”", " in “" + name.en() + "”");
  }

  /** The items by their numbers; those that cannot take the whole with what they can. */
  private Text room(Part.Raise raise) {
    List<Text> items = new ArrayList<>();
    for (int i = 0; i < raise.items().size(); i++) {
      Part.Item item = raise.items().get(i);
      Text name = name(item.lever());
      if (raise.most(i) <= item.room()) {
        items.add(name);
      } else {
        Text most = Shown.number(item.lever().amount(item.room())).text();
        items.add(
            new Text(
                name.vi() + " (tối đa " + most.vi() + ")",
                name.en() + " (at most " + most.en() + ")"));
      }
    }
    return new Text(
        items.stream().map(Text::vi).collect(Collectors.joining(", ")),
        items.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** The number of an item of points, else the fact's label. */
  private Text name(Lever lever) {
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      if (lever.of().name().equals(score.node().field())) {
        return NodeLabel.of(score.node());
      }
    }
    return lever.of().label();
  }
}
