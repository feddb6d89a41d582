package vn.binhxet.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;

/**
 * What a programmer would type into a program for new-style rural communes alone: its indicators,
 * their figures by column as doubles, its fields. Taken from the edition once, so that floor and
 * service cannot drift apart; nothing of the law is looked at afterwards.
 */
final class CommuneTable {
  /** A comparison of a field, or several that must all hold, or of which one must. */
  record Test(int field, Comparator op, boolean truth, double[] bars, boolean any, Test[] parts) {
    boolean compares() {
      return parts.length == 0;
    }
  }

  /** A criterion with its indicators, or an indicator; {@code test} null where nothing decides. */
  record Row(
      String id,
      String citation,
      Test test,
      Row[] below,
      int[] mayLack,
      boolean lackOpen,
      boolean weighs) {}

  final List<String> fields = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final Map<String, Integer> columns = new HashMap<>();
  final int special;
  final int specialColumn;
  private final EffectiveEdition law;
  private final int year;

  CommuneTable(EffectiveEdition law, int year) {
    this.law = law;
    this.year = year;
    law.fields().forEach(field -> fields.add(field.name()));
    for (Columns.Column column : law.columns().values()) {
      columns.put(column.id(), columns.size());
    }
    for (EffectiveEdition.Placed placed : law.nodes()) {
      if (placed.parent() < 0) {
        rows.add(row(placed));
      }
    }
    // The one column rule: the commune is on the approved list.
    Claim.Compare rule = (Claim.Compare) law.columnRules().get(0).claim();
    special = law.fieldIndex(((Operand.FieldValue) rule.left()).field());
    specialColumn = columns.get(law.columnRules().get(0).node());
  }

  private Row row(EffectiveEdition.Placed placed) {
    Test test = placed.rule() == null ? null : test(placed.rule().claim());
    Row[] below = placed.children().stream().map(i -> row(law.nodes().get(i))).toArray(Row[]::new);
    String citation = placed.citations().isEmpty() ? "" : placed.citations().get(0).toString();
    List<Integer> lack = new ArrayList<>();
    if (placed.node().ifAny() != null && test != null) {
      fieldsOf(test, lack);
    }
    return new Row(
        placed.node().id(),
        citation,
        test,
        below,
        lack.stream().mapToInt(Integer::intValue).toArray(),
        placed.node().ifAny() == Node.WhenAbsent.UNKNOWN,
        placed.node().weighs());
  }

  private static void fieldsOf(Test test, List<Integer> into) {
    if (test.compares()) {
      into.add(test.field());
    }
    for (Test part : test.parts()) {
      fieldsOf(part, into);
    }
  }

  private Test test(Claim claim) {
    if (claim instanceof Claim.All all) {
      return group(all.parts(), false);
    }
    if (claim instanceof Claim.Any any) {
      return group(any.parts(), true);
    }
    Claim.Compare compare = (Claim.Compare) claim;
    int field = law.fieldIndex(((Operand.FieldValue) compare.left()).field());
    boolean truth = law.fields().get(field).type() == FieldType.BOOLEAN;
    return new Test(field, compare.op(), truth, bars(compare.right()), false, new Test[0]);
  }

  private Test group(List<Claim> parts, boolean any) {
    Test[] tests = parts.stream().map(this::test).toArray(Test[]::new);
    return new Test(-1, Comparator.EQUAL, false, new double[0], any, tests);
  }

  /** By column; NaN where the figure is not loaded or the province's. */
  private double[] bars(Operand right) {
    double[] bars = new double[columns.size()];
    columns.forEach((column, at) -> bars[at] = bar(right, column));
    return bars;
  }

  private double bar(Operand right, String column) {
    if (right instanceof Operand.Truth truth) {
      return truth.value() ? 1 : 0;
    }
    if (right instanceof Operand.Number number) {
      return number.value().doubleValue();
    }
    Targets.Cell cell = law.targets().find(((Operand.Target) right).id(), column, year, law.day());
    BigDecimal value = cell == null ? null : cell.value();
    return value == null ? Double.NaN : value.doubleValue();
  }
}
