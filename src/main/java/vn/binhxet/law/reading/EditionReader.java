package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.RuleReader;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;
import vn.binhxet.law.territory.Region;
import vn.binhxet.law.territory.Territories;

/** Reads an edition's folder with its overlays. */
final class EditionReader {
  private final RulesFiles files;
  private final RulesSnapshot snapshot;
  private final RuleReader ruleReader;
  private final Territories territories;
  private final Set<String> regions;
  private final Problems problems;

  EditionReader(
      RulesFiles files,
      RulesSnapshot snapshot,
      RuleReader ruleReader,
      Territories territories,
      Problems problems) {
    this.files = files;
    this.snapshot = snapshot;
    this.ruleReader = ruleReader;
    this.territories = territories;
    this.problems = problems;
    regions = territories.regions().stream().map(Region::code).collect(Collectors.toSet());
  }

  /**
   * @param folder as "cultural-family/nd-122-2018"
   * @return null, and problems, where its edition.yaml is no yaml map
   */
  @Nullable Edition read(Title title, String folder) {
    YamlMap yaml = yaml(folder + "/edition.yaml");
    if (yaml == null) {
      return null;
    }
    String id = folder.replace('/', '.');
    if (!yaml.text("id").equals(id)) {
      yaml.problem(
          "WRONG_FOLDER",
          "id",
          "id phải là “" + id + "”: thư mục danh hiệu, dấu chấm, thư mục bộ tiêu chí",
          "id must be \"" + id + "\": the title's folder, a point, the edition's folder");
    }
    List<Field> fields = FieldReader.read(yaml.maps("fields"));
    List<Node> nodes = NodeReader.read(yaml.maps("nodes"));
    Columns columns = ColumnsReader.read(yaml.mapOrNull("columns"), fields, regions);
    Result result = new ResultReader(yaml, fields, NodePlace.ids(nodes)).read(title.kind());
    Period inForce = inForce(yaml);
    List<String> provinces = yaml.texts("provinces");
    List<Overlay> overlays = new ArrayList<>();
    for (String overlay : files.overlays(folder)) {
      Overlay read = overlay(overlay, fields);
      if (read != null) {
        overlays.add(read);
      }
    }
    Edition edition =
        new Edition(
            id,
            title,
            yaml.words("name"),
            instruments(yaml),
            inForce,
            provinces,
            columns,
            wording(yaml),
            result,
            fields,
            nodes,
            rules(folder),
            targets(folder),
            overlays,
            snapshot.hashOf(folder),
            yaml.at());
    yaml.done();
    return edition;
  }

  private @Nullable Overlay overlay(String folder, List<Field> fields) {
    YamlMap yaml = yaml(folder + "/overlay.yaml");
    if (yaml == null) {
      return null;
    }
    return new OverlayReader(territories, regions)
        .read(
            yaml,
            folder.substring(folder.lastIndexOf('/') + 1),
            fields,
            targets(folder),
            rules(folder));
  }

  private @Nullable YamlMap yaml(String file) {
    String text = files.text(file);
    if (text == null) {
      problems.add(
          "MISSING_FILE",
          new SourceAt(file, 0),
          "thư mục này cần tệp " + file.substring(file.lastIndexOf('/') + 1),
          "this folder needs a file " + file.substring(file.lastIndexOf('/') + 1));
      return null;
    }
    return YamlFile.read(file, text, problems);
  }

  private List<Rule> rules(String folder) {
    String file = folder + "/criteria.drl";
    String text = files.text(file);
    return text == null ? List.of() : ruleReader.read(file, text, problems);
  }

  private Targets targets(String folder) {
    String file = folder + "/targets.csv";
    String text = files.text(file);
    return text == null ? new Targets(List.of()) : new TargetsReader(problems).read(file, text);
  }

  private static List<Instrument> instruments(YamlMap yaml) {
    List<Instrument> instruments =
        yaml.maps("instruments").stream().map(InstrumentReader::read).toList();
    if (instruments.isEmpty()) {
      yaml.problem(
          "MISSING_KEY",
          "instruments",
          "bộ tiêu chí cần ít nhất một văn bản trong instruments",
          "an edition needs at least one act under instruments");
    }
    return instruments;
  }

  private static Wording wording(YamlMap yaml) {
    YamlMap map = yaml.mapOrNull("wording");
    if (map == null) {
      return Wording.STANDARD;
    }
    Wording wording = new Wording(map.words("met"), map.words("notMet"));
    map.done();
    return wording;
  }

  /** {@code inForce}, which needs its first day. */
  static Period inForce(YamlMap yaml) {
    YamlMap map = yaml.map("inForce");
    LocalDate from = map.date("from");
    Period period = map.period();
    map.done();
    return new Period(from, period.to());
  }
}
