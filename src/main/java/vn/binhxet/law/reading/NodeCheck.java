package vn.binhxet.law.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;

/** Checks an edition's tree: ids, dates, scores, and what a roll-up counts. */
final class NodeCheck {
  private static final Text NODE = new Text("nút", "node");
  private final CheckScope scope;
  private final Set<String> ids;

  NodeCheck(CheckScope scope) {
    this.scope = scope;
    ids = scope.nodeIds();
  }

  void run() {
    List<NodePlace> places = scope.places();
    for (int i = 0; i < places.size(); i++) {
      NodePlace place = places.get(i);
      if (place.inForce() == null) {
        scope.add(
            "BAD_PERIOD",
            place.node().at(),
            "nút “"
                + place.node().id()
                + "” không bao giờ có hiệu lực: inForce nằm ngoài thời"
                + " kỳ của nút trên hoặc của bộ tiêu chí",
            "node \""
                + place.node().id()
                + "\" is never in force: its inForce lies outside that"
                + " of the node above or of the edition");
      }
      for (NodePlace earlier : places.subList(0, i)) {
        pair(earlier, place);
      }
      if (place.node().kind() == Node.Kind.SCORE) {
        score(place.node());
      }
      rollup(place);
      instruments(place.node());
    }
  }

  private void pair(NodePlace earlier, NodePlace later) {
    if (!earlier.meets(later)) {
      return;
    }
    Node a = earlier.node();
    Node b = later.node();
    if (a.id().equals(b.id())) {
      scope.add(
          "DUPLICATE_ID",
          b.at(),
          "id “"
              + b.id()
              + "” đã có ở dòng "
              + a.at().line()
              + " cùng thời kỳ; nút sửa đổi phải có"
              + " inForce không trùng nhau",
          "id \""
              + b.id()
              + "\" is on line "
              + a.at().line()
              + " at the same time; amended nodes"
              + " need inForce periods that do not meet");
    }
    String field = b.field();
    if (field != null && field.equals(a.field())) {
      scope.add(
          "SCORE_FIELD_TWICE",
          b.at(),
          "trường điểm “" + field + "” đã dùng cho “" + a.id() + "”",
          "the points field \"" + field + "\" is already that of \"" + a.id() + "\"");
    }
  }

  private void score(Node node) {
    String name = node.field();
    if (name == null) {
      return; // said where it was read
    }
    Field field =
        scope.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    if (field == null) {
      scope.unknown(
          "UNKNOWN_FIELD",
          node.at(),
          new Text("trường", "field"),
          name,
          scope.fields().stream().map(Field::name).toList());
      return;
    }
    BigDecimal min = field.min();
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    if (!number || min == null || min.signum() < 0) {
      scope.add(
          "TYPE_MISMATCH",
          field.at(),
          "trường điểm “" + name + "” phải là number hoặc integer có min: \"0\"",
          "the points field \"" + name + "\" must be a number or integer with min: \"0\"");
    }
  }

  private void rollup(NodePlace place) {
    Node node = place.node();
    Rollup rollup = node.rollup();
    Set<String> counted = new HashSet<>();
    for (String id : rollup.of()) {
      if (!ids.contains(id)) {
        scope.unknown("UNKNOWN_NODE", node.at(), NODE, id, ids);
      } else if (!counted.add(id)) {
        scope.add(
            "DUPLICATE_ID",
            node.at(),
            "of ghi “" + id + "” hai lần",
            "of names \"" + id + "\" twice");
      }
    }
    int size = rollup.of().isEmpty() ? node.children().size() : rollup.of().size();
    if (rollup.kind() == Rollup.Kind.COUNT && !node.leaf() && rollup.min() > size) {
      scope.add(
          "BAD_VALUE",
          node.at(),
          "rollup cần " + rollup.min() + " nhưng chỉ đếm " + size + " nút",
          "the roll-up needs " + rollup.min() + " but counts only " + size + " nodes");
    }
    if (reaches(node.id(), node, new HashSet<>())) {
      scope.add(
          "ROLLUP_CYCLE",
          node.at(),
          "“" + node.id() + "” tự đếm chính nó qua of",
          "\"" + node.id() + "\" counts itself by way of its of");
    }
  }

  /** Whether what a node counts leads back to an id. */
  private boolean reaches(String goal, Node from, Set<String> seen) {
    List<String> next =
        from.rollup().of().isEmpty()
            ? from.children().stream().map(Node::id).toList()
            : from.rollup().of();
    for (String id : next) {
      if (id.equals(goal)) {
        return true;
      }
      if (seen.add(id)) {
        for (NodePlace place : scope.places()) {
          if (place.node().id().equals(id) && reaches(goal, place.node(), seen)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void instruments(Node node) {
    InstrumentCheck.of(node.citations(), node.at(), scope);
  }
}
