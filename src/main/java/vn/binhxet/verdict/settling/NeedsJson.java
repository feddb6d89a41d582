package vn.binhxet.verdict.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes all smallest sets in short: all of these, any of these, so many of these. */
final class NeedsJson {
  private static final int MOST_PATTERNS = 50;

  private final List<Item> items;
  private final SettlingJson json;

  NeedsJson(List<Item> items, SettlingJson json) {
    this.items = items;
    this.json = json;
  }

  ObjectNode of(Family family) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (family instanceof Family.Product product) {
      all(product.parts(), node.putArray("all"));
    } else if (family instanceof Family.Union union) {
      all(
          union.parts().stream().filter(part -> part.count().signum() > 0).toList(),
          node.putArray("any"));
    } else if (family instanceof Family.Choose choose) {
      node.put("atLeast", choose.least());
      all(choose.parts(), node.putArray("of"));
    } else if (family instanceof Patterns patterns) {
      if (patterns.patterns().size() == 1) {
        return pattern(patterns.patterns().get(0), patterns.classes());
      }
      ArrayNode any = node.putArray("any");
      List<Pattern> all = patterns.patterns();
      all.subList(0, Math.min(MOST_PATTERNS, all.size()))
          .forEach(each -> any.add(pattern(each, patterns.classes())));
      if (all.size() > MOST_PATTERNS) {
        node.put("more", true);
      }
    }
    if (family instanceof Picks picks) {
      return new PicksJson(items, json, picks).write();
    }
    return node;
  }

  private void all(List<Family> parts, ArrayNode into) {
    parts.forEach(part -> into.add(of(part)));
  }

  private ObjectNode pattern(Pattern pattern, List<ScoreClass> classes) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Shape way = pattern.ways().get(0);
    if (pattern.items().cardinality() == 1 && way.joints().isEmpty() && way.points().isEmpty()) {
      Item item = items.get(pattern.items().nextSetBit(0));
      node.put("item", item.path());
      var mask = way.answers().get(item.number());
      if (mask != null) {
        node.set("answer", AnswerJson.of(item, mask));
        node.set("words", SettlingJson.text(AnswerWords.of(item, mask)));
      }
      return node;
    }
    List<List<Integer>> picked = new ArrayList<>();
    classes.forEach(each -> picked.add(List.of()));
    json.way(
        new Found.Part(pattern, picked), way, node.putArray("answers"), node.putArray("together"));
    ArrayNode pick = node.putArray("pick");
    for (int c = 0; c < pattern.counts().length; c++) {
      if (pattern.counts()[c] > 0) {
        ObjectNode one = pick.addObject();
        one.put("atLeast", pattern.counts()[c]);
        ArrayNode of = one.putArray("of");
        classes.get(c).items().forEach(item -> of.add(items.get(item).path()));
        one.set(
            "words",
            SettlingJson.text(
                PickWords.points(pattern.counts()[c], classes.get(c).items().size())));
      }
    }
    return node;
  }
}
