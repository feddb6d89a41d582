package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Truth;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Exact;

/** What must be answered for a claim to hold or to fail, in one column. */
final class LeafReach {
  private final EffectiveEdition law;
  private final Items items;
  private final Values values;
  private final Claims claims;
  private final Counts counts;
  private final OpenItems open;
  private final Known known;
  private final JointReach joint;

  /** The first column with the same maxima of points, so that equal conditions are equal. */
  private final String maxima;

  /** Claims of a form that cannot be taken apart: then not every set is found, and it is said. */
  private boolean incomplete;

  LeafReach(EffectiveEdition law, String column, int year, Items items) {
    this.law = law;
    this.items = items;
    values = items.values();
    claims = new Claims(law, column, year);
    counts = new Counts(law, items, this);
    open = new OpenItems(law, items);
    known = new Known(law, column, year, values);
    joint = new JointReach(law, items, open, known);
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
    BitSet asked = open.of(claim);
    if (asked.isEmpty()) {
      return Both.OPEN;
    }
    if (claim instanceof Claim.Compare c && PointsReach.node(c) != null) {
      return points(c, asked);
    }
    boolean pointless = ClaimParts.of(claim).points().isEmpty();
    if (asked.cardinality() == 1 && pointless) {
      Item item = items.get(asked.nextSetBit(0));
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
      return counts.count(count, known.bound(count.right()));
    }
    return claim instanceof Claim.Total total
        ? counts.total(total, known.bound(total.right()))
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
    BitSet asked = open.ofMember(where, list, number);
    if (asked.isEmpty()) {
      return Both.OPEN;
    }
    if (asked.cardinality() == 1) {
      Item item = items.get(asked.nextSetBit(0));
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
    return new Both(item.among(holds), item.among(fails));
  }

  private Both points(Claim.Compare compare, BitSet asked) {
    Exact bound = known.bound(PointsReach.bar(compare));
    if (bound == null) {
      return known.notLoaded(compare) ? Both.OPEN : opaque();
    }
    return PointsReach.of(compare, bound, maxima, asked);
  }

  private Both joint(Claim.Compare compare, int list, int member) {
    Both both = joint.of(compare, list, member);
    return both == null ? opaque() : both;
  }
}
