package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;

/** Nodes that no assessment can settle, since nobody has read their text or their figure. */
final class NeverSettled {
  private final Edition edition;
  private final Set<String> notLoaded;

  /** Why a node is never settled. */
  private enum Lack {
    NOT_READ,
    OPEN,
    PROVINCE,
    TARGET
  }

  /**
   * @param notLoaded targets without a figure anywhere
   */
  NeverSettled(Edition edition, Set<String> notLoaded) {
    this.edition = edition;
    this.notLoaded = new LinkedHashSet<>(notLoaded);
  }

  /**
   * Whether leaving a node out of a roll-up cannot be noticed: it is never settled, and neither is
   * another beside it, for the same reasons.
   *
   * @param parent id of the node that counts it; the whole where there is no such node
   */
  boolean hides(String parent, String child) {
    List<Node> group = named(edition.nodes(), parent);
    Rollup.Kind kind = group.isEmpty() ? Rollup.Kind.ALL : group.get(0).rollup().kind();
    if (kind == Rollup.Kind.COUNT) {
      return false;
    }
    Set<Lack> own = lacks(child);
    Set<Lack> others = EnumSet.noneOf(Lack.class);
    List<Node> siblings = group.isEmpty() ? edition.nodes() : counted(group.get(0));
    for (Node sibling : siblings) {
      if (!sibling.id().equals(child) && sibling.weighs()) {
        others.addAll(lacks(sibling.id()));
      }
    }
    // The whole says no causes: there any other unsettled node hides it.
    boolean hidden = group.isEmpty() ? !others.isEmpty() : others.containsAll(own);
    return !own.isEmpty() && hidden;
  }

  /**
   * Whether leaving a group out cannot be noticed since all that it needs is needed beside it too.
   *
   * @param parent as in {@link #hides}
   */
  boolean needless(String parent, String child) {
    List<Node> group = named(edition.nodes(), parent);
    List<Node> siblings = group.isEmpty() ? edition.nodes() : counted(group.get(0));
    List<Node> versions = named(edition.nodes(), child);
    return (group.isEmpty() || group.get(0).rollup().kind() == Rollup.Kind.ALL)
        && versions.stream()
            .allMatch(
                node ->
                    !node.leaf()
                        && node.rollup().kind() == Rollup.Kind.ALL
                        && counted(node).stream()
                            .allMatch(each -> siblings.contains(each) && each.weighs()));
  }

  private List<Node> counted(Node group) {
    if (group.rollup().of().isEmpty()) {
      return group.children();
    }
    List<Node> counted = new ArrayList<>();
    group.rollup().of().forEach(id -> counted.addAll(named(edition.nodes(), id)));
    return counted;
  }

  /** Why a node is never settled; empty where an assessment can settle it. */
  private Set<Lack> lacks(String id) {
    Set<Lack> all = EnumSet.noneOf(Lack.class);
    for (Node version : named(edition.nodes(), id)) {
      Set<Lack> lacks = lacks(version);
      if (lacks.isEmpty()) {
        return lacks;
      }
      all.addAll(lacks);
    }
    return all;
  }

  private Set<Lack> lacks(Node node) {
    if (node.leaf()) {
      return node.kind() == Node.Kind.SCORE ? EnumSet.noneOf(Lack.class) : ofLeaf(node);
    }
    Set<Lack> all = EnumSet.noneOf(Lack.class);
    for (Node child : counted(node)) {
      if (child.weighs() && decides(child)) {
        Set<Lack> lacks = lacks(child);
        if (lacks.isEmpty()) {
          return lacks;
        }
        all.addAll(lacks);
      }
    }
    return all;
  }

  /** Whether a node is more than scores. */
  private boolean decides(Node node) {
    return node.leaf()
        ? node.kind() != Node.Kind.SCORE
        : counted(node).stream().anyMatch(child -> child.weighs() && decides(child));
  }

  private Set<Lack> ofLeaf(Node leaf) {
    List<Rule> rules = new ArrayList<>();
    if (leaf.content() == Node.Content.READ) {
      rules.addAll(edition.rules());
    }
    for (Overlay overlay : edition.overlays()) {
      rules.addAll(overlay.rules());
    }
    rules.removeIf(rule -> !rule.name().equals(leaf.rule()) || rule.otherReading());
    if (rules.isEmpty()) {
      return EnumSet.of(
          switch (leaf.content()) {
            case OPEN -> Lack.OPEN;
            case PROVINCE -> Lack.PROVINCE;
            default -> Lack.NOT_READ;
          });
    }
    return rules.stream().allMatch(rule -> TargetsRead.onlyOf(rule.claim(), notLoaded))
        ? EnumSet.of(Lack.TARGET)
        : EnumSet.noneOf(Lack.class);
  }

  private static List<Node> named(List<Node> nodes, String id) {
    List<Node> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node.id().equals(id)) {
        found.add(node);
      }
      found.addAll(named(node.children(), id));
    }
    return found;
  }
}
