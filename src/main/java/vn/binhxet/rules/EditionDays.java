package vn.binhxet.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Period;

/** The days on which an edition changes, and what it is on each of them. */
final class EditionDays {
  private EditionDays() {}

  /** The edition as it may apply: on each day it changes, bare and under each overlay. */
  static List<EffectiveEdition> variants(Edition edition) {
    TreeSet<LocalDate> days = new TreeSet<>();
    add(edition.inForce(), days);
    edition.nodes().forEach(node -> add(node, days));
    edition.overlays().forEach(overlay -> add(overlay.inForce(), days));
    days.removeIf(day -> !edition.inForce().contains(day));
    if (days.isEmpty()) {
      days.add(LocalDate.EPOCH);
    }
    List<@Nullable Overlay> overlays = new ArrayList<>(edition.overlays());
    overlays.add(null);
    Map<String, EffectiveEdition> byKey = new LinkedHashMap<>();
    for (LocalDate day : days) {
      for (Overlay overlay : overlays) {
        EffectiveEdition law = new EffectiveEdition(edition, overlay, day);
        byKey.putIfAbsent(law.key(), law);
      }
    }
    return List.copyOf(byKey.values());
  }

  private static void add(Node node, TreeSet<LocalDate> days) {
    add(node.inForce(), days);
    node.children().forEach(child -> add(child, days));
  }

  private static void add(Period period, TreeSet<LocalDate> days) {
    if (period.from() != null) {
      days.add(period.from());
    }
    if (period.to() != null) {
      days.add(period.to());
      days.add(period.to().plusDays(1));
    }
  }
}
