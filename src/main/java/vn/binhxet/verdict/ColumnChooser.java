package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;

/**
 * Finds the column (region, group, class) of an assessment: the column rules first, then the
 * region, then the edition's default; where several rules fit, the officer's choice with a reason.
 */
final class ColumnChooser {
  private static final ColumnChoice COMMON = new ColumnChoice(List.of(""), Text.same(""));

  private final Columns columns;
  private final Map<Rule, ClaimChecker.Check> rules = new LinkedHashMap<>();
  private final Map<List<String>, ColumnChoice> byRegion = new ConcurrentHashMap<>();
  private final int choiceField;
  private final int reasonField;

  ColumnChooser(EffectiveEdition law, ClaimChecker claims) {
    columns = law.columns();
    law.columnRules().forEach(rule -> rules.put(rule, claims.ready(rule.claim())));
    choiceField = index(law, columns.choice());
    reasonField = index(law, columns.reason());
  }

  private static int index(EffectiveEdition law, @Nullable String field) {
    return field == null ? -1 : law.fieldIndex(field);
  }

  /**
   * @param regions codes of the regions the subject may lie in
   */
  ColumnChoice choose(Values values, List<String> regions) {
    if (columns.values().isEmpty()) {
      return COMMON;
    }
    return rules.isEmpty() && choiceField < 0
        ? byRegion.computeIfAbsent(regions, key -> among(Set.of(), Set.of(), values, key))
        : byRules(values, regions);
  }

  private ColumnChoice byRules(Values values, List<String> regions) {
    Set<String> fitting = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    Unknowns why = new Unknowns();
    rules.forEach(
        (rule, check) -> {
          Truth truth = check.test(values, values, why);
          if (truth == Truth.TRUE) {
            fitting.add(rule.node());
          } else if (truth == Truth.UNKNOWN) {
            open.add(rule.node());
          }
        });
    return among(fitting, open, values, regions);
  }

  private ColumnChoice among(
      Set<String> fitting, Set<String> open, Values values, List<String> regions) {
    Set<String> possible = new LinkedHashSet<>(fitting);
    possible.addAll(open);
    boolean byRule = !fitting.isEmpty();
    if (!byRule) {
      possible.addAll(fallback(regions));
    }
    List<String> ordered = inOrder(possible);
    return ordered.size() > 1 ? byOfficer(ordered, values) : settled(ordered, byRule);
  }

  private List<String> fallback(List<String> regions) {
    if (columns.byRegion()) {
      return regions;
    }
    String otherwise = columns.otherwise();
    return otherwise == null ? List.of() : List.of(otherwise);
  }

  private List<String> inOrder(Set<String> possible) {
    List<String> all = columns.values().stream().map(Columns.Column::id).toList();
    List<String> ordered = new ArrayList<>(all);
    ordered.retainAll(possible);
    return ordered.isEmpty() ? all : ordered;
  }

  private ColumnChoice settled(List<String> one, boolean byRule) {
    Text name = name(one.get(0));
    Text how =
        byRule
            ? new Text(" theo hồ sơ", " by the facts of the assessment")
            : columns.byRegion()
                ? new Text(" theo địa bàn", " by the territory")
                : new Text(" vì không thuộc trường hợp khác", " since no other case fits");
    return new ColumnChoice(
        one,
        new Text("Áp dụng mức của " + name.vi(), "Column: " + name.en())
            .plus(how)
            .plus(Text.same(".")));
  }

  private ColumnChoice byOfficer(List<String> possible, Values values) {
    String names = possible.stream().map(id -> name(id).vi()).collect(Collectors.joining("; "));
    String namesEn = possible.stream().map(id -> name(id).en()).collect(Collectors.joining("; "));
    if (choiceField >= 0 && values.known(choiceField)) {
      String chosen =
          values.fields().get(choiceField).choices().get((int) values.unscaled(choiceField)).code();
      boolean reasoned = reasonField < 0 || !values.text(reasonField).isBlank();
      if (possible.contains(chosen) && reasoned) {
        return new ColumnChoice(
            List.of(chosen),
            new Text(
                "Có thể áp dụng "
                    + names
                    + "; người đánh giá đã chọn "
                    + name(chosen).vi()
                    + ", có nêu lý do.",
                "Possible: "
                    + namesEn
                    + "; the officer chose "
                    + name(chosen).en()
                    + " and gave a reason."));
      }
    }
    return new ColumnChoice(
        possible,
        new Text(
            "Chưa rõ áp dụng mức nào trong: "
                + names
                + "; đã xét theo từng mức, chỉ kết luận phần các mức đều thống nhất.",
            "It is not known which applies of: "
                + namesEn
                + "; each was evaluated, and only what they agree on is settled."));
  }

  private Text name(String id) {
    return columns.values().stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .map(Columns.Column::name)
        .orElse(Text.same(id));
  }
}
