package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/**
 * What the rules and targets of an edition, or of one of its overlays, may refer to.
 *
 * @param overlay the overlay whose own files are looked at; null for the edition's
 * @param rules all rules that apply, the overlay's in place
 * @param targets all rows that apply
 */
record CheckScope(
    Edition edition,
    @Nullable Overlay overlay,
    List<NodePlace> places,
    List<Field> fields,
    Columns columns,
    List<Rule> rules,
    Targets targets,
    Set<String> regions,
    Problems problems) {

  static CheckScope of(
      Edition edition, @Nullable Overlay overlay, Set<String> regions, Problems problems) {
    List<Field> fields = new ArrayList<>(edition.fields());
    Map<String, Rule> rules = new LinkedHashMap<>();
    edition.rules().forEach(rule -> rules.put(rule.name(), rule));
    Columns columns = edition.columns();
    Targets targets = edition.targets();
    if (overlay != null) {
      fields.addAll(overlay.fields());
      overlay.rules().forEach(rule -> rules.put(rule.name(), rule));
      columns = overlay.columns().values().isEmpty() ? columns : overlay.columns();
      targets = targets.under(overlay.targets());
    }
    return new CheckScope(
        edition,
        overlay,
        NodePlace.all(edition.nodes(), edition.inForce()),
        fields,
        columns,
        List.copyOf(rules.values()),
        targets,
        regions,
        problems);
  }

  /** The fields declared in the file looked at. */
  List<Field> ownFields() {
    return overlay == null ? edition.fields() : overlay.fields();
  }

  /** The rules written in the files looked at. */
  List<Rule> ownRules() {
    return overlay == null ? edition.rules() : overlay.rules();
  }

  /** The rows written in the file looked at. */
  List<Targets.Cell> ownRows() {
    return overlay == null ? edition.targets().rows() : overlay.targets().rows();
  }

  /** Fields that a bare pattern sees: in a ranking the candidates' come first. */
  List<Field> visibleFields() {
    List<Field> candidates = candidateFields();
    if (candidates.isEmpty()) {
      return fields;
    }
    List<Field> visible = new ArrayList<>(candidates);
    visible.addAll(fields);
    return visible;
  }

  /** The fields of the candidates of a ranking; empty where the edition is none. */
  List<Field> candidateFields() {
    Field list = candidates();
    return list == null ? List.of() : list.fields();
  }

  /** Names that a bare pattern may have. */
  List<String> patterns() {
    String subject = edition.title().subject().pattern();
    Field list = candidates();
    String member = list == null ? null : list.member();
    return member == null ? List.of(subject) : List.of(member, subject);
  }

  private @Nullable Field candidates() {
    if (!(edition.result() instanceof Result.Ranking ranking)) {
      return null;
    }
    return fields.stream()
        .filter(field -> field.name().equals(ranking.candidates()))
        .findFirst()
        .orElse(null);
  }

  Set<String> nodeIds() {
    Set<String> ids = new LinkedHashSet<>();
    places.forEach(place -> ids.add(place.node().id()));
    return ids;
  }

  Set<String> instruments() {
    Set<String> ids = new LinkedHashSet<>();
    edition.instruments().stream().map(Instrument::id).forEach(ids::add);
    if (overlay != null) {
      ids.add(overlay.instrument().id());
    }
    return ids;
  }

  void add(String code, SourceAt at, String vi, String en) {
    problems.add(code, at, vi, en);
  }

  /** "There is no such …", with the nearest known word. */
  void unknown(String code, SourceAt at, Text what, String word, Collection<String> known) {
    Text hint = Suggestion.of(word, known);
    problems.add(
        code,
        at,
        "không có " + what.vi() + " “" + word + "”." + hint.vi(),
        "there is no " + what.en() + " \"" + word + "\"." + hint.en());
  }
}
