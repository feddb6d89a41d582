package vn.binhxet.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/**
 * What is known of one subject in a test: intervals by operand name, members by pattern name. It
 * fills facts, and evaluates claims by brute force in Kleene's logic.
 */
final class World {
  private static final BigDecimal UNIT = new BigDecimal(1_000_000);
  private static final List<String> CODES = List.of("p", "q", "r");

  /** Lowest and highest value. */
  record Reach(BigDecimal low, BigDecimal high) {}

  private final Map<String, Reach> values = new HashMap<>();
  private final Map<String, List<World>> members = new HashMap<>();

  World set(String name, String value) {
    return set(name, value, value);
  }

  World set(String name, String low, String high) {
    values.put(name, new Reach(new BigDecimal(low), new BigDecimal(high)));
    return this;
  }

  World members(String pattern, World... all) {
    members.put(pattern, List.of(all));
    return this;
  }

  // ---- filling facts

  SubjectFact fact(Derived derived) {
    SubjectFact fact =
        new SubjectFact(derived.slots().size(), derived.lists().size(), derived.leaves().size());
    fill(derived.slots(), fact);
    for (int i = 0; i < derived.lists().size(); i++) {
      Derived.MemberList list = derived.lists().get(i);
      String pattern = derived.law().fields().get(list.field()).member();
      List<World> known = members.get(pattern);
      fact.setListKnown(i, known != null);
      for (World member : known == null ? List.<World>of() : known) {
        MemberFact memberFact = new MemberFact(fact, i, list.slots().size());
        member.fill(list.slots(), memberFact);
        fact.add(memberFact);
      }
    }
    return fact;
  }

  private void fill(List<Derived.Slot> slots, Slots to) {
    for (int i = 0; i < slots.size(); i++) {
      Reach left = reach(slots.get(i).left());
      Reach right = reach(slots.get(i).right());
      if (left == null || right == null || right.low().compareTo(right.high()) != 0) {
        to.setUnknown(i);
      } else {
        to.set(i, whole(left.low()), whole(left.high()), whole(right.low()));
      }
    }
  }

  private static long whole(BigDecimal value) {
    return value.multiply(UNIT).longValueExact();
  }

  private @Nullable Reach reach(Operand operand) {
    if (operand instanceof Operand.Number n) {
      return new Reach(n.value(), n.value());
    }
    if (operand instanceof Operand.Code code) {
      BigDecimal position = BigDecimal.valueOf(CODES.indexOf(code.code()));
      return new Reach(position, position);
    }
    if (operand instanceof Operand.Truth truth) {
      BigDecimal bit = truth.value() ? BigDecimal.ONE : BigDecimal.ZERO;
      return new Reach(bit, bit);
    }
    if (operand instanceof Operand.FieldValue field) {
      return values.get(field.field());
    }
    if (operand instanceof Operand.Target target) {
      return values.get("target " + target.id());
    }
    if (operand instanceof Operand.Points points) {
      return values.get("points " + points.node());
    }
    if (operand instanceof Operand.Sum sum) {
      Reach total = new Reach(BigDecimal.ZERO, BigDecimal.ZERO);
      for (int i = 0; i < sum.terms().size(); i++) {
        Reach term = reach(sum.terms().get(i));
        if (term == null) {
          return null;
        }
        total =
            sum.minus().get(i)
                ? new Reach(total.low().subtract(term.high()), total.high().subtract(term.low()))
                : new Reach(total.low().add(term.low()), total.high().add(term.high()));
      }
      return total;
    }
    throw new AssertionError(operand);
  }

  // ---- brute force: true, false, null for unknown

  @Nullable Boolean truth(Claim claim) {
    if (claim instanceof Claim.Compare c) {
      Reach left = reach(c.left());
      Reach right = reach(c.right());
      return left == null || right == null
          ? null
          : truth(left.low().subtract(right.high()), left.high().subtract(right.low()), c.op());
    }
    if (claim instanceof Claim.In in) {
      Boolean any = false;
      for (Operand value : in.values()) {
        any =
            or(
                any,
                truth(
                    new Claim.Compare(
                        new Operand.FieldValue(in.field()), Comparator.EQUAL, value)));
      }
      return in.negated() ? not(any) : any;
    }
    if (claim instanceof Claim.All all) {
      Boolean every = true;
      for (Claim part : all.parts()) {
        every = not(or(not(every), not(truth(part))));
      }
      return every;
    }
    if (claim instanceof Claim.Any any) {
      Boolean some = false;
      for (Claim part : any.parts()) {
        some = or(some, truth(part));
      }
      return some;
    }
    return claim instanceof Claim.Count count ? count(count) : total((Claim.Total) claim);
  }

  private @Nullable Boolean count(Claim.Count count) {
    List<World> all = members.get(count.member());
    Reach right = reach(count.right());
    if (all == null || right == null) {
      return null;
    }
    int certain = 0;
    int possible = 0;
    for (World member : all) {
      Boolean in = member.truth(count.where());
      certain += Boolean.TRUE.equals(in) ? 1 : 0;
      possible += Boolean.FALSE.equals(in) ? 0 : 1;
    }
    return truth(
        BigDecimal.valueOf(certain).subtract(right.low()),
        BigDecimal.valueOf(possible).subtract(right.low()),
        count.op());
  }

  private @Nullable Boolean total(Claim.Total total) {
    List<World> all = members.get(total.member());
    Reach right = reach(total.right());
    if (all == null || right == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (World member : all) {
      Boolean in = member.truth(total.where());
      Reach amount = member.values.get(total.field());
      if (Boolean.FALSE.equals(in)) {
        continue;
      }
      if (in == null || amount == null) {
        return null;
      }
      sum = sum.add(amount.low());
    }
    return total.op().holds(sum.compareTo(right.low()));
  }

  /** What holds for every difference in [low, high], fails for every one, or neither. */
  private static @Nullable Boolean truth(BigDecimal low, BigDecimal high, Comparator op) {
    boolean atLow = op.holds(low.signum());
    boolean atHigh = op.holds(high.signum());
    boolean zeroBetween = low.signum() < 0 && high.signum() > 0;
    boolean same = atLow == atHigh && (!zeroBetween || op.holds(0) == atLow);
    return same ? Boolean.valueOf(atLow) : null;
  }

  private static @Nullable Boolean not(@Nullable Boolean a) {
    return a == null ? null : Boolean.valueOf(!a);
  }

  private static @Nullable Boolean or(@Nullable Boolean a, @Nullable Boolean b) {
    if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
      return true;
    }
    return a == null || b == null ? null : Boolean.FALSE;
  }

  @Override
  public String toString() {
    return values + " " + members;
  }
}
