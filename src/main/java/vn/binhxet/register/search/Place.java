package vn.binhxet.register.search;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/**
 * A unit with its lineage: the units it came from, and those it became, each on its own days since
 * codes were used again.
 */
public record Place(List<Related> units) {

  public Place {
    units = List.copyOf(units);
  }

  /** How a unit is related to the one that was asked for. */
  public enum Relation {
    SELF("self"),
    CAME_FROM("cameFrom"),
    BECAME("became");

    private final String code;

    Relation(String code) {
      this.code = code;
    }

    /** As written in JSON. */
    public String code() {
      return code;
    }
  }

  /** A unit and how it is related. */
  public record Related(Territory unit, Relation relation) {
    /** First day on which the code means this unit, as text; before all days where open. */
    String from() {
      LocalDate from = unit.valid().from();
      return from == null ? "0000" : from.toString();
    }

    /** Last day, as text; after all days where open. */
    String to() {
      LocalDate to = unit.valid().to();
      return to == null ? "9999" : to.toString();
    }

    boolean province() {
      return unit.unitType() == UnitType.PROVINCE;
    }

    boolean holds(String code, LocalDate on) {
      return unit.code().equals(code) && unit.valid().contains(on);
    }
  }

  /** A unit with its lineage. */
  static Place of(Territory unit, Territories territories) {
    return of(List.of(unit), territories);
  }

  /** Several units, each with its lineage. */
  static Place of(Collection<Territory> units, Territories territories) {
    Map<Territory, Relation> found = new LinkedHashMap<>();
    units.forEach(unit -> found.put(unit, Relation.SELF));
    Deque<Territory> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      for (Territory.Origin origin : open.remove().origins()) {
        territories
            .find(origin.code(), origin.on())
            .filter(former -> found.putIfAbsent(former, Relation.CAME_FROM) == null)
            .ifPresent(open::add);
      }
    }
    open.addAll(units);
    while (!open.isEmpty()) {
      for (Territory heir : territories.became(open.remove())) {
        if (found.putIfAbsent(heir, Relation.BECAME) == null) {
          open.add(heir);
        }
      }
    }
    List<Related> related = new ArrayList<>();
    found.forEach((unit, relation) -> related.add(new Related(unit, relation)));
    return new Place(related);
  }

  /**
   * What a row of {@code verdict v} must be to be of one of these, each on its own days; of a
   * province its communes too.
   *
   * @param values takes what is bound: code0, from0, to0 for the first, and so on
   */
  String rows(Map<String, Object> values) {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Related one = units.get(i);
      values.put("code" + i, one.unit().code());
      values.put("from" + i, one.from());
      values.put("to" + i, one.to());
      String code = " = :code" + i;
      any.add(
          (one.province()
                  ? "((v.territory" + code + " OR v.province" + code + ")"
                  : "(v.territory" + code)
              + " AND v.territory_on >= :from"
              + i
              + " AND v.territory_on <= :to"
              + i
              + ")");
    }
    return "(" + String.join(" OR ", any) + ")";
  }

  /** The unit a code means on a day, among these. */
  Optional<Related> find(String code, LocalDate on) {
    return units.stream().filter(one -> one.holds(code, on)).findFirst();
  }
}
