package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;

/**
 * Rolls the leaves up to the outcome: Kleene's AND and OR, counts as intervals. Works on arrays in
 * an order fixed once per edition; {@link RollupChecker} does the same another way.
 */
public final class TreeRollup {
  private final List<EffectiveEdition.Placed> nodes;
  private final Result result;
  private final EffectiveEdition law;
  private final int[] groups;
  private final int[][] counted;
  private final boolean[] deciding;
  private final int[] top;
  private final Rollup[] rollups;

  /** Groups whose status rests on a reading of how they roll up. */
  private final boolean[] interpreted;

  /** What a node declared absent counts as above it. */
  private final Status[] absent;

  public TreeRollup(EffectiveEdition law) {
    this.law = law;
    this.nodes = law.nodes();
    this.result = law.edition().result();
    this.deciding = new boolean[nodes.size()];
    this.counted = new int[nodes.size()][];
    List<Integer> order = new ArrayList<>();
    this.absent = nodes.stream().map(p -> absent(p.node().ifAny())).toArray(Status[]::new);
    this.rollups = nodes.stream().map(p -> p.node().rollup()).toArray(Rollup[]::new);
    this.interpreted = new boolean[nodes.size()];
    boolean[] seen = new boolean[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      order(i, seen, order);
    }
    groups = order.stream().mapToInt(Integer::intValue).toArray();
    top =
        nodes.stream()
            .filter(p -> p.parent() < 0 && p.node().weighs() && deciding[p.index()])
            .mapToInt(EffectiveEdition.Placed::index)
            .toArray();
  }

  /** Depth first, so that what a node counts stands before it. */
  private void order(int i, boolean[] seen, List<Integer> order) {
    if (seen[i]) {
      return;
    }
    seen[i] = true;
    EffectiveEdition.Placed p = nodes.get(i);
    if (p.node().leaf()) {
      deciding[i] = p.node().kind() != Node.Kind.SCORE;
      counted[i] = new int[0];
      return;
    }
    p.children().forEach(child -> order(child, seen, order));
    p.counted().forEach(child -> order(child, seen, order));
    List<Integer> decide =
        p.counted().stream().filter(c -> deciding[c] && nodes.get(c).node().weighs()).toList();
    deciding[i] = !decide.isEmpty();
    counted[i] = (deciding[i] ? decide : points(p)).stream().mapToInt(Integer::intValue).toArray();
    interpreted[i] = p.node().interpretation() != null;
    order.add(i);
  }

  /** What a group counts in which nothing decides: its scores, not what is listed beside them. */
  private List<Integer> points(EffectiveEdition.Placed p) {
    List<Integer> weighing =
        p.counted().stream().filter(c -> nodes.get(c).node().weighs()).toList();
    return weighing.isEmpty() ? p.counted() : weighing;
  }

  /** Whether a node can decide anything: scores, and groups of nothing but scores, cannot. */
  public boolean decides(int node) {
    return deciding[node];
  }

  /** Positions of the nodes that a group's roll-up looks at; none for a leaf. */
  int[] counted(int node) {
    return counted[node];
  }

  /** The same, for others to read. */
  public List<Integer> countedBy(int node) {
    return Arrays.stream(counted[node]).boxed().toList();
  }

  /** Positions of the top nodes that the whole needs. */
  public List<Integer> deciding() {
    return Arrays.stream(top).boxed().toList();
  }

  /** Fills the groups of the results from their leaves, and notes which rest on a reading. */
  void roll(NodeResults results) {
    for (int i : groups) {
      fold(rollups[i], counted[i], i, results);
      if (interpreted[i] && results.status(i) != Status.UNDETERMINED) {
        results.relied[i] = NodeResults.READING;
      }
    }
  }

  /** Fills the groups from their leaves, a group that rests on a reading taken as open. */
  void rollDoubtfully(NodeResults results) {
    for (int i : groups) {
      fold(rollups[i], counted[i], i, results);
      if (results.relied[i] != 0) {
        results.set(i, Status.UNDETERMINED, 0);
      }
    }
  }

