package vn.binhxet.units;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** A list of units made from a data set, in memory until it is {@link #put}. */
public final class UnitList {
  /** The file beside units.csv that holds it. */
  public static final String FILE = "units-public.csv";

  /** The licence it came under, read by people. */
  public static final String LICENCE = "LICENSE-units.txt";

  private static final String FOLDER = "territories/";

  private final byte[] list;
  private final byte[] licence;
  private final Conversion units;
  private final LocalDate first;

  private UnitList(Conversion units, LocalDate first, String source, byte[] licence) {
    this.list = ListFile.of(units, first, source);
    this.licence = licence;
    this.units = units;
    this.first = first;
  }

  /**
   * What a list holds.
   *
   * @param since units since 2025-07-01 by type
   * @param before communes until 2025-06-30 by type
   * @param districts until 2025-06-30 by type
   * @param typeByName codes whose name says another type than the data set's column of types
   */
  public record Counts(
      Map<String, Integer> since,
      Map<String, Integer> before,
      Map<String, Integer> districts,
      List<String> typeByName) {
    /** All of them. */
    public static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Fetches a data set and converts it.
   *
   * @param first the day from which the former codes are accepted; before 2025-06-30
   * @throws UnitsRefused where it cannot be had whole, or is not the one meant
   */
  public static UnitList make(DataSet data, LocalDate first) throws UnitsRefused {
    return make(data, first, new Fetch());
  }

  static UnitList make(DataSet data, LocalDate first, Fetch fetch) throws UnitsRefused {
    byte[] mapping = fetch.bytes(data.from());
    require(data.sha256(), mapping, data.from());
    byte[] licence = fetch.bytes(data.licence());
    String expected = data.licenceSha256();
    if (expected != null) {
      require(expected, licence, data.licence());
    } else if (new String(licence, StandardCharsets.UTF_8).isBlank()) {
      throw new UnitsRefused(
          "UNITS_NO_LICENCE",
          "Tệp giấy phép " + data.licence() + " trống.",
          "The licence's file " + data.licence() + " is empty.");
    }
    Conversion units = Conversion.of(MappingFile.read(mapping));
    return new UnitList(units, first, data.source(), licence);
  }

  private static void require(String sha256, byte[] bytes, String from) throws UnitsRefused {
    String found = sha256(bytes);
    if (!found.equals(sha256.toLowerCase(Locale.ROOT))) {
      throw new UnitsRefused(
          "UNITS_CHECKSUM",
          from
              + ": SHA-256 là "
              + found
              + ", cần "
              + sha256
              + ". Tệp bị cắt, bị sửa hoặc là bản khác; không ghi gì. Tải lại; nếu cố ý dùng bản"
              + " khác thì nêu --sha256 và --licence.",
          from
              + ": its SHA-256 is "
              + found
              + ", expected "
              + sha256
              + ". The file was cut short, changed, or is another version; nothing was written."
              + " Fetch it again; where another version is meant, give --sha256 and --licence.");
    }
  }

  /** SHA-256, hex. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What it holds. */
  public Counts counts() {
    Map<String, Integer> since = new TreeMap<>();
    Map<String, Integer> before = new TreeMap<>();
    Map<String, Integer> districts = new TreeMap<>();
    List<String> byName = new ArrayList<>();
    for (ListedUnit unit : units.since.values()) {
      since.merge(unit.type().code(), 1, Integer::sum);
    }
    for (ListedUnit unit : units.before.values()) {
      (unit.type().digits() == 3 ? districts : before).merge(unit.type().code(), 1, Integer::sum);
    }
    Stream.of(units.before, units.since)
        .flatMap(all -> all.values().stream())
        .filter(unit -> unit.otherType() != null)
        .forEach(unit -> byName.add(unit.code()));
    return new Counts(since, before, districts, byName);
  }

  /**
   * The rules with this list in them, to be checked before anything is written.
   *
   * @throws UnitsRefused where another file already lists the same units
   */
  public RulesSnapshot in(RulesSnapshot rules) throws UnitsRefused {
    Set<String> codes = codes(list);
    for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
      String path = file.getKey();
      if (path.startsWith(FOLDER + "units-")
          && !path.equals(FOLDER + FILE)
          && codes(file.getValue()).stream().anyMatch(codes::contains)) {
        throw new UnitsRefused(
            "UNITS_OTHER_LIST",
            path + " đã có những đơn vị này; hãy bỏ tệp ấy ra trước, không ghi gì.",
            path + " has these units already; take that file away first, nothing was written.");
      }
    }
    Map<String, byte[]> files = new TreeMap<>(rules.files());
    files.put(FOLDER + FILE, list);
    files.put(FOLDER + LICENCE, licence);
    return RulesSnapshot.of(files);
  }

  /**
   * Codes of units that units.csv has as well: its rows stay, and take their origins from the list.
   *
   * @param territories of the rules with this list in them
   */
  public List<String> keptByHand(Territories territories) {
    return territories.units().stream()
        .filter(unit -> unit.at().file().equals(FOLDER + "units.csv"))
        .filter(
            unit ->
                ListFile.FIRST_NEW.equals(unit.valid().from())
                    ? units.since.containsKey(unit.code())
                    : first.equals(unit.valid().from()) && units.before.containsKey(unit.code()))
        .map(Territory::code)
        .sorted()
        .toList();
  }

  /** The first cell of every row but the first. */
  private static Set<String> codes(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2)[0])
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether a folder has this very list and licence already. */
  public boolean isIn(RulesSnapshot rules) {
    return Arrays.equals(rules.files().get(FOLDER + FILE), list)
        && Arrays.equals(rules.files().get(FOLDER + LICENCE), licence);
  }

  /** Writes list and licence into the rules folder: both, or nothing. */
  public void put(Path rules) throws UnitsRefused {
    new Replacement(rules.resolve("territories")).put(LICENCE, licence, FILE, list);
  }
}
