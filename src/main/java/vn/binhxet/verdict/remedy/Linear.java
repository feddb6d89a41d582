package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.verdict.reach.Exact;

/** So much of each lever's steps, and a constant. */
record Linear(Map<Integer, Exact> of, Exact constant) {

  Linear {
    of = Map.copyOf(of);
  }

  static Linear constant(Exact value) {
    return new Linear(Map.of(), value);
  }

  Linear plus(Linear other) {
    Map<Integer, Exact> sum = new HashMap<>(of);
    other.of.forEach((lever, factor) -> sum.merge(lever, factor, Exact::plus));
    return new Linear(sum, constant.plus(other.constant));
  }

  Linear times(Exact factor) {
    Map<Integer, Exact> scaled = new HashMap<>();
    of.forEach((lever, each) -> scaled.put(lever, each.times(factor)));
    return new Linear(scaled, constant.times(factor));
  }

  Linear negate() {
    return times(Exact.ONE.negate());
  }

  boolean isConstant() {
    return of.values().stream().allMatch(factor -> factor.signum() == 0);
  }

  /**
   * That it is at least 0, or more than 0.
   *
   * @throws ArithmeticException where its numbers are too large to be counted in
   */
  Formula above(boolean strictly, List<Lever> levers) {
    BigInteger common = constant.den();
    for (Exact factor : of.values()) {
      common = common.divide(common.gcd(factor.den())).multiply(factor.den());
    }
    List<Integer> which = new ArrayList<>();
    List<Long> factors = new ArrayList<>();
    for (Map.Entry<Integer, Exact> each : new TreeMap<>(of).entrySet()) {
      long factor = whole(each.getValue(), common);
      if (factor != 0) {
        which.add(each.getKey());
        factors.add(factor);
      }
    }
    long least = Math.negateExact(whole(constant, common)) + (strictly ? 1 : 0);
    if (which.isEmpty()) {
      return least <= 0 ? Formula.YES : Formula.NO;
    }
    return which.size() == 1
        ? one(which.get(0), factors.get(0), least, levers)
        : new Formula.Sum(which, factors, least);
  }

  private static Formula one(int lever, long factor, long least, List<Lever> levers) {
    Lever of = levers.get(lever);
    Ranges where =
        factor > 0
            ? Ranges.of(Math.max(of.least(), -Math.floorDiv(-least, factor)), of.most())
            : Ranges.of(of.least(), Math.min(of.most(), Math.floorDiv(-least, -factor)));
    return where.isEmpty() ? Formula.NO : new Formula.One(lever, where);
  }

  private static long whole(Exact value, BigInteger common) {
    return value.num().multiply(common.divide(value.den())).longValueExact();
  }
}
