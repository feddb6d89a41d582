package vn.binhxet.verdict.settling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.verdict.reach.Exact;
import vn.binhxet.verdict.reach.Linear;

/**
 * What must be answered for several fields to be held against each other: all of them, so that the
 * sum holds.
 */
final class JointReach {
  private final EffectiveEdition law;
  private final Items items;
  private final Values values;
  private final OpenItems open;
  private final Known known;

  JointReach(EffectiveEdition law, Items items, OpenItems open, Known known) {
    this.law = law;
    this.items = items;
    this.open = open;
    this.known = known;
    values = items.values();
  }

  /**
   * A comparison about the subject, or about a member of a known list.
   *
   * @param list -1 for one about the subject
   * @return null where it is of a form that cannot be taken apart
   */
  @Nullable Both of(Claim.Compare compare, int list, int member) {
    Linear left = known.sum(compare.left());
    Linear right = known.sum(compare.right());
    if (left == null || right == null) {
      return known.notLoaded(compare) ? Both.OPEN : null;
    }
    Linear sum = left.plus(right.times(Exact.ONE.negate()));
    Values own = list < 0 ? values : values.members(list).get(member);
    List<Field> fields = list < 0 ? law.fields() : law.fields().get(list).fields();
    Map<Integer, Exact> factors = new HashMap<>();
    Exact constant = sum.constant();
    for (Map.Entry<String, Exact> each : sum.fields().entrySet()) {
      Item item = list < 0 ? items.of(each.getKey()) : open.near(list, member, each.getKey());
      int at = Known.index(fields, each.getKey());
      int around = at < 0 ? law.fieldIndex(each.getKey()) : -1;
      if (item != null && item.counted() != null) {
        return null;
      } else if (item != null) {
        factors.put(item.number(), each.getValue());
      } else if (at >= 0 && own.known(at)) {
        constant = constant.plus(Known.value(own, at).times(each.getValue()));
      } else if (around >= 0 && values.known(around)) {
        constant = constant.plus(Known.value(values, around).times(each.getValue()));
      } else {
        return Both.OPEN;
      }
    }
    if (!sum.years().isEmpty()) {
      return null;
    }
    return new Both(
        new Expr.Joint(factors, constant, compare.op()),
        new Expr.Joint(factors, constant, compare.op().negated()));
  }
}
