package vn.binhxet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.clocks.Clocks;

/**
 * An edition as it applies on one day in one province: the nodes then in force, laid out in reading
 * order, with the province's fields, targets and rules in place. Instances are shared and never
 * change; two with the same {@link #key()} are the same.
 */
public final class EffectiveEdition {
  private final Edition edition;
  private final @Nullable Overlay overlay;
  private final LocalDate day;
  private final String key;
  private final List<Placed> nodes;
  private final List<Field> fields;
  private final Map<String, Integer> fieldIndex = new HashMap<>();
  private final Map<String, Integer> nodeIndex = new HashMap<>();
  private final List<Rule> columnRules;
  private final Targets targets;

  /**
   * A node with its place.
   *
   * @param index position in {@link #nodes()}
   * @param parent position of the parent, -1 for a top node
   * @param rule the rule that decides it, null for groups, scores and texts not read
   * @param otherReadings the readings that were not taken, empty where none was written
   * @param citations the rule's, else the node's, else the parent's
   * @param children positions of the children
   * @param counted positions of the nodes that the roll-up looks at
   */
  public record Placed(
      int index,
      int parent,
      Node node,
      @Nullable Rule rule,
      List<Rule> otherReadings,
      List<Citation> citations,
      List<Integer> children,
      List<Integer> counted) {}

  public EffectiveEdition(Edition edition, @Nullable Overlay overlay, LocalDate day) {
    this.edition = edition;
    this.overlay = overlay;
    this.day = day;
    List<Field> all = new ArrayList<>(edition.fields());
    targets = overlay == null ? edition.targets() : edition.targets().under(overlay.targets());
    if (overlay != null) {
      all.addAll(overlay.fields());
    }
    fields = List.copyOf(all);
    for (int i = 0; i < fields.size(); i++) {
      fieldIndex.put(fields.get(i).name(), i);
    }
    Map<String, Rule> rules = new LinkedHashMap<>();
    edition.rules().forEach(rule -> rules.put(rule.name(), rule));
    if (overlay != null) {
      overlay.rules().forEach(rule -> rules.put(rule.name(), rule));
    }
    columnRules = rules.values().stream().filter(r -> r.verb() == Rule.Verb.COLUMN).toList();
    NodePlacing placing = new NodePlacing(edition.nodes(), overlay, day, rules);
    nodes = placing.nodes();
    nodeIndex.putAll(placing.index());
    key = keyOf(edition, overlay, day);
  }

  private EffectiveEdition(EffectiveEdition law, Targets targets) {
    edition = law.edition;
    overlay = law.overlay;
    day = law.day;
    key = law.key;
    nodes = law.nodes;
    fields = law.fields;
    fieldIndex.putAll(law.fieldIndex);
    nodeIndex.putAll(law.nodeIndex);
    columnRules = law.columnRules;
    this.targets = targets;
  }

  /**
   * The same law, to ask what would be said if it had other targets; its key stays, and with it the
   * compiled rules, which hold no target.
   */
  public EffectiveEdition withTargets(Targets other) {
    return new EffectiveEdition(this, other);
  }

  /**
   * The {@link #key()} of an edition as it applies on a day: with it the last day until then on
   * which a node or a target's row came into force or ended.
   */
  public static String keyOf(Edition edition, @Nullable Overlay overlay, LocalDate day) {
    LocalDate since = LastChange.of(edition, overlay, day);
    return edition.id()
        + (overlay == null ? "" : "+" + overlay.id())
        + (since == null ? "" : "@" + since);
  }

  /** Names the edition, the overlay and the amendments in force: equal keys, equal law. */
  public String key() {
    return key;
  }

  public Edition edition() {
    return edition;
  }

  public @Nullable Overlay overlay() {
    return overlay;
  }

  /** A day on which exactly this law is in force. */
  public LocalDate day() {
    return day;
  }

  /** The edition's fields, then the overlay's; a field's position is its index in the values. */
  public List<Field> fields() {
    return fields;
  }

  /** Position of a field, -1 where there is none of that name. */
  public int fieldIndex(String name) {
    return fieldIndex.getOrDefault(name, -1);
  }

  /** Position of the LIST field whose members have that pattern name, -1 where there is none. */
  public int listIndex(String member) {
    for (int i = 0; i < fields.size(); i++) {
      if (member.equals(fields.get(i).member())) {
        return i;
      }
    }
    return -1;
  }

  /** All nodes in reading order, parents before children. */
  public List<Placed> nodes() {
    return nodes;
  }

  /** Position of a node, -1 where there is none of that id in force. */
  public int nodeIndex(String id) {
    return nodeIndex.getOrDefault(id, -1);
  }

  /** The rules that choose a column. */
  public List<Rule> columnRules() {
    return columnRules;
  }

  /** How the column is found: the overlay's way where it has one. */
  public Columns columns() {
    return overlay != null && !overlay.columns().values().isEmpty()
        ? overlay.columns()
        : edition.columns();
  }

  /** Time limits of the procedure, the province's in place. */
  public Clocks clocks() {
    return overlay == null ? edition.clocks() : edition.clocks().under(overlay.clocks());
  }

  public Targets targets() {
    return targets;
  }

  /** The score nodes below a node, or all of them for "*". */
  public List<Placed> scoresBelow(String id) {
    List<Placed> found = new ArrayList<>();
    for (Placed p : nodes) {
      if (p.node().kind() == Node.Kind.SCORE && (id.equals("*") || isBelow(p, nodeIndex(id)))) {
        found.add(p);
      }
    }
    return found;
  }

  private boolean isBelow(Placed p, int ancestor) {
    for (int at = p.parent(); at >= 0; at = nodes.get(at).parent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }
}
