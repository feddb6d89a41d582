package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Comparator;
import vn.binhxet.verdict.reach.Exact;

/**
 * What must be answered for something to be settled. It holds for a set of answers when the service
 * itself would say so with all else still missing, so more answers never undo it.
 */
public sealed interface Expr {
  Expr YES = new Yes();
  Expr NO = new No();

  /** The items it may need. */
  BitSet items();

  /** Holds already. */
  record Yes() implements Expr {
    @Override
    public BitSet items() {
      return new BitSet();
    }
  }

  /** No answer makes it hold. */
  record No() implements Expr {
    @Override
    public BitSet items() {
      return new BitSet();
    }
  }

  /** One item is answered by one of those of its domain. */
  record Lit(int item, BitSet answers) implements Expr {
    @Override
    public BitSet items() {
      BitSet one = new BitSet();
      one.set(item);
      return one;
    }
  }

  /**
   * Several items are all answered, and so that the sum holds against 0.
   *
   * @param factors by item
   */
  record Joint(Map<Integer, Exact> factors, Exact constant, Comparator op) implements Expr {
    public Joint {
      factors = Map.copyOf(factors);
    }

    @Override
    public BitSet items() {
      BitSet all = new BitSet();
      factors.keySet().forEach(all::set);
      return all;
    }
  }

  /**
   * The points below a node come to at least ({@code floor}) or at most a bound, whatever is still
   * missing.
   *
   * @param column whose maxima bound what is missing; empty where it does not matter
   */
  record Points(
      String node, String column, boolean floor, BigDecimal bound, boolean strict, BitSet items)
      implements Expr {}

  /** Every part holds. */
  record All(List<Expr> parts, BitSet items) implements Expr {}

  /** At least one part holds. */
  record Some(List<Expr> parts, BitSet items) implements Expr {}

  /** At least so many parts hold. */
  record AtLeast(int least, List<Expr> parts, BitSet items) implements Expr {}
}
