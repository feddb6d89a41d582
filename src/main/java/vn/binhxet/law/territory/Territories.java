package vn.binhxet.law.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units, by code and day. Safe for many threads. */
public final class Territories {
  private final List<Region> regions;
  private final List<LocalLabel> labels;
  private final Map<String, List<Territory>> byCode = new LinkedHashMap<>();

  /** Made when first asked for: a verdict needs neither. */
  private volatile @Nullable NameIndex names;

  private volatile @Nullable Lineage lineage;

  public Territories(List<Region> regions, List<Territory> units, List<LocalLabel> labels) {
    this.regions = List.copyOf(regions);
    this.labels = List.copyOf(labels);
    for (Territory unit : units) {
      byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
    }
    // Files need not be in the order of time: a whole list stands behind what was read by hand.
    byCode.values().stream().filter(same -> same.size() > 1).forEach(Territories::byDay);
  }

  private static void byDay(List<Territory> sameCode) {
    sameCode.sort(
        Comparator.comparing(
            unit -> Objects.requireNonNullElse(unit.valid().from(), LocalDate.MIN)));
  }

  public List<Region> regions() {
    return regions;
  }

  public List<Territory> units() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  /** How provinces call kinds of subjects; only what was read somewhere. */
  public List<LocalLabel> labels() {
    return labels;
  }

  /** Units whose name holds the words, written with or without diacritics. */
  public List<Territory> named(String words) {
    return names().find(words);
  }

  /** Units of that name, written with or without diacritics, with or without their type. */
  List<Territory> called(String name) {
    return names().called(name);
  }

  private NameIndex names() {
    NameIndex index = names;
    if (index == null) {
      index = new NameIndex(units());
      names = index;
    }
    return index;
  }

  /** What a unit was at first, before it was renamed or became of another type: one from one. */
  public Territory first(Territory unit) {
    Territory first = unit;
    while (first.origins().size() == 1) {
      Territory.Origin origin = first.origins().get(0);
      Territory before = find(origin.code(), origin.on()).orElse(null);
      if (before == null || before.equals(first)) {
        return first;
      }
      first = before;
    }
    return first;
  }

  /** The units that a unit went into, whole or in part. */
  public List<Territory> became(Territory unit) {
    Lineage known = lineage;
    if (known == null) {
      known = new Lineage(units());
      lineage = known;
    }
    return known.of(unit);
  }

  public Optional<Territory> find(String code, LocalDate on) {
    for (Territory unit : byCode.getOrDefault(code, List.of())) {
      if (unit.valid().contains(on)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** Every unit that has or had a code, the earliest first. */
  public List<Territory> everWith(String code) {
    return List.copyOf(byCode.getOrDefault(code, List.of()));
  }

  /** Resolves a code on a day down to the provinces of 2021 and the regions it may lie in. */
  public Optional<Place> place(String code, LocalDate on) {
    return find(code, on)
        .map(
            unit -> {
              Set<String> provinces = new LinkedHashSet<>();
              Set<String> found = new LinkedHashSet<>();
              trace(unit, on, provinces, found);
              return new Place(unit, List.copyOf(provinces), List.copyOf(found));
            });
  }

  /**
   * The provinces of 2021 that codes stand for.
   *
   * @param on a day on which the codes are valid; null, or a day without them: as they are
   */
  public Set<String> formerProvinces(List<String> codes, @Nullable LocalDate on) {
    Set<String> former = new LinkedHashSet<>();
    for (String code : codes) {
      Optional<Place> place = on == null ? Optional.empty() : place(code, on);
      former.addAll(place.map(Place::provinces).orElse(List.of(code)));
    }
    return former;
  }

  /** Origins lie before what came of them, so this ends. */
  private void trace(Territory unit, LocalDate on, Set<String> provinces, Set<String> found) {
    String province = unit.province();
    if (!unit.origins().isEmpty()) {
      for (Territory.Origin origin : unit.origins()) {
        find(origin.code(), origin.on())
            .ifPresent(from -> trace(from, origin.on(), provinces, found));
      }
    } else if (province != null) {
      find(province, on).ifPresent(parent -> trace(parent, on, provinces, found));
    } else {
      provinces.add(unit.code());
      String region = unit.region();
      if (region != null) {
        found.add(region);
      }
    }
  }
}