  private void fold(Rollup rollup, int[] of, int into, NodeResults results) {
    int met = 0;
    int notMet = 0;
    int open = 0;
    int why = 0;
    for (int child : of) {
      switch (effective(child, results)) {
        case MET -> met++;
        case NOT_MET -> notMet++;
        case UNDETERMINED -> {
          open++;
          why |= causes(child, results);
        }
        case NOT_APPLICABLE -> {}
      }
    }
    results.low[into] = met;
    results.high[into] = met + open;
    boolean holds;
    boolean fails;
    switch (rollup.kind()) {
      case ANY -> {
        holds = met > 0;
        fails = open == 0 && met == 0;
      }
      case COUNT -> {
        holds = met >= rollup.min() && met + open <= rollup.max();
        fails = met + open < rollup.min() || met > rollup.max();
      }
      default -> {
        holds = open == 0 && notMet == 0;
        fails = notMet > 0;
      }
    }
    results.set(into, holds ? Status.MET : fails ? Status.NOT_MET : Status.UNDETERMINED, why);
  }

  /** What a node counts as above it: something declared absent as its ifAny says. */
  private Status effective(int node, NodeResults results) {
    Status status = results.status(node);
    return status == Status.NOT_APPLICABLE ? absent[node] : status;
  }

  private static Status absent(Node.@Nullable WhenAbsent counts) {
    return counts == Node.WhenAbsent.MET
        ? Status.MET
        : counts == Node.WhenAbsent.NOT_COUNTED ? Status.NOT_APPLICABLE : Status.UNDETERMINED;
  }

  private static int causes(int node, NodeResults results) {
    return results.status(node) == Status.NOT_APPLICABLE
        ? Cause.TEXT_OPEN.bit()
        : results.causes[node];
  }

  /** The outcome that follows from results already rolled up. */
  Conclusion conclude(NodeResults results) {
    return result instanceof Result.OneOf oneOf ? oneOf(oneOf, results) : whole(results);
  }

  private Conclusion whole(NodeResults results) {
    boolean failed = false;
    boolean open = false;
    int why = 0;
    for (int node : top) {
      Status status = effective(node, results);
      failed |= status == Status.NOT_MET;
      if (status == Status.UNDETERMINED) {
        open = true;
        why |= causes(node, results);
      }
    }
    return Conclusion.of(
        failed ? Status.NOT_MET : open ? Status.UNDETERMINED : Status.MET, failed ? 0 : why);
  }

  private Conclusion oneOf(Result.OneOf oneOf, NodeResults results) {
    List<String> possible = new ArrayList<>();
    String applies = oneOf.appliesWhen();
    int why = 0;
    if (applies != null) {
      int node = law.nodeIndex(applies);
      Status status = effective(node, results);
      if (status == Status.NOT_MET) {
        return new Conclusion(Outcome.NOT_APPLICABLE, null, List.of(), List.of(), 0);
      }
      if (status == Status.UNDETERMINED) {
        why |= causes(node, results);
        possible.add(Outcome.NOT_APPLICABLE.name());
      }
    }
    String found = null;
    for (Result.Value value : oneOf.values()) {
      int node = law.nodeIndex(value.node());
      Status status = effective(node, results);
      if (status == Status.UNDETERMINED) {
        possible.add(value.id());
        why |= causes(node, results);
      } else if (status == Status.MET) {
        found = value.id();
        break;
      }
    }
    return settle(found, possible, why);
  }

  private static Conclusion settle(@Nullable String found, List<String> possible, int why) {
    if (possible.isEmpty()) {
      return new Conclusion(
          found == null ? Outcome.NOT_MET : Outcome.MET, found, List.of(), List.of(), 0);
    }
    if (found != null) {
      possible.add(found);
    }
    return new Conclusion(Outcome.UNDETERMINED, null, possible, List.of(), why);
  }

  /** Values of a classification in the edition's own order, NOT_APPLICABLE first. */
  List<String> inOrder(Set<String> values) {
    List<String> ordered = new ArrayList<>();
    if (values.contains(Outcome.NOT_APPLICABLE.name())) {
      ordered.add(Outcome.NOT_APPLICABLE.name());
    }
    if (result instanceof Result.OneOf oneOf) {
      oneOf.values().stream().map(Result.Value::id).filter(values::contains).forEach(ordered::add);
    }
    return ordered;
  }

  /** Whether a settled classification also fitted a later value, so that the order decided. */
  boolean overlapDecided(NodeResults results) {
    if (!(result instanceof Result.OneOf oneOf) || oneOf.overlap() == null) {
      return false;
    }
    int fitting = 0;
    for (Result.Value value : oneOf.values()) {
      Status status = effective(law.nodeIndex(value.node()), results);
      fitting += status == Status.MET || (status == Status.UNDETERMINED && fitting > 0) ? 1 : 0;
    }
    return fitting > 1;
  }
}
