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
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;
import vn.binhxet.law.clocks.Clocks;
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
    int before = problems.count();
    String id = folder.replace('/', '.');
    if (!yaml.text("id").equals(id)) {
      yaml.problem(
          "WRONG_FOLDER",
          "id",
          "id phải là “" + id + "”: thư mục danh hiệu, dấu chấm, thư mục bộ tiêu chí",
          "id must be \"" + id + "\": the title's folder, a point, the edition's folder");
    }
    Text name = yaml.words("name");
    List<Instrument> instruments = instruments(yaml);
    Wording wording = wording(yaml, title.kind());
    List<Field> fields = FieldReader.read(yaml.maps("fields"));
    List<Node> nodes = NodeReader.read(yaml.maps("nodes"));
    Columns columns = ColumnsReader.read(yaml.mapOrNull("columns"), fields, regions);
    Result result = new ResultReader(yaml, fields, NodePlace.ids(nodes)).read(title.kind());
    Period inForce = inForce(yaml);
    List<String> provinces = yaml.texts("provinces");
    Text remark = yaml.wordsOrNull("remark");
    yaml.done();
    boolean sound = problems.count() == before;
    Read<Targets> targets = targets(folder);
    Read<List<Rule>> rules = rules(folder);
    List<Read<Overlay>> overlays = overlays(folder, fields);
    Edition edition =
        new Edition(
            id,
            title,
            name,
            instruments,
            inForce,
            provinces,
            columns,
            wording,
            result,
            fields,
            nodes,
            rules.value(),
            targets.value(),
            overlays.stream().map(Read::value).toList(),
            remark == null ? Text.same("") : remark,
            clocks(folder),
            snapshot.hashOf(folder),
            yaml.at());
    if (sound) {
      check(edition, rules.sound(), targets.sound(), overlays);
    }
    return edition;
  }

  /** What was read, and whether without a fault: a faulty file is not checked against others. */
  private record Read<T>(T value, boolean sound) {}

  private void check(
      Edition edition, boolean rulesRead, boolean targetsRead, List<Read<Overlay>> overlays) {
    CheckScope scope = CheckScope.of(edition, null, regions, problems);
    new FieldCheck(scope).run();
    new NodeCheck(scope).run();
    new RuleCheck(scope).run(rulesRead, targetsRead);
    new ClockCheck(scope).run();
    new TargetCheck(scope).run(rulesRead && overlays.stream().allMatch(Read::sound));
    for (Read<Overlay> overlay : overlays) {
      if (overlay.sound()) {
        CheckScope there = CheckScope.of(edition, overlay.value(), regions, problems);
        new FieldCheck(there).run();
        new RuleCheck(there).run(true, targetsRead);
        new ClockCheck(there).run();
        new TargetCheck(there).run(rulesRead);
      }
    }
  }

  private List<Read<Overlay>> overlays(String edition, List<Field> fields) {
    List<Read<Overlay>> overlays = new ArrayList<>();
    for (String folder : files.overlays(edition)) {
      int before = problems.count();
      YamlMap yaml = yaml(folder + "/overlay.yaml");
      if (yaml != null) {
        Overlay overlay =
            new OverlayReader(territories, regions)
                .read(
                    yaml,
                    folder.substring(folder.lastIndexOf('/') + 1),
                    fields,
                    targets(folder).value(),
                    rules(folder).value(),
                    clocks(folder));
        overlays.add(new Read<>(overlay, problems.count() == before));
      }
    }
    return overlays;
  }

  private Clocks clocks(String folder) {
    String file = folder + "/clocks.yaml";
    String text = files.text(file);
    YamlMap yaml = text == null ? null : YamlFile.read(file, text, problems);
    return yaml == null ? Clocks.NONE : ClocksReader.read(yaml);
  }

  private @Nullable YamlMap yaml(String file) {
    String text = files.needed(file, problems);
    return text == null ? null : YamlFile.read(file, text, problems);
  }

  private Read<List<Rule>> rules(String folder) {
    int before = problems.count();
    String file = folder + "/criteria.drl";
    String text = files.text(file);
    List<Rule> rules = text == null ? List.of() : ruleReader.read(file, text, problems);
    return new Read<>(rules, problems.count() == before && !files.faulty(file));
  }

  private Read<Targets> targets(String folder) {
    int before = problems.count();
    String file = folder + "/targets.csv";
    String text = files.text(file);
    Targets targets =
        text == null ? new Targets(List.of()) : new TargetsReader(problems).read(file, text);
    return new Read<>(targets, problems.count() == before && !files.faulty(file));
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

  private static Wording wording(YamlMap yaml, Title.Kind kind) {
    YamlMap map = yaml.mapOrNull("wording");
    if (map == null) {
      return Wording.of(kind);
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
