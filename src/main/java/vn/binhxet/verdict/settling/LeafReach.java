package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Truth;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Exact;
import vn.binhxet.verdict.reach.Linear;

/** What must be answered for a claim to hold or to fail, in one column. */
final class LeafReach {
  private final EffectiveEdition law;
  private final String column;
  private final int year;
  private final Items items;
  private final Values values;
  private final Claims claims;
  private final Counts counts;

  /** The first column with the same maxima of points, so that equal conditions are equal. */
  private final String maxima;

  /** Claims of a form that cannot be taken apart: then not every set is found, and it is said. */
  private boolean incomplete;

  LeafReach(EffectiveEdition law, String column, int year, Items items) {
    this.law = law;
    this.column = column;
    this.year = year;
    this.items = items;
    values = items.values();
    claims = new Claims(law, column, year);
    counts = new Counts(law, items, this);
    maxima = Maxima.column(law, column, year);
  }

  boolean incomplete() {
    return incomplete;
  }

  /** A claim about the subject. */
  Both of(Claim claim) {
    Truth now = claims.ofSubject(claim).test(values, values);
    if (now != Truth.UNKNOWN) {
      return now == Truth.TRUE ? Both.HOLDS : Both.FAILS;
    }
    BitSet open = openIn(claim);
    if (open.isEmpty()) {
      return Both.OPEN;
    }
    if (claim instanceof Claim.Compare c && PointsReach.node(c) != null) {
      return points(c, open);
    }
    boolean pointless = ClaimParts.of(claim).points().isEmpty();
    if (open.cardinality() == 1 && pointless) {
      Item item = items.get(open.nextSetBit(0));
      if (item.member() < 0) {
        return single(claim, item);
      }
    }
    if (claim instanceof Claim.All || claim instanceof Claim.Any) {
      return parts(claim, this::of);
    }
    if (claim instanceof Claim.Compare c) {
      return joint(c, -1, -1);
    }
    if (claim instanceof Claim.Count count) {
      return counts.count(count, bound(count.right()));
    }
    return claim instanceof Claim.Total total
        ? counts.total(total, bound(total.right()))
        : opaque();
  }

  /** A condition on one member of a known list. */
  Both ofMember(Claim where, String member, int list, int number) {
    return ofMember(where, list, number, part -> claims.ofMember(part, member));
  }

  /** A claim about one candidate of a ranking. */
  Both ofCandidate(Claim claim, int list, int number) {
    return ofMember(claim, list, number, claims::ofSubject);
  }

  private Both ofMember(Claim where, int list, int number, Function<Claim, Claims.Trial> ready) {
    Values own = values.members(list).get(number);
    Claims.Trial trial = ready.apply(where);
    Truth now = trial.test(own, values);
    if (now != Truth.UNKNOWN) {
      return now == Truth.TRUE ? Both.HOLDS : Both.FAILS;
    }
    BitSet open = new BitSet();
    for (String name : ClaimParts.of(where).fields()) {
      Item item = near(list, number, name);
      if (item != null) {
        open.set(item.number());
      }
    }
    if (open.isEmpty()) {
      return Both.OPEN;
    }
    if (open.cardinality() == 1) {
      Item item = items.get(open.nextSetBit(0));
      return masks(
          item,
          answer -> {
            Values filled = (item.member() < 0 ? values : own).copy();
            answer.into(filled, item.member() < 0 ? item.at() : item.memberField());
            return item.member() < 0 ? trial.test(own, filled) : trial.test(filled, values);
          });
    }
    if (where instanceof Claim.All || where instanceof Claim.Any) {
      return parts(where, part -> ofMember(part, list, number, ready));
    }
    return where instanceof Claim.Compare c ? joint(c, list, number) : opaque();
  }

  /** The item of a member's field, or of the field around it that it does not have itself. */
  private @Nullable Item near(int list, int number, String name) {
    return index(law.fields().get(list).fields(), name) >= 0
        ? items.of(list, number, name)
        : items.of(name);
  }

  private Both opaque() {
    incomplete = true;
    return Both.OPEN;
  }

  private static Both parts(Claim claim, Function<Claim, Both> reach) {
    boolean all = claim instanceof Claim.All;
    List<Claim> parts =
        claim instanceof Claim.All a
            ? a.parts()
            : claim instanceof Claim.Any any ? any.parts() : List.of();
    List<Expr> holds = new ArrayList<>();
    List<Expr> fails = new ArrayList<>();
    for (Claim part : parts) {
      Both both = reach.apply(part);
      holds.add(both.holds());
      fails.add(both.fails());
    }
    return all
        ? new Both(Logic.all(holds), Logic.some(fails))
        : new Both(Logic.some(holds), Logic.all(fails));
  }

