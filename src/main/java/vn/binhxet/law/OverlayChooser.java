package vn.binhxet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Place;
import vn.binhxet.law.territory.Territories;

/**
 * Finds the province's decision for a place. A decision stays on the territory of the provinces it
 * was issued for, whatever they merged into.
 */
final class OverlayChooser {
  private final Territories territories;
  private final Map<String, Set<String>> formerProvinces = new ConcurrentHashMap<>();

  /**
   * @param overlay null for none
   * @param differing several decisions bind parts of the place, so that none binds it as a whole
   */
  record Choice(
      @Nullable Overlay overlay, List<Overlay> differing, LocalDate day, List<String> provinces) {}

  OverlayChooser(Territories territories) {
    this.territories = territories;
  }

  Choice choose(Edition edition, Place place, LocalDate day) {
    List<Overlay> found = new ArrayList<>();
    boolean everywhere = true;
    for (String province : place.provinces()) {
      Overlay overlay = of(edition, province, day);
      if (overlay == null) {
        everywhere = false;
      } else if (!found.contains(overlay)) {
        found.add(overlay);
      }
    }
    boolean one = everywhere && found.size() == 1;
    return new Choice(
        one ? found.get(0) : null, one ? List.of() : List.copyOf(found), day, place.provinces());
  }

  private @Nullable Overlay of(Edition edition, String province, LocalDate day) {
    for (Overlay overlay : edition.overlays()) {
      if (overlay.inForce().contains(day) && bound(edition, overlay).contains(province)) {
        return overlay;
      }
    }
    return null;
  }

  private Set<String> bound(Edition edition, Overlay overlay) {
    return formerProvinces.computeIfAbsent(
        edition.id() + "+" + overlay.id(),
        id -> territories.formerProvinces(overlay.provinces(), overlay.inForce().from()));
  }
}
