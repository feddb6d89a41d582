package vn.binhxet.verdict.settling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.reach.Exact;
import vn.binhxet.verdict.reach.Linear;

/** What is known of the sums that claims compare, in one column. */
final class Known {
  private final EffectiveEdition law;
  private final Values values;
  private final Linear.Context context;

  Known(EffectiveEdition law, String column, int year, Values values) {
    this.law = law;
    this.values = values;
    context = new Linear.Context(law, column, year);
  }

  /** An operand as a sum of fields; null where it is none. */
  @Nullable Linear sum(Operand operand) {
    return Linear.of(operand, context);
  }

  /** What a bound comes to, null where it is not known. */
  @Nullable Exact bound(Operand operand) {
    Linear sum = sum(operand);
    if (sum == null || !sum.years().isEmpty()) {
      return null;
    }
    Exact total = sum.constant();
    for (Map.Entry<String, Exact> each : sum.fields().entrySet()) {
      int at = law.fieldIndex(each.getKey());
      if (at < 0 || !values.known(at)) {
        return null;
      }
      total = total.plus(value(values, at).times(each.getValue()));
    }
    return total;
  }

  /** What a known field comes to. */
  static Exact value(Values of, int at) {
    return of.whole(at) > 0
        ? Exact.percent(of.unscaled(at), of.whole(at))
        : Exact.of(of.decimal(at));
  }

  /** Whether a target that a claim compares with has no figure. */
  boolean notLoaded(Claim.Compare compare) {
    return ClaimParts.of(compare).targets().stream().anyMatch(id -> context.target(id) == null);
  }

  /** Position of a field among others, -1 where it is none of them. */
  static int index(List<Field> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