  private Both single(Claim claim, Item item) {
    Claims.Trial trial = claims.ofSubject(claim);
    return masks(
        item,
        answer -> {
          Values filled = values.copy();
          answer.into(filled, item.at());
          return trial.test(filled, filled);
        });
  }

  private static Both masks(Item item, Function<Answer, Truth> trial) {
    BitSet holds = new BitSet();
    BitSet fails = new BitSet();
    List<Answer> answers = item.domain().answers();
    for (int i = 0; i < answers.size(); i++) {
      Truth truth = trial.apply(answers.get(i));
      holds.set(i, truth == Truth.TRUE);
      fails.set(i, truth == Truth.FALSE);
    }
    return new Both(lit(item, holds), lit(item, fails));
  }

  static Expr lit(Item item, BitSet answers) {
    if (item.certain(answers)) {
      return Expr.YES;
    }
    return answers.isEmpty() ? Expr.NO : new Expr.Lit(item.number(), answers);
  }

  /** The items that a claim about the subject reads. */
  BitSet openIn(Claim claim) {
    BitSet open = new BitSet();
    ClaimParts parts = ClaimParts.of(claim);
    parts.fields().forEach(name -> set(items.of(name), open));
    for (String node : parts.points()) {
      for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
        String field = score.node().field();
        set(field == null ? null : items.of(field), open);
      }
    }
    for (String member : parts.members()) {
      int list = law.listIndex(member);
      set(items.of(law.fields().get(list).name()), open);
      for (Item item : items.all()) {
        if (item.at() == list && item.member() >= 0) {
          open.set(item.number());
        }
      }
    }
    return open;
  }

  private static void set(@Nullable Item item, BitSet open) {
    if (item != null) {
      open.set(item.number());
    }
  }

  /** What a bound comes to, null where it is not known. */
  private @Nullable Exact bound(Operand operand) {
    Linear sum = Linear.of(operand, new Linear.Context(law, column, year));
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

  private static Exact value(Values of, int at) {
    return of.whole(at) > 0
        ? Exact.percent(of.unscaled(at), of.whole(at))
        : Exact.of(of.decimal(at));
  }

  private Both points(Claim.Compare compare, BitSet open) {
    Exact bound = bound(PointsReach.bar(compare));
    if (bound == null) {
      return notLoaded(compare) ? Both.OPEN : opaque();
    }
    return PointsReach.of(compare, bound, maxima, open);
  }

  /** Several fields held against each other: all must be answered. */
  private Both joint(Claim.Compare compare, int list, int member) {
    Linear.Context context = new Linear.Context(law, column, year);
    Linear left = Linear.of(compare.left(), context);
    Linear right = Linear.of(compare.right(), context);
    if (left == null || right == null) {
      return notLoaded(compare) ? Both.OPEN : opaque();
    }
    Linear sum = left.plus(right.times(Exact.ONE.negate()));
    Values own = list < 0 ? values : values.members(list).get(member);
    List<Field> fields = list < 0 ? law.fields() : law.fields().get(list).fields();
    Map<Integer, Exact> factors = new HashMap<>();
    Exact constant = sum.constant();
    for (Map.Entry<String, Exact> each : sum.fields().entrySet()) {
      Item item = list < 0 ? items.of(each.getKey()) : near(list, member, each.getKey());
      int at = index(fields, each.getKey());
      int around = at < 0 ? law.fieldIndex(each.getKey()) : -1;
      if (item != null && item.counted() != null) {
        return opaque();
      } else if (item != null) {
        factors.put(item.number(), each.getValue());
      } else if (at >= 0 && own.known(at)) {
        constant = constant.plus(value(own, at).times(each.getValue()));
      } else if (around >= 0 && values.known(around)) {
        constant = constant.plus(value(values, around).times(each.getValue()));
      } else {
        return Both.OPEN;
      }
    }
    if (!sum.years().isEmpty()) {
      return opaque();
    }
    return new Both(
        new Expr.Joint(factors, constant, compare.op()),
        new Expr.Joint(factors, constant, compare.op().negated()));
  }

  private boolean notLoaded(Claim.Compare compare) {
    return ClaimParts.of(compare).targets().stream()
        .anyMatch(
            id -> {
              var cell = law.targets().find(id, column, year, law.day());
              return cell == null || cell.value() == null;
            });
  }

  private static int index(List<Field> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
