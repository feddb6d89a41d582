package vn.binhxet.law;

/** What a title is granted to (đối tượng), and the name of its pattern in a rule. */
public enum SubjectType {
  HOUSEHOLD("household", "Household", new Text("hộ gia đình", "household")),
  RESIDENTIAL_AREA(
      "residential-area", "ResidentialArea", new Text("khu dân cư", "residential area")),
  VILLAGE("village", "Village", new Text("thôn", "village")),
  COMMUNE("commune", "Commune", new Text("xã", "commune")),
  WARD("ward", "Ward", new Text("phường", "ward")),
  CITY("city", "City", new Text("thành phố, quận, thị xã", "district-level city"));

  private final String code;
  private final String pattern;
  private final Text label;

  SubjectType(String code, String pattern, Text label) {
    this.code = code;
    this.pattern = pattern;
    this.label = label;
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
}
