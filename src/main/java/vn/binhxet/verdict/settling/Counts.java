package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.verdict.reach.Exact;

/** Counts and sums over the members of a known list, of which some fields are open. */
final class Counts {
  /** So many members of which it is not said whether they count are tried both ways. */
  private static final int MOST_BRANCHES = 8;

  private final EffectiveEdition law;
  private final Items items;
  private final LeafReach leaf;

  Counts(EffectiveEdition law, Items items, LeafReach leaf) {
    this.law = law;
    this.items = items;
    this.leaf = leaf;
  }

  Both count(Claim.Count count, @Nullable Exact bound) {
    int list = law.listIndex(count.member());
    if (bound == null || !items.values().known(list)) {
      return Both.OPEN;
    }
    List<Expr> in = new ArrayList<>();
    List<Expr> out = new ArrayList<>();
    for (int m = 0; m < items.values().members(list).size(); m++) {
      Both member = leaf.ofMember(count.where(), count.member(), list, m);
      in.add(member.holds());
      out.add(member.fails());
    }
    return compare(count.op(), bound, in, out);
  }

  private static Both compare(Comparator op, Exact bound, List<Expr> in, List<Expr> out) {
    int up = clamp(bound.ceiling(0).toBigInteger());
    int down = clamp(bound.floor(0).toBigInteger());
    return switch (op) {
      case AT_LEAST -> atLeast(up, in, out);
      case MORE_THAN -> atLeast(down + 1, in, out);
      case AT_MOST -> atLeast(down + 1, in, out).not();
      case LESS_THAN -> atLeast(up, in, out).not();
      case EQUAL -> equal(bound, down, up, in, out);
      case NOT_EQUAL -> equal(bound, down, up, in, out).not();
    };
  }

  private static Both equal(Exact bound, int down, int up, List<Expr> in, List<Expr> out) {
    if (down != up || bound.signum() < 0) {
      return Both.FAILS;
    }
    Both least = atLeast(down, in, out);
    Both more = atLeast(down + 1, in, out);
    return new Both(
        Logic.all(List.of(least.holds(), more.fails())),
        Logic.some(List.of(least.fails(), more.holds())));
  }

  private static Both atLeast(int least, List<Expr> in, List<Expr> out) {
    return new Both(Logic.atLeast(least, in), Logic.atLeast(in.size() - least + 1, out));
  }

  private static int clamp(BigInteger value) {
    return value.max(BigInteger.ZERO).min(BigInteger.valueOf(1_000_000)).intValue();
  }

  /** A sum is known only when of every member it is said whether it counts, and with how much. */
  Both total(Claim.Total total, @Nullable Exact bound) {
    int list = law.listIndex(total.member());
    if (bound == null || !items.values().known(list)) {
      return Both.OPEN;
    }
    List<Both> members = new ArrayList<>();
    int undecided = 0;
    for (int m = 0; m < items.values().members(list).size(); m++) {
      Both member = leaf.ofMember(total.where(), total.member(), list, m);
      members.add(member);
      undecided += member.holds() instanceof Expr.Yes || member.fails() instanceof Expr.Yes ? 0 : 1;
    }
    if (undecided > MOST_BRANCHES) {
      return Both.OPEN;
    }
    List<Expr> holds = new ArrayList<>();
    List<Expr> fails = new ArrayList<>();
    branch(
        total,
        bound,
        list,
        members,
        0,
        new ArrayList<>(),
        new HashMap<>(),
        Exact.ZERO,
        holds,
        fails);
    return new Both(Logic.some(holds), Logic.some(fails));
  }

  private void branch(
      Claim.Total total,
      Exact bound,
      int list,
      List<Both> members,
      int next,
      List<Expr> said,
      Map<Integer, Exact> factors,
      Exact sum,
      List<Expr> holds,
      List<Expr> fails) {
    if (next == members.size()) {
      holds.add(end(said, factors, sum.minus(bound), total.op()));
      fails.add(end(said, factors, sum.minus(bound), total.op().negated()));
      return;
    }
    Both member = members.get(next);
    if (!(member.fails() instanceof Expr.No)) {
      List<Expr> more = new ArrayList<>(said);
      more.add(member.fails());
      branch(total, bound, list, members, next + 1, more, factors, sum, holds, fails);
    }
    if (!(member.holds() instanceof Expr.No)) {
      List<Expr> more = new ArrayList<>(said);
      more.add(member.holds());
      Field field = law.fields().get(list);
      Values own = items.values().members(list).get(next);
      Item amount = items.of(list, next, total.field());
      int at = 0;
      while (!field.fields().get(at).name().equals(total.field())) {
        at++;
      }
      if (amount != null) {
        Map<Integer, Exact> wider = new HashMap<>(factors);
        wider.put(amount.number(), Exact.ONE);
        branch(total, bound, list, members, next + 1, more, wider, sum, holds, fails);
      } else if (own.known(at)) {
        Exact plus = sum.plus(Exact.of(own.decimal(at)));
        branch(total, bound, list, members, next + 1, more, factors, plus, holds, fails);
      }
    }
  }

  private static Expr end(
      List<Expr> said, Map<Integer, Exact> factors, Exact constant, Comparator op) {
    List<Expr> all = new ArrayList<>(said);
    all.add(
        factors.isEmpty()
            ? op.holds(constant.signum()) ? Expr.YES : Expr.NO
            : new Expr.Joint(factors, constant, op));
    return Logic.all(all);
  }
}
