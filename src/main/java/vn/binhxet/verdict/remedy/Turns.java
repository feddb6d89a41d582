package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Status;
import vn.binhxet.verdict.TreeRollup;

/**
 * At which steps of a single fact any comparison may turn, all else as it is: between two of them
 * every node says the same.
 */
public final class Turns {
  private final EffectiveEdition law;
  private final Values values;
  private final int year;
  private final Levers levers;
  private final long[] now;
  private final Formula accepted;
  private final Map<Integer, NavigableSet<Long>> steps = new HashMap<>();

  /**
   * @param columns that may apply, or may come to apply
   */
  public Turns(EffectiveEdition law, Values values, int year, List<String> columns) {
    this.law = law;
    this.values = values;
    this.year = year;
    levers = new Levers(law, values, year, Set.of(), false);
    now = levers.all().stream().mapToLong(Lever::now).toArray();
    accepted = Formula.all(Accepted.by(law, year, values, levers));
    for (String column : columns) {
      Nodes nodes = nodes(column, levers);
      for (EffectiveEdition.Placed placed : law.nodes()) {
        Rule rule = placed.rule();
        if (rule != null) {
          note(nodes, rule.claim(), column);
        }
      }
      law.columnRules().forEach(rule -> note(nodes, rule.claim(), column));
    }
  }

  private Nodes nodes(String column, Levers of) {
    List<Status> any = Collections.nCopies(law.nodes().size(), Status.UNDETERMINED);
    return new Nodes(law, column, year, values, of, any, () -> new TreeRollup(law));
  }

  /** The facts that may be moved: known, and amounts, codes, yes or no. */
  public List<Lever> levers() {
    return levers.all();
  }

  /**
   * The first and last steps of every stretch on which nothing turns, ascending; those that the
   * door would accept, all else as it is.
   */
  public NavigableSet<Long> of(Lever lever) {
    NavigableSet<Long> all = new TreeSet<>(steps.getOrDefault(lever.field(), new TreeSet<>()));
    long[] at = now.clone();
    int own = levers.at(lever.field());
    all.removeIf(
        step -> {
          at[own] = step;
          return step < lever.least() || step > lever.most() || !accepted.holds(at);
        });
    return all;
  }

  private void note(Nodes nodes, Claim claim, String column) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> note(nodes, part, column));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> note(nodes, part, column));
    } else {
      try {
        note(nodes.claim(claim, true), levers.all());
        note(nodes.claim(claim, false), levers.all());
      } catch (Comparisons.NotLinear | ArithmeticException product) {
        alone(claim, column);
      }
    }
  }

  /** A product of facts is a sum for each of them alone. */
  private void alone(Claim claim, String column) {
    for (String name : ClaimParts.of(claim).fields()) {
      int at = levers.at(law.fieldIndex(name));
      if (at >= 0) {
        Lever lever = levers.all().get(at);
        Nodes nodes = nodes(column, Levers.alone(lever, law.fields().size()));
        try {
          note(nodes.claim(claim, true), List.of(lever));
          note(nodes.claim(claim, false), List.of(lever));
        } catch (Comparisons.NotLinear | ArithmeticException square) {
          // A fact multiplied by itself, which no rule of the grammar's laws does, or a number
          // beyond all that a fact can be.
        }
      }
    }
  }

  private void note(Formula formula, List<Lever> of) {
    if (formula instanceof Formula.Some some) {
      some.parts().forEach(part -> note(part, of));
    } else if (formula instanceof Formula.One one) {
      for (Ranges.Range range : one.where().parts()) {
        add(of.get(one.lever()), range.from() - 1, range.from());
        add(of.get(one.lever()), range.to(), range.to() + 1);
      }
    } else if (formula instanceof Formula.Sum sum) {
      sum(sum);
    }
  }

  /** Where each lever of a sum turns it, the others as they are. */
  private void sum(Formula.Sum sum) {
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < sum.of().size(); i++) {
      total = total.add(times(sum.factors().get(i), now[sum.of().get(i)]));
    }
    for (int i = 0; i < sum.of().size(); i++) {
      int lever = sum.of().get(i);
      long factor = sum.factors().get(i);
      BigInteger others = total.subtract(times(factor, now[lever]));
      BigInteger needed = BigInteger.valueOf(sum.atLeast()).subtract(others);
      BigInteger of = BigInteger.valueOf(factor);
      BigInteger turn =
          factor > 0
              ? floor(needed.negate(), of).negate()
              : floor(needed.negate(), of.negate()).add(BigInteger.ONE);
      // Where it is no long it lies beyond all that the fact can be.
      if (turn.bitLength() < Long.SIZE - 1) {
        add(levers.all().get(lever), turn.longValue() - 1, turn.longValue());
      }
    }
  }

  private static BigInteger times(long factor, long steps) {
    return BigInteger.valueOf(factor).multiply(BigInteger.valueOf(steps));
  }

  /** The quotient by something positive, cut downwards. */
  private static BigInteger floor(BigInteger what, BigInteger by) {
    BigInteger[] parts = what.divideAndRemainder(by);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private void add(Lever lever, long before, long after) {
    NavigableSet<Long> own = steps.computeIfAbsent(lever.field(), field -> new TreeSet<>());
    own.add(before);
    own.add(after);
  }
}
