package vn.binhxet.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.law.reading.RulesSnapshot;

/**
 * A small correct rules folder in memory, of which a test changes one thing. The title, its figures
 * and its province are made up.
 */
public final class RuleFolder {
  public static final String TITLE = "clean-village/title.yaml";
  public static final String EDITION = "clean-village/nd-1/edition.yaml";
  public static final String CRITERIA = "clean-village/nd-1/criteria.drl";
  public static final String TARGETS = "clean-village/nd-1/targets.csv";
  public static final String CASES = "clean-village/nd-1/cases.yaml";
  public static final String OVERLAY = "clean-village/nd-1/provinces/north-7/overlay.yaml";
  public static final String OVERLAY_TARGETS = "clean-village/nd-1/provinces/north-7/targets.csv";
  public static final String REGIONS = "territories/regions.csv";
  public static final String PROVINCES = "territories/provinces.csv";
  public static final String UNITS = "territories/units.csv";

  private final Map<String, String> files = new TreeMap<>();
  public final GivenRules rules = new GivenRules();

  public RuleFolder() {
    SampleRules.FILES.forEach(files::put);
    SampleRules.giveTo(rules);
  }

  public RuleFolder with(String file, String text) {
    files.put(file, text);
    return this;
  }

  public RuleFolder without(String file) {
    files.remove(file);
    return this;
  }

  /** Replaces a piece of a file; a piece that is not there is a fault of the test. */
  public RuleFolder change(String file, String piece, String by) {
    String text = text(file);
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(file + " has no \"" + piece + "\"");
    }
    return with(file, text.replace(piece, by));
  }

  public RuleFolder append(String file, String text) {
    return with(file, text(file) + text);
  }

  public String text(String file) {
    String text = files.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return text;
  }

  /** The line, from 1, of the first line that holds a piece. */
  public int line(String file, String piece) {
    int line = 1;
    for (String each : text(file).split("\n", -1)) {
      if (each.contains(piece)) {
        return line;
      }
      line++;
    }
    throw new IllegalArgumentException(file + " has no \"" + piece + "\"");
  }

  public RulesSnapshot snapshot() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return RulesSnapshot.of(bytes);
  }

  public Lawbook read() throws LawRefused {
    return new LawbookReader(rules).read(snapshot());
  }

  /** Writes the files below a folder. */
  public Path writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
