package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Text;

/** Two amounts held against each other, made ready for one edition, column and year. */
final class ComparisonReading implements ClaimReader.Reading {
  private final ClaimChecker.Check check;
  private final Comparator op;
  private final Text label;
  private final @Nullable Text unit;
  private final Scope.@Nullable Found at;
  private final Amounts.Amount left;
  private final BarReading right;
  private final @Nullable TwoMultiples multiples;
  private final OperandWords words;

  ComparisonReading(
      ClaimChecker.Check check,
      Operand left,
      Comparator op,
      Operand right,
      Scope scope,
      Amounts amounts,
      OperandWords words) {
    this.check = check;
    this.op = op;
    this.words = words;
    label = words.label(left);
    unit = words.unit(left);
    at = left instanceof Operand.FieldValue f ? scope.find(f.field()) : null;
    this.left = amounts.of(left, scope);
    this.right = BarReading.of(right, amounts, scope, words);
    multiples = TwoMultiples.of(left, right);
  }

  /** A comparison with a code or a truth; its bar is always the same. */
  static ClaimReader.Reading ofCode(
      ClaimChecker.Check check, Scope.Found at, Comparator op, Operand right, OperandWords words) {
    Text label = words.label(new Operand.FieldValue(at.field().name()));
    ClaimView.Bar bar = codeBar(at.field(), right);
    return (own, outer) ->
        new ClaimView.Comparison(
            label,
            Measured.plain(at, own, outer),
            op,
            bar,
            null,
            null,
            null,
            check.test(own, outer, new Unknowns()));
  }

  /** Whether a field is compared as a code and not as an amount. */
  static boolean isCode(Field field) {
    return field.type() == FieldType.CHOICE || field.type() == FieldType.BOOLEAN;
  }

  @Override
  public ClaimView read(Values own, Values outer) {
    Truth truth = check.test(own, outer, new Unknowns());
    Unknowns why = new Unknowns();
    Span l = left.of(own, outer, why);
    Span r = right.value(own, outer, why);
    ClaimView.Bar bar = right.bar(r, own, outer);
    if (multiples != null) {
      return multiples(multiples, l, r, bar, truth);
    }
    Shown margin =
        l != null && r != null && l.exact() && r.exact()
            ? Measured.margin(l.low(), op, r.low())
            : null;
    return new ClaimView.Comparison(
        label, actual(l, own, outer), op, bar, unit, margin, counted(r, own, outer), truth);
  }

  private @Nullable Shown actual(@Nullable Span value, Values own, Values outer) {
    return at == null ? Measured.shown(value) : Measured.plain(at, own, outer);
  }

  private @Nullable Long counted(@Nullable Span bar, Values own, Values outer) {
    if (at == null || bar == null || !bar.exact()) {
      return null;
    }
    Values values = at.in(own, outer);
    int i = at.index();
    return values.known(i) && values.whole(i) > 0
        ? Measured.counted(values.unscaled(i), values.whole(i), op, bar.low())
        : null;
  }

  /** As a share of the other amount: "từ 2/3 của …". */
  private ClaimView multiples(
      TwoMultiples said, @Nullable Span l, @Nullable Span r, ClaimView.Bar bar, Truth truth) {
    Shown margin = l == null || r == null ? null : Measured.margin(l.low(), op, r.low());
    // A distance is said without its sign: the sentence says which way.
    Ratio distance = l == null || r == null ? null : l.low().minus(r.low()).abs();
    return new ClaimView.Comparison(
        words.label(said.left()),
        said.said(Measured.shown(l), l == null ? null : l.low()),
        op,
        new ClaimView.Bar(
            said.said(bar.value(), r == null ? null : r.low()),
            bar.origin(),
            null,
            said.share(words.label(said.right()))),
        unit,
        said.said(margin, distance),
        null,
        truth);
  }

  private static ClaimView.Bar codeBar(Field field, Operand right) {
    Shown value = null;
    if (right instanceof Operand.Truth t) {
      value = Shown.truth(t.value());
    } else if (right instanceof Operand.Code code) {
      int i = field.choiceIndex(code.code());
      value = i < 0 ? null : Shown.code(code.code(), field.choices().get(i).label());
    }
    return new ClaimView.Bar(value, ClaimView.Origin.RULE, null, null);
  }
}
