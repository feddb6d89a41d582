package vn.binhxet.law.territory;

import java.util.Optional;
import vn.binhxet.law.Text;

/** What an administrative unit is. The same code may change its type: a commune becomes a ward. */
public enum UnitType {
  PROVINCE("province", 2, new Text("tỉnh, thành phố trực thuộc trung ương", "province")),
  DISTRICT("district", 3, new Text("huyện", "rural district")),
  URBAN_DISTRICT("urban-district", 3, new Text("quận", "urban district")),
  DISTRICT_TOWN("district-town", 3, new Text("thị xã", "district-level town")),
  CITY("city", 3, new Text("thành phố thuộc tỉnh", "district-level city")),
  COMMUNE("commune", 5, new Text("xã", "commune")),
  WARD("ward", 5, new Text("phường", "ward")),
  TOWN("town", 5, new Text("thị trấn", "commune-level town")),
  SPECIAL_ZONE("special-zone", 5, new Text("đặc khu", "special zone"));

  private final String code;
  private final int digits;
  private final Text label;

  UnitType(String code, int digits, Text label) {
    this.code = code;
    this.digits = digits;
    this.label = label;
  }

  /** The type of a word; empty where none has it. */
  public static Optional<UnitType> of(String code) {
    for (UnitType type : values()) {
      if (type.code.equals(code)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The word used in the files. */
  public String code() {
    return code;
  }

  /** How many digits the code of such a unit has. */
  public int digits() {
    return digits;
  }

  public Text label() {
    return label;
  }
}
