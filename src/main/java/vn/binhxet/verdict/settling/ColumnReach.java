package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Truth;
import vn.binhxet.verdict.reach.Answer;

/** What must be answered for only some of the possible columns to be left. */
final class ColumnReach {
  private static final int ALL_SUBSETS = 4;

  private final EffectiveEdition law;
  private final Items items;
  private final List<String> possible;
  private final Map<String, Both> rules = new LinkedHashMap<>();
  private final Set<String> fallback = new TreeSet<>();

  /**
   * @param possible the columns that are possible now
   */
  ColumnReach(
      EffectiveEdition law,
      Items items,
      LeafReach leaves,
      List<String> possible,
      List<String> regions) {
    this.law = law;
    this.items = items;
    this.possible = possible;
    if (possible.size() > 1) {
      Map<String, List<Both>> byColumn = new LinkedHashMap<>();
      for (Rule rule : law.columnRules()) {
        byColumn
            .computeIfAbsent(rule.node(), key -> new ArrayList<>())
            .add(leaves.of(rule.claim()));
      }
      byColumn.forEach(
          (column, of) ->
              rules.put(
                  column,
                  new Both(
                      Logic.some(of.stream().map(Both::holds).toList()),
                      Logic.all(of.stream().map(Both::fails).toList()))));
    }
    Columns columns = law.columns();
    if (columns.byRegion()) {
      fallback.addAll(regions);
    } else if (columns.otherwise() != null) {
      fallback.add(columns.otherwise());
    }
  }

  /**
   * The columns that the facts leave possible, whatever an officer chose among them: a choice holds
   * only as long as its column stays possible.
   *
   * @param now those possible with the officer's choice
   */
  static List<String> possible(
      EffectiveEdition law, int year, Values values, List<String> regions, List<String> now) {
    Columns columns = law.columns();
    if (columns.choice() == null || columns.values().isEmpty()) {
      return now;
    }
    Claims claims = new Claims(law, "", year);
    Set<String> possible = new TreeSet<>();
    boolean fits = false;
    for (Rule rule : law.columnRules()) {
      Truth truth = claims.ofSubject(rule.claim()).test(values, values);
      fits |= truth == Truth.TRUE;
      if (truth != Truth.FALSE) {
        possible.add(rule.node());
      }
    }
    if (!fits && columns.byRegion()) {
      possible.addAll(regions);
    } else if (!fits && columns.otherwise() != null) {
      possible.add(columns.otherwise());
    }
    List<String> all = columns.values().stream().map(Columns.Column::id).toList();
    return possible.isEmpty() ? all : all.stream().filter(possible::contains).toList();
  }

  /** The sets of columns to look at. */
  List<List<String>> candidates() {
    List<List<String>> sets = new ArrayList<>();
    if (possible.size() > ALL_SUBSETS || rules.isEmpty()) {
      sets.add(possible);
      if (possible.size() > 1 && !rules.isEmpty()) {
        possible.forEach(column -> sets.add(List.of(column)));
      }
      return sets;
    }
    for (int subset = (1 << possible.size()) - 1; subset > 0; subset--) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < possible.size(); i++) {
        if ((subset >> i & 1) == 1) {
          chosen.add(possible.get(i));
        }
      }
      sets.add(chosen);
    }
    return sets;
  }

  /** Whether all sets of columns are looked at. */
  boolean complete() {
    return rules.isEmpty() || possible.size() <= ALL_SUBSETS;
  }

  /** Only columns of that set are left. */
  Expr within(List<String> columns) {
    if (columns.containsAll(possible)) {
      return Expr.YES;
    }
    List<Expr> all = new ArrayList<>();
    List<Expr> fitting = new ArrayList<>();
    rules.forEach(
        (column, rule) -> {
          if (columns.contains(column)) {
            fitting.add(rule.holds());
          } else {
            all.add(rule.fails());
          }
        });
    boolean onlyInside = !fallback.isEmpty() && columns.containsAll(fallback);
    all.add(onlyInside ? Expr.YES : Logic.some(fitting));
    Expr byRules = Logic.all(all);
    return columns.size() == 1 ? Logic.some(List.of(byRules, byOfficer(columns.get(0)))) : byRules;
  }

  /** The officer says the column, with a reason, where several are possible. */
  private Expr byOfficer(String column) {
    String choice = law.columns().choice();
    String reason = law.columns().reason();
    if (choice == null || law.fieldIndex(choice) < 0) {
      return Expr.NO;
    }
    int at = law.fieldIndex(choice);
    List<Expr> all = new ArrayList<>();
    Item item = items.values().known(at) ? null : items.of(choice);
    int code = law.fields().get(at).choiceIndex(column);
    if (code < 0) {
      return Expr.NO;
    }
    if (item != null) {
      BitSet said = new BitSet();
      List<Answer> answers = item.domain().answers();
      for (int i = 0; i < answers.size(); i++) {
        said.set(i, answers.get(i) instanceof Answer.Code c && c.choice() == code);
      }
      all.add(item.among(said));
    } else if (!items.values().known(at) || items.values().unscaled(at) != code) {
      return Expr.NO;
    }
    Item why = reason == null ? null : items.of(reason);
    if (why != null) {
      BitSet any = new BitSet();
      any.set(0, why.domain().answers().size());
      all.add(why.among(any));
    }
    return Logic.all(all);
  }
}
