package vn.binhxet.verdict.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes "these, and any so many of those": what stands for each other once, under a letter. */
final class PicksJson {
  private final List<Item> items;
  private final SettlingJson json;
  private final Picks picks;
  private final PickWords words;

  PicksJson(List<Item> items, SettlingJson json, Picks picks) {
    this.items = items;
    this.json = json;
    this.picks = picks;
    words = new PickWords(items);
  }

  ObjectNode write() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode groups = node.putArray("groups");
    for (int g = 0; g < picks.groups().size(); g++) {
      int at = g;
      if (picks.picks().stream().anyMatch(pick -> pick.counts()[at] > 0)) {
        groups.add(group(g));
      }
    }
    ArrayNode any = node.putArray("any");
    picks.picks().forEach(pick -> any.add(pick(pick)));
    return node;
  }

  private static String name(int group) {
    return group < 26 ? String.valueOf((char) ('A' + group)) : "A" + group;
  }

  private ObjectNode group(int number) {
    Picks.Group group = picks.groups().get(number);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("group", name(number));
    ArrayNode of = node.putArray("of");
    for (Block block : group.blocks()) {
      List<String> paths = block.items().stream().mapToObj(item -> items.get(item).path()).toList();
      if (paths.size() == 1) {
        of.add(paths.get(0));
      } else {
        paths.forEach(of.addArray()::add);
      }
    }
    ArrayNode options = node.putArray("options");
    for (int option = 0; option < group.options().size(); option++) {
      if (used(number, option)) {
        ObjectNode one = options.addObject();
        one.put("option", option + 1);
        ArrayNode answers = one.putArray("answers");
        ArrayNode together = one.putArray("together");
        for (Block block : group.blocks()) {
          shape(block.options().get(option).shape(), answers, together);
        }
        one.set("words", SettlingJson.text(words.answers(group, option)));
      }
    }
    return node;
  }

  private boolean used(int group, int option) {
    return picks.picks().stream()
        .anyMatch(pick -> pick.ways().stream().anyMatch(way -> way.taken()[group][option] > 0));
  }

  private ObjectNode pick(Picks.Pick pick) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("sets", picks.count(pick).toString());
    node.put("size", picks.size(pick));
    way(pick, pick.ways().get(0), node);
    if (pick.ways().size() > 1) {
      ArrayNode other = node.putArray("otherWays");
      for (Picks.Way way : new ArrayList<>(pick.ways()).subList(1, pick.ways().size())) {
        way(pick, way, other.addObject());
      }
    }
    return node;
  }

  private void way(Picks.Pick pick, Picks.Way way, ObjectNode node) {
    ArrayNode answers = node.putArray("answers");
    ArrayNode together = node.putArray("together");
    ArrayNode some = node.putArray("pick");
    for (int g = 0; g < picks.groups().size(); g++) {
      Picks.Group group = picks.groups().get(g);
      if (pick.counts()[g] > 0) {
        ObjectNode one = some.addObject();
        one.put("group", name(g));
        one.put("atLeast", pick.counts()[g]);
        one.put("of", group.blocks().size());
        ArrayNode so = one.putArray("so");
        for (int option = 0; option < way.taken()[g].length; option++) {
          if (way.taken()[g][option] > 0) {
            so.addObject().put("option", option + 1).put("count", way.taken()[g][option]);
          }
        }
        one.set(
            "words", SettlingJson.text(words.of(name(g), group, pick.counts()[g], way.taken()[g])));
      }
      for (int option = 0; group.single() && option < way.taken()[g].length; option++) {
        if (way.taken()[g][option] > 0) {
          shape(group.options().get(option).shape(), answers, together);
        }
      }
    }
  }

  private void shape(Shape shape, ArrayNode answers, ArrayNode together) {
    json.way(
        new Found.Part(new Pattern(shape.items(), new int[0], List.of(shape)), List.of()),
        shape,
        answers,
        together);
  }
}
