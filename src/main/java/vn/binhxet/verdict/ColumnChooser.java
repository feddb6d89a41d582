package vn.binhxet.verdict;

import java.util.ArrayList;
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
  private static final int TRUTH_BITS = 2;
  private static final int MOST_REMEMBERED = 8;
  private static final ColumnChoice COMMON = new ColumnChoice(List.of(""), Text.same(""));

  private final Columns columns;

  /** The column that each rule decides for, and its check. */
  private final String[] decided;

  private final ClaimChecker.Check[] checks;
  private final Map<Known, ColumnChoice> known = new ConcurrentHashMap<>();
  private final int choiceField;
  private final int reasonField;

  /**
   * All that the column hangs on where no officer may choose.
   *
   * @param truths what each rule says, two bits each
   */
  private record Known(long truths, List<String> regions) {}

  ColumnChooser(EffectiveEdition law, ClaimChecker claims) {
    columns = law.columns();
    List<Rule> rules = law.columnRules();
    decided = rules.stream().map(Rule::node).toArray(String[]::new);
    checks =
        rules.stream().map(rule -> claims.ready(rule.claim())).toArray(ClaimChecker.Check[]::new);
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
    Unknowns why = new Unknowns();
    long truths = 0;
    for (ClaimChecker.Check check : checks) {
      truths = truths << TRUTH_BITS | check.test(values, values, why).ordinal();
    }
    Known all = new Known(truths, regions);
    if (choiceField >= 0 || checks.length > MOST_REMEMBERED) {
      return byRules(all, values);
    }
    ColumnChoice ready = known.get(all);
    return ready != null ? ready : known.computeIfAbsent(all, key -> byRules(key, values));
  }

  private ColumnChoice byRules(Known all, Values values) {
    Set<String> fitting = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (int i = 0; i < checks.length; i++) {
      int shift = TRUTH_BITS * (checks.length - 1 - i);
      int truth = (int) (all.truths() >> shift) & (1 << TRUTH_BITS) - 1;
      if (truth == Truth.TRUE.ordinal()) {
        fitting.add(decided[i]);
      } else if (truth == Truth.UNKNOWN.ordinal()) {
        open.add(decided[i]);
      }
    }
    return among(fitting, open, values, all.regions());
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
