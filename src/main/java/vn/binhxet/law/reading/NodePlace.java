package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Node;
import vn.binhxet.law.Period;

/**
 * A node of an edition, whenever it is in force, with what stands above it.
 *
 * @param above the groups above, outermost first
 * @param inForce days on which it and all above it are in force; null for never
 */
record NodePlace(Node node, List<Node> above, @Nullable Period inForce) {

  /** All nodes of a tree in reading order. */
  static List<NodePlace> all(List<Node> tops, Period within) {
    List<NodePlace> places = new ArrayList<>();
    walk(tops, List.of(), within, places);
    return places;
  }

  static Set<String> ids(List<Node> tops) {
    Set<String> ids = new LinkedHashSet<>();
    all(tops, Period.ALWAYS).forEach(place -> ids.add(place.node().id()));
    return ids;
  }

  private static void walk(
      List<Node> siblings, List<Node> above, @Nullable Period within, List<NodePlace> places) {
    for (Node node : siblings) {
      Period inForce = within == null ? null : both(within, node.inForce());
      places.add(new NodePlace(node, above, inForce));
      List<Node> next = new ArrayList<>(above);
      next.add(node);
      walk(node.children(), next, inForce, places);
    }
  }

  private static @Nullable Period both(Period a, Period b) {
    if (!a.overlaps(b)) {
      return null;
    }
    return new Period(later(a.from(), b.from()), earlier(a.to(), b.to()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }

  boolean meets(NodePlace other) {
    Period mine = inForce;
    Period theirs = other.inForce;
    return mine != null && theirs != null && mine.overlaps(theirs);
  }
}
