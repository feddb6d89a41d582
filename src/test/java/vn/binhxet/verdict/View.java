package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** Builds comparisons for tests, one word after the other. */
final class View {
  private final Text label;
  private @Nullable Shown actual;
  private @Nullable Text unit;
  private @Nullable Shown margin;
  private @Nullable Long counted;
  private Comparator op = Comparator.AT_LEAST;
  private ClaimView.Bar bar = new ClaimView.Bar(null, ClaimView.Origin.RULE, null, null);

  private View(Text label) {
    this.label = label;
  }

  static View of(String vi, String en) {
    return new View(new Text(vi, en));
  }

  View is(String number) {
    return is(Shown.number(new BigDecimal(number)));
  }

  View is(long count, long whole) {
    return is(Shown.share(count, whole));
  }

  View is(boolean yes) {
    return is(Shown.truth(yes));
  }

  View is(Shown shown) {
    actual = shown;
    return this;
  }

  View in(String vi, String en) {
    unit = new Text(vi, en);
    return this;
  }

  View percent() {
    unit = OperandWords.PERCENT;
    return this;
  }

  View rule(Comparator comparator, String number) {
    return rule(comparator, Shown.number(new BigDecimal(number)));
  }

  View rule(Comparator comparator, Shown required) {
    return bar(comparator, new ClaimView.Bar(required, ClaimView.Origin.RULE, null, null));
  }

  View target(Comparator comparator, String number, @Nullable Integer year, @Nullable Text column) {
    Shown required = Shown.number(new BigDecimal(number));
    return bar(comparator, new ClaimView.Bar(required, ClaimView.Origin.TARGET, year, column));
  }

  View bar(Comparator comparator, ClaimView.Bar required) {
    op = comparator;
    bar = required;
    return this;
  }

  View by(String distance) {
    margin = Shown.distance(new BigDecimal(distance));
    return this;
  }

  View whole(long number) {
    counted = number;
    return this;
  }

  ClaimView.Comparison holds() {
    return with(Truth.TRUE);
  }

  ClaimView.Comparison fails() {
    return with(Truth.FALSE);
  }

  ClaimView.Comparison open() {
    return with(Truth.UNKNOWN);
  }

  private ClaimView.Comparison with(Truth truth) {
    return new ClaimView.Comparison(label, actual, op, bar, unit, margin, counted, truth);
  }

  static ClaimView all(Truth truth, ClaimView... parts) {
    return new ClaimView.Group(true, List.of(parts), truth);
  }

  static ClaimView any(Truth truth, ClaimView... parts) {
    return new ClaimView.Group(false, List.of(parts), truth);
  }
}
