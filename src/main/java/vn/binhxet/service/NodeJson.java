package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;

/** An edition's tree as JSON, each leaf with its rule as authored. */
final class NodeJson {
  private final Map<String, Rule> rules;

  private NodeJson(Edition edition) {
    rules =
        edition.rules().stream()
            .collect(Collectors.toMap(Rule::name, Function.identity(), (one, other) -> one));
  }

  static ArrayNode all(Edition edition) {
    return new NodeJson(edition).nodes(edition.nodes());
  }

  private ArrayNode nodes(List<Node> nodes) {
    ArrayNode all = JsonTrees.array();
    nodes.forEach(node -> all.add(of(node)));
    return all;
  }

  private ObjectNode of(Node node) {
    Rule rule = node.leaf() ? rules.get(node.rule()) : null;
    ObjectNode json = JsonTrees.object();
    json.put("id", node.id());
    json.put("kind", node.kind().code());
    json.set("name", JsonTrees.text(node.name()));
    json.put("confidence", node.confidence().code());
    json.put("content", JsonTrees.word(node.content()));
    json.set("citations", JsonTrees.citations(rule == null ? node.citations() : rule.citations()));
    json.put("rule", rule == null ? null : rule.text());
    json.put("field", node.field());
    json.set("inForce", JsonTrees.period(node.inForce()));
    json.put("ifAny", node.ifAny() == null ? null : JsonTrees.word(node.ifAny()));
    json.set("interpretation", JsonTrees.text(node.interpretation()));
    json.put("weighs", node.weighs());
    if (!node.leaf()) {
      json.set("rollup", rollup(node.rollup()));
      json.set("children", nodes(node.children()));
    }
    return json;
  }

  private static ObjectNode rollup(Rollup rollup) {
    ObjectNode json = JsonTrees.object();
    json.put("kind", JsonTrees.word(rollup.kind()));
    json.set("of", JsonTrees.strings(rollup.of()));
    if (rollup.kind() == Rollup.Kind.COUNT) {
      json.put("min", rollup.min());
      json.put("max", rollup.max() == Integer.MAX_VALUE ? null : rollup.max());
    }
    return json;
  }
}
