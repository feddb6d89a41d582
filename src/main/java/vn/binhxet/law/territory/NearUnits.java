package vn.binhxet.law.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhxet.law.Text;

/** What may be meant by a code that no unit has on a day. */
public final class NearUnits {
  private static final int MOST = 3;
  private static final int LONGEST = 60;
  private static final int COMMUNE_DIGITS = UnitType.COMMUNE.digits();
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}");

  private final Territories territories;

  public NearUnits(Territories territories) {
    this.territories = territories;
  }

  /**
   * A sentence with a leading space: the code with its zeros, the codes one slip of the keyboard
   * away, or the codes of units of that name; empty where there are none.
   */
  public Text of(String given, LocalDate on) {
    if (given.length() > LONGEST) {
      return Text.same("");
    }
    String code = given.strip().replaceFirst("\\.0$", "").replaceAll("[ .]", "");
    if (!DIGITS.matcher(code).matches()) {
      return said(named(given, on), " Mã của đơn vị tên ấy: ", " Units of that name: ");
    }
    List<Territory> padded = there(zeros(code), on);
    return padded.isEmpty()
        ? said(there(slips(code), on), " Mã gần giống: ", " Codes near it: ")
        : said(padded, " Ý bạn là ", " Did you mean ");
  }

  /** A sentence with a leading space: what units became that were there before a day. */
  public Text heirs(List<Territory> former, LocalDate on) {
    Set<Territory> heirs = new LinkedHashSet<>();
    for (Territory unit : former) {
      LocalDate last = unit.valid().to();
      if (last != null && last.isBefore(on)) {
        heirsOn(unit, on, heirs);
      }
    }
    return said(List.copyOf(heirs), " Đơn vị ấy nay thuộc: ", " It is now in: ");
  }

  private void heirsOn(Territory unit, LocalDate on, Set<Territory> heirs) {
    for (Territory heir : territories.became(unit)) {
      if (heir.valid().contains(on)) {
        heirs.add(heir);
      } else {
        heirsOn(heir, on, heirs);
      }
    }
  }

  private List<Territory> there(Set<String> codes, LocalDate on) {
    return codes.stream().flatMap(code -> territories.find(code, on).stream()).toList();
  }

  private List<Territory> named(String name, LocalDate on) {
    return name.isBlank()
        ? List.of()
        : territories.called(name).stream().filter(unit -> unit.valid().contains(on)).toList();
  }

  /** Spreadsheets drop zeros at the start. */
  private static Set<String> zeros(String code) {
    String bare = code.replaceFirst("^0+(?=.)", "");
    Set<String> codes = new LinkedHashSet<>();
    for (int digits : new int[] {COMMUNE_DIGITS, 3, 2}) {
      if (bare.length() <= digits) {
        codes.add("0".repeat(digits - bare.length()) + bare);
      }
    }
    return codes;
  }

  /** Two digits swapped, then one wrong, one too many, one too few; communes' codes alone. */
  private static Set<String> slips(String code) {
    Set<String> codes = new LinkedHashSet<>();
    int length = code.length();
    if (Math.abs(length - COMMUNE_DIGITS) > 1) {
      return codes;
    }
    for (int i = 0; i + 1 < length; i++) {
      codes.add(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
    }
    for (int i = 0; i <= length; i++) {
      String rest = code.substring(Math.min(length, i + 1));
      for (char digit = '0'; digit <= '9'; digit++) {
        codes.add(code.substring(0, i) + digit + rest);
        codes.add(code.substring(0, i) + digit + code.substring(i));
      }
      codes.add(code.substring(0, i) + rest);
    }
    codes.removeIf(one -> one.length() != COMMUNE_DIGITS || one.equals(code));
    return codes;
  }

  private Text said(List<Territory> units, String vi, String en) {
    return units.isEmpty()
        ? Text.same("")
        : new Text(vi + list(units, Text::vi) + ".", en + list(units, Text::en) + ".");
  }

  private String list(List<Territory> units, Function<Text, String> language) {
    List<String> said = new ArrayList<>();
    for (Territory unit : units.subList(0, Math.min(MOST, units.size()))) {
      String province = provinceOf(unit);
      said.add(
          unit.code()
              + " ("
              + language.apply(unit.fullName())
              + (province.isEmpty() ? "" : ", " + province)
              + ")");
    }
    return said.stream().collect(Collectors.joining("; ")) + (units.size() > MOST ? " …" : "");
  }

  private String provinceOf(Territory unit) {
    String code = unit.province();
    LocalDate from = unit.valid().from();
    return code == null || from == null
        ? ""
        : territories.find(code, from).map(Territory::name).orElse("");
  }
}
