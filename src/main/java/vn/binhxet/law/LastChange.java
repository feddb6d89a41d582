package vn.binhxet.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last day on which an edition's text or figures changed: between changes the law is one. */
final class LastChange {
  private LastChange() {}

  /**
   * The last day, up to {@code day}, on which a node or a target's row came into force or ended.
   *
   * @return null where nothing is dated
   */
  static @Nullable LocalDate of(Edition edition, @Nullable Overlay overlay, LocalDate day) {
    LocalDate since = lastChange(edition.nodes(), null, day);
    since = lastChange(edition.targets(), since, day);
    return overlay == null ? since : lastChange(overlay.targets(), since, day);
  }

  private static @Nullable LocalDate lastChange(
      List<Node> nodes, @Nullable LocalDate last, LocalDate day) {
    for (Node node : nodes) {
      last = lastChange(node.children(), later(last, node.inForce(), day), day);
    }
    return last;
  }

  private static @Nullable LocalDate lastChange(
      Targets targets, @Nullable LocalDate last, LocalDate day) {
    for (Targets.Cell row : targets.rows()) {
      last = later(last, row.inForce(), day);
    }
    return last;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate last, Period period, LocalDate day) {
    LocalDate to = period.to();
    LocalDate found = last;
    for (LocalDate change : new LocalDate[] {period.from(), to == null ? null : to.plusDays(1)}) {
      if (change != null && !change.isAfter(day) && (found == null || change.isAfter(found))) {
        found = change;
      }
    }
    return found;
  }
}
