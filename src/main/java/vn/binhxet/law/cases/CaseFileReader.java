package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Result;
import vn.binhxet.law.reading.YamlMap;

/** Reads one cases.yaml: every case is its base with what it sets and removes. */
final class CaseFileReader {
  private final Edition edition;
  private final @Nullable Overlay overlay;
  private final CaseData data;
  private final ExpectedReader expected;
  private final Lawbook lawbook;
  private final Problems problems;

  CaseFileReader(Edition edition, @Nullable Overlay overlay, Lawbook lawbook, Problems problems) {
    this.edition = edition;
    this.lawbook = lawbook;
    this.overlay = overlay;
    this.problems = problems;
    data = new CaseData(fields(edition, overlay), problems);
    Set<String> nodes = new HashSet<>();
    collect(edition.nodes(), nodes);
    expected = new ExpectedReader(nodes, edition.result() instanceof Result.Ranking, problems);
  }

  /** An edition's own case may be of a province, so all its overlays' fields are known there. */
  private static List<Field> fields(Edition edition, @Nullable Overlay overlay) {
    List<Field> fields = new ArrayList<>(edition.fields());
    if (overlay != null) {
      fields.addAll(overlay.fields());
    } else {
      edition.overlays().forEach(each -> fields.addAll(each.fields()));
    }
    return fields;
  }

  private static void collect(List<Node> nodes, Set<String> ids) {
    for (Node node : nodes) {
      ids.add(node.id());
      collect(node.children(), ids);
    }
  }

  CaseFile read(String file, YamlMap yaml) {
    Map<String, Start> bases = bases(yaml.mapOrNull("bases"));
    List<Case> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap each : yaml.maps("cases")) {
      Case read = oneCase(each, bases, cases.size() + 1);
      if (each.has("name")) {
        unique(each, read.name(), names);
      }
      cases.add(read);
    }
    CaseTable table = new CaseTable(edition, data, expected);
    for (YamlMap each : yaml.maps("tables")) {
      Start base = Start.named(each, bases, problems);
      for (Case read : table.read(each, base, cases.size() + 1)) {
        unique(each, read.name(), names);
        cases.add(read);
      }
    }
    CaseRollup rollup = new CaseRollup(edition, data, expected);
    for (YamlMap each : yaml.maps("rollups")) {
      Start base = Start.named(each, bases, problems);
      for (Case read : rollup.read(each, base, cases.size() + 1)) {
        unique(each, read.name(), names);
        cases.add(read);
      }
    }
    List<RoundCase> rounds = rounds(yaml, names);
    List<FillingCase> fillings = fillings(yaml, bases, names);
    if (cases.isEmpty()) {
      yaml.problem("MISSING_KEY", "cases", "tệp cần ít nhất một case", "the file needs a case");
    }
    yaml.done();
    return new CaseFile(file, edition, overlay, cases, rounds, fillings);
  }

  private List<RoundCase> rounds(YamlMap yaml, Set<String> names) {
    RoundCaseReader reader =
        new RoundCaseReader(
            overlay == null ? edition.clocks() : edition.clocks().under(overlay.clocks()));
    List<RoundCase> rounds = new ArrayList<>();
    for (YamlMap each : yaml.maps("rounds")) {
      RoundCase read = reader.read(each);
      unique(each, read.name(), names);
      rounds.add(read);
    }
    return rounds;
  }

  private List<FillingCase> fillings(YamlMap yaml, Map<String, Start> bases, Set<String> names) {
    FillingCaseReader reader = new FillingCaseReader(edition, lawbook, data, problems);
    List<FillingCase> fillings = new ArrayList<>();
    for (YamlMap each : yaml.maps("fillings")) {
      Start base = Start.named(each, bases, problems);
      FillingCase read = reader.read(each, base, fillings.size() + 1);
      unique(each, read.name(), names);
      fillings.add(read);
    }
    return fillings;
  }

  private static void unique(YamlMap yaml, String name, Set<String> names) {
    if (!names.add(name)) {
      yaml.problem(
          "DUPLICATE_ID",
          "name",
          "đã có một trường hợp tên “" + name + "”",
          "another case is called \"" + name + "\"");
    }
  }

  private Map<String, Start> bases(@Nullable YamlMap yaml) {
    Map<String, Start> bases = new LinkedHashMap<>();
    if (yaml != null) {
      yaml.all()
          .forEach(
              (name, value) -> {
                YamlMap base = value.map();
                bases.put(name, new Start(Header.read(base), data.read(base.mapOrNull("data"))));
                base.done();
              });
    }
    return bases;
  }

  private Case oneCase(YamlMap yaml, Map<String, Start> bases, int number) {
    String name = yaml.text("name");
    Start start = Start.named(yaml, bases, problems).with(yaml, data);
    start.header().check(yaml);
    String id = String.format(Locale.ROOT, "CASE-%03d", number);
    ObjectNode assessment = start.header().assessment(edition.title().id(), id, name, start.data());
    Case read = new Case(name, assessment, expected.read(yaml.map("expect")), yaml.at());
    yaml.done();
    return read;
  }
}
