package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.LocalLabel;
import vn.binhxet.law.territory.Place;
import vn.binhxet.law.territory.Region;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** An administrative unit as JSON: its head for lists, or with where it came from and went. */
public final class TerritoryJson {
  private TerritoryJson() {}

  /** What tells a unit: code, type, name, province and the days it is valid on. */
  public static ObjectNode head(Territory unit, Territories territories) {
    ObjectNode json = JsonTrees.object();
    json.put("code", unit.code());
    json.put("type", unit.type());
    json.put("name", unit.name());
    json.set("fullName", JsonTrees.text(unit.fullName()));
    json.set("province", province(unit, territories));
    json.set("valid", JsonTrees.period(unit.valid()));
    json.put("confidence", unit.confidence().code());
    json.put("source", unit.source());
    return json;
  }

  /**
   * The head with regions, former provinces, lineage and local labels.
   *
   * @param on a day on which the unit is valid
   */
  public static ObjectNode whole(Territory unit, LocalDate on, Territories territories) {
    ObjectNode json = head(unit, territories);
    Place place = territories.place(unit.code(), on).orElseThrow();
    ArrayNode regions = json.putArray("regions");
    place.regions().forEach(code -> regions.add(region(code, territories)));
    json.set("provincesOf2021", JsonTrees.strings(place.provinces()));
    ArrayNode from = json.putArray("cameFrom");
    for (Territory.Origin origin : unit.origins()) {
      territories
          .find(origin.code(), origin.on())
          .ifPresent(former -> from.add(head(former, territories)));
    }
    json.put("merged", unit.merged());
    ArrayNode became = json.putArray("became");
    territories.became(unit).forEach(heir -> became.add(head(heir, territories)));
    ArrayNode others = json.putArray("otherPeriods");
    territories.everWith(unit.code()).stream()
        .filter(other -> !other.equals(unit))
        .forEach(other -> others.add(head(other, territories)));
    json.set("labels", labels(unit, on, territories));
    return json;
  }

  private static @Nullable ObjectNode province(Territory unit, Territories territories) {
    String code = unit.province();
    LocalDate from = unit.valid().from();
    if (code == null) {
      return null;
    }
    String name =
        from == null ? null : territories.find(code, from).map(Territory::name).orElse(null);
    return JsonTrees.object().put("code", code).put("name", name);
  }

  private static ObjectNode region(String code, Territories territories) {
    ObjectNode json = JsonTrees.object().put("code", code);
    territories.regions().stream()
        .filter(region -> region.code().equals(code))
        .findFirst()
        .map(Region::name)
        .ifPresent(name -> json.set("name", JsonTrees.text(name)));
    return json;
  }

  /** How the unit's province calls kinds of subjects on that day. */
  private static ArrayNode labels(Territory unit, LocalDate on, Territories territories) {
    String province = unit.province() == null ? unit.code() : unit.province();
    List<LocalLabel> found =
        territories.labels().stream()
            .filter(label -> label.province().equals(province) && label.valid().contains(on))
            .toList();
    ArrayNode all = JsonTrees.array();
    for (LocalLabel label : found) {
      all.addObject()
          .put("subject", label.subject())
          .put("name", label.name())
          .put("confidence", label.confidence().code())
          .put("source", label.source());
    }
    return all;
  }
}
