package vn.binhxet.verdict.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.reach.Counted;

/** Writes what is missing as JSON. */
public final class SettlingJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Settling settling;
  private final @Nullable EffectiveEdition law;

  private SettlingJson(Settling settling) {
    this.settling = settling;
    law = settling.evaluation().assessment().law();
  }

  public static ObjectNode of(Settling settling) {
    return new SettlingJson(settling).write();
  }

  private ObjectNode write() {
    ObjectNode root = JSON.objectNode();
    root.put("format", 1);
    root.put("title", settling.evaluation().assessment().title());
    root.put("edition", law == null ? null : law.edition().id());
    root.put("subject", settling.evaluation().assessment().subject().id());
    root.put("release", settling.evaluation().release());
    root.put("outcome", settling.evaluation().outcome().name());
    if (settling.evaluation().value() != null) {
      root.put("value", settling.evaluation().value());
    }
    strings(root, "selected", settling.evaluation().selected());
    root.put("settled", settling.settled());
    root.put("answered", settling.answered());
    root.put("fields", settling.fields());
    Text note = settling.note();
    if (note != null) {
      root.set("note", text(note));
    }
    root.set("next", next());
    ArrayNode items = root.putArray("items");
    settling.items().stream()
        .filter(item -> settling.mattering().get(item.number()))
        .forEach(item -> items.add(item(item)));
    ArrayNode needless = root.putArray("needless");
    settling.items().stream()
        .filter(item -> !settling.mattering().get(item.number()))
        .forEach(item -> needless.add(item.path()));
    ArrayNode outcomes = root.putArray("outcomes");
    settling.outcomes().forEach(each -> outcomes.add(outcome(each)));
    ArrayNode obstacles = root.putArray("obstacles");
    settling.obstacles().forEach(each -> obstacles.add(obstacle(each)));
    return root;
  }

  private @Nullable ObjectNode next() {
    Settling.Next next = settling.next();
    if (next == null) {
      return null;
    }
    Item item = settling.items().get(next.item());
    ObjectNode node = JSON.objectNode();
    node.put("item", item.path());
    node.put("why", next.reason().name());
    node.set("question", text(SettlingWords.question(item, next.reason())));
    return node;
  }

  private ObjectNode item(Item item) {
    ObjectNode node = JSON.objectNode();
    node.put("path", item.path());
    node.set("label", text(item.field().label()));
    node.put("type", item.field().type().code());
    if (item.field().evidence() != null) {
      node.set("evidence", text(item.field().evidence()));
    }
    Counted counted = item.counted();
    if (counted != null) {
      ObjectNode below = node.putObject("counted");
      below.put("met", counted.met()).put("undetermined", counted.open());
      if (item.whole() > 0) {
        below.put("of", item.whole());
      }
    }
    ArrayNode alone = node.putArray("alone");
    for (Settling.Alone each : settling.alone()) {
      if (each.item() == item.number()) {
        for (Settling.Step step : each.steps()) {
          ObjectNode one = alone.addObject();
          one.set("answer", AnswerJson.of(item, step.answers()));
          one.set("words", text(AnswerWords.of(item, step.answers())));
          result(one, step.result());
        }
      }
    }
    return node;
  }

  private static void strings(ObjectNode node, String name, List<String> all) {
    if (!all.isEmpty()) {
      ArrayNode array = node.putArray(name);
      all.forEach(array::add);
    }
  }

  private static void result(ObjectNode node, Settling.Result result) {
    node.put("outcome", result.outcome().name());
    if (result.value() != null) {
      node.put("value", result.value());
    }
    if (result.candidate() != null) {
      node.put("candidate", result.candidate());
    }
  }

  private ObjectNode outcome(Settling.Reached reached) {
    ObjectNode node = JSON.objectNode();
    result(node, reached.result());
    node.put("reachable", reached.reachable());
    BigInteger total = reached.total();
    node.put("total", total == null ? null : total.toString());
    node.put("more", reached.more());
    if (reached.reachable()) {
      node.put("fewest", reached.sets().get(0).items().cardinality());
    }
    ArrayNode sets = node.putArray("sets");
    reached.sets().forEach(each -> sets.add(set(each)));
    if (reached.needs() != null) {
      node.set("needs", new NeedsJson(settling.items(), this).of(reached.needs()));
    }
    ArrayNode blocked = node.putArray("blocked");
    for (Settling.Blocked each : reached.blocked()) {
      ObjectNode one = blocked.addObject();
      node(each.node(), one);
      one.put("why", each.hindrance().name());
      one.set("words", text(SettlingWords.hindrance(each.hindrance())));
    }
    return node;
  }

  private ObjectNode set(Settling.Answers set) {
    ObjectNode node = JSON.objectNode();
    ArrayNode paths = node.putArray("items");
    BitSet items = set.items();
    items.stream().forEach(i -> paths.add(settling.items().get(i).path()));
    ArrayNode ways = node.putArray("answers");
    ArrayNode together = node.putArray("together");
    for (Found.Part part : set.found().parts()) {
      way(part, part.pattern().ways().get(0), ways, together);
    }
    boolean others =
        set.found().parts().stream().anyMatch(part -> part.pattern().ways().size() > 1);
    if (others) {
      ArrayNode other = node.putArray("otherAnswers");
      for (Found.Part part : set.found().parts()) {
        List<Shape> all = part.pattern().ways();
        for (Shape way : all.subList(1, all.size())) {
          ObjectNode one = other.addObject();
          way(part, way, one.putArray("answers"), one.putArray("together"));
        }
      }
    }
    ObjectNode example = node.putObject("example");
    set.example()
        .forEach(
            (number, answer) -> {
              Item item = settling.items().get(number);
              example.set(item.path(), AnswerJson.value(answer, item.field()));
            });
    return node;
  }

  void way(Found.Part part, Shape way, ArrayNode answers, ArrayNode together) {
    way.answers()
        .forEach(
            (number, mask) -> {
              Item item = settling.items().get(number);
              ObjectNode one = answers.addObject();
              one.put("item", item.path());
              one.set("answer", AnswerJson.of(item, mask));
              one.set("words", text(AnswerWords.of(item, mask)));
            });
    way.joints()
        .forEach(
            joint -> {
              ObjectNode one = together.addObject();
              ArrayNode of = one.putArray("items");
              joint.items().stream().forEach(i -> of.add(settling.items().get(i).path()));
              one.set("words", text(AnswerWords.joint(joint, settling.items())));
            });
    for (Expr.Points asked : way.points()) {
      points(part, asked, together.addObject());
    }
  }

  private void points(Found.Part part, Expr.Points asked, ObjectNode one) {
    BitSet picked = new BitSet();
    part.picked().forEach(of -> of.forEach(picked::set));
    picked.or(part.pattern().items());
    picked.and(asked.items());
    ArrayNode of = one.putArray("items");
    picked.stream().forEach(i -> of.add(settling.items().get(i).path()));
    SettlingWords.Sum sum = SettlingWords.sum(settling, asked);
    one.put("node", asked.node());
    one.put("known", sum.known());
    one.put(asked.floor() ? "atLeast" : "atMost", sum.needed());
    one.put("strictly", asked.strict());
    one.set("words", text(sum.words()));
  }

  private ObjectNode obstacle(Settling.Obstacle obstacle) {
    ObjectNode node = JSON.objectNode();
    node(obstacle.node(), node);
    node.put("cause", obstacle.cause().name());
    return node;
  }

  private void node(int at, ObjectNode into) {
    if (at < 0 || law == null) {
      into.putNull("node");
      return;
    }
    EffectiveEdition.Placed placed = law.nodes().get(at);
    into.put("node", placed.node().id());
    into.set("name", text(placed.node().name()));
    ArrayNode citations = into.putArray("citations");
    for (Citation citation : placed.citations()) {
      citations
          .addObject()
          .put("instrument", citation.instrument())
          .put("clause", citation.clause());
    }
  }

  static ObjectNode text(Text text) {
    return JSON.objectNode().put("vi", text.vi()).put("en", text.en());
  }
}
