package vn.binhxet.law.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/** The texts of a rules folder, by what they are for; a file that nothing reads is a problem. */
public final class RulesFiles {
  private static final Pattern TITLE = Pattern.compile("([^/]+)/title\\.yaml");
  private static final Pattern EDITION =
      Pattern.compile(
          "([^/]+/[^/]+)/(edition\\.yaml|criteria\\.drl|targets\\.csv|clocks\\.yaml|cases\\.yaml)");
  private static final Pattern OVERLAY =
      Pattern.compile(
          "([^/]+/[^/]+/provinces/[^/]+)/(overlay\\.yaml|criteria\\.drl|targets\\.csv|clocks\\.yaml|cases\\.yaml)");
  private static final Pattern TERRITORY =
      Pattern.compile("territories/((regions|provinces|labels)\\.csv|units(-[a-z0-9-]+)?\\.csv)");

  /** Read by people: under which licence a list of units came. */
  private static final String LICENCE = "territories/LICENSE-units.txt";

  static final String HOLIDAYS = "holidays.csv";

  private static final Pattern INDEX = Pattern.compile("index/[^/]+\\.csv");
  private static final List<String> NAMES =
      List.of(
          "title.yaml",
          "edition.yaml",
          "overlay.yaml",
          "criteria.drl",
          "targets.csv",
          "clocks.yaml",
          "cases.yaml",
          "holidays.csv",
          "regions.csv",
          "provinces.csv",
          "labels.csv",
          "units.csv");

  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Set<String> faulty = new TreeSet<>();
  private final Set<String> titles = new TreeSet<>();
  private final Set<String> editions = new TreeSet<>();
  private final Set<String> overlays = new TreeSet<>();

  public RulesFiles(RulesSnapshot snapshot, Problems problems) {
    for (Map.Entry<String, byte[]> file : snapshot.files().entrySet()) {
      String path = file.getKey();
      if (path.startsWith("schema/") || path.endsWith(".md") || path.equals(LICENCE)) {
        continue; // read by people and editors
      }
      if (!place(path)) {
        Text hint = Suggestion.of(path.substring(path.lastIndexOf('/') + 1), NAMES);
        problems.add(
            "UNEXPECTED_FILE",
            new SourceAt(path, 0),
            "không có gì đọc tệp này; sửa tên hoặc bỏ tệp đi." + hint.vi(),
            "nothing reads this file; mend its name or remove it." + hint.en());
        continue;
      }
      String text = FileText.decode(path, file.getValue(), problems);
      if (text == null) {
        faulty.add(path);
      } else {
        texts.put(path, text);
      }
    }
  }

  private boolean place(String path) {
    Matcher title = TITLE.matcher(path);
    Matcher edition = EDITION.matcher(path);
    Matcher overlay = OVERLAY.matcher(path);
    if (TERRITORY.matcher(path).matches()
        || INDEX.matcher(path).matches()
        || path.equals(HOLIDAYS)) {
      return true;
    }
    if (path.startsWith("territories/") || path.startsWith("index/")) {
      return false;
    }
    if (title.matches()) {
      titles.add(title.group(1));
    } else if (edition.matches()) {
      editions.add(edition.group(1));
    } else if (overlay.matches()) {
      overlays.add(overlay.group(1));
    } else {
      return false;
    }
    return true;
  }

  /** Folders with a title.yaml or an edition, by name. */
  public Collection<String> titles() {
    Set<String> all = new TreeSet<>(titles);
    editions.forEach(e -> all.add(e.substring(0, e.indexOf('/'))));
    overlays.forEach(o -> all.add(o.substring(0, o.indexOf('/'))));
    return all;
  }

  /** Folders of a title's editions, as "cultural-family/nd-122-2018". */
  public Collection<String> editions(String title) {
    Set<String> all = new TreeSet<>(editions);
    overlays.forEach(o -> all.add(o.substring(0, o.indexOf("/provinces/"))));
    return all.stream().filter(e -> e.startsWith(title + "/")).toList();
  }

  /** Folders of an edition's overlays. */
  public Collection<String> overlays(String edition) {
    return overlays.stream().filter(o -> o.startsWith(edition + "/provinces/")).toList();
  }

  /** The files of units besides units.csv, as "territories/units-2025.csv". */
  public Collection<String> moreUnits() {
    return texts.keySet().stream().filter(path -> path.startsWith("territories/units-")).toList();
  }

  /** Files of the index that editions are measured against. */
  Collection<String> index() {
    return texts.keySet().stream().filter(path -> INDEX.matcher(path).matches()).toList();
  }

  /** A file's text, null where there is none, or none that can be read. */
  public @Nullable String text(String path) {
    return texts.get(path);
  }

  /** A file's text; null, and a problem, where there is none, or none that can be read. */
  @Nullable String needed(String path, Problems problems) {
    String text = texts.get(path);
    if (text == null && !faulty.contains(path)) {
      problems.add(
          "MISSING_FILE",
          new SourceAt(path, 0),
          "thiếu tệp " + path.substring(path.lastIndexOf('/') + 1) + " trong thư mục này",
          "the file " + path.substring(path.lastIndexOf('/') + 1) + " is missing in this folder");
    }
    return text;
  }

  /** Whether a file is there but cannot be read. */
  public boolean faulty(String path) {
    return faulty.contains(path);
  }
}
