package vn.binhxet.law;

import java.util.Set;
import vn.binhxet.law.territory.UnitType;

/** What a title is granted to (đối tượng), and the name of its pattern in a rule. */
public enum SubjectType {
  HOUSEHOLD("household", "Household", new Text("hộ gia đình", "household"), Set.of()),
  RESIDENTIAL_AREA(
      "residential-area", "ResidentialArea", new Text("khu dân cư", "residential area"), Set.of()),
  VILLAGE("village", "Village", new Text("thôn", "village"), Set.of()),
  COMMUNE("commune", "Commune", new Text("xã", "commune"), Set.of(UnitType.COMMUNE)),
  WARD("ward", "Ward", new Text("phường", "ward"), Set.of(UnitType.WARD)),
  CITY(
      "city",
      "City",
      new Text("thành phố, quận, thị xã", "district-level city"),
      Set.of(UnitType.CITY, UnitType.URBAN_DISTRICT, UnitType.DISTRICT_TOWN));

  private final String code;
  private final String pattern;
  private final Text label;
  private final Set<UnitType> units;

  SubjectType(String code, String pattern, Text label, Set<UnitType> units) {
    this.code = code;
    this.pattern = pattern;
    this.label = label;
    this.units = units;
  }

  /** The word used in title.yaml. */
  public String code() {
    return code;
  }

  /** The fact's name in an authored rule. */
  public String pattern() {
    return pattern;
  }

  public Text label() {
    return label;
  }

  /** Types of the units that it is unless the title says others; empty where it is no unit. */
  public Set<UnitType> units() {
    return units;
  }
}
