package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.TreeRollup;
import vn.binhxet.verdict.reach.Answer;

/**
 * What must be answered for one candidate of a ranking to be in, or to be out: eligible, with votes
 * that enough others are surely behind; or not eligible, or with as many surely ahead as there are
 * places. Votes that are as many are neither ahead nor behind: a tie is not broken here.
 */
final class RankingReach {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final EffectiveEdition law;
  private final Result.Ranking ranking;
  private final Items items;
  private final int year;
  private final int list;
  private final int by;
  private final List<Values> members;
  private final List<Expr> eligible = new ArrayList<>();
  private final List<Expr> failing = new ArrayList<>();

  RankingReach(
      EffectiveEdition law, Result.Ranking ranking, Items items, LeafReach leaves, int year) {
    this.law = law;
    this.ranking = ranking;
    this.items = items;
    this.year = year;
    list = law.fieldIndex(ranking.candidates());
    members = items.values().members(list);
    by = position(law.fields().get(list).fields(), ranking.by());
    TreeRollup rollup = new TreeRollup(law);
    for (int m = 0; m < members.size(); m++) {
      int number = m;
      TreeReach tree =
          new TreeReach(law, items, claim -> leaves.ofCandidate(claim, list, number), rollup);
      eligible.add(tree.outcome(Outcome.MET, null));
      failing.add(tree.outcome(Outcome.NOT_MET, null));
    }
  }

  private static int position(List<Field> fields, String name) {
    int at = 0;
    while (!fields.get(at).name().equals(name)) {
      at++;
    }
    return at;
  }

  /** The candidate takes a place for sure. */
  Expr in(int candidate) {
    return Logic.all(List.of(eligible.get(candidate), over(candidate, true)));
  }

  /** The candidate takes none for sure. */
  Expr out(int candidate) {
    return Logic.some(List.of(failing.get(candidate), over(candidate, false)));
  }

  /** Over all that the places and the candidate's votes may come to. */
  private Expr over(int candidate, boolean in) {
    List<Expr> ways = new ArrayList<>();
    places()
        .forEach(
            (places, cap) -> {
              if (!in && places == 0) {
                ways.add(cap);
              }
              votes(candidate)
                  .forEach(
                      (votes, own) ->
                          ways.add(
                              Logic.all(List.of(cap, own, placed(candidate, places, votes, in)))));
            });
    return Logic.some(ways);
  }

  private Expr placed(int candidate, long places, long votes, boolean in) {
    List<Expr> others = new ArrayList<>();
    for (int m = 0; m < members.size(); m++) {
      if (m != candidate) {
        others.add(
            in
                ? Logic.some(List.of(failing.get(m), votes(m, 0, votes - 1)))
                : Logic.all(List.of(eligible.get(m), votes(m, votes + 1, Long.MAX_VALUE))));
      }
    }
    long least = in ? members.size() - places : places;
    return Logic.atLeast((int) Math.max(0, Math.min(least, members.size())), others);
  }

  /** A candidate's votes lie between two counts. */
  private Expr votes(int candidate, long from, long to) {
    Values member = members.get(candidate);
    Item item = items.of(list, candidate, ranking.by());
    if (item == null) {
      boolean lies = member.known(by) && member.unscaled(by) >= from && member.unscaled(by) <= to;
      return lies ? Expr.YES : Expr.NO;
    }
    return item.among(lying(item, from, to));
  }

  private static BitSet lying(Item item, long from, long to) {
    BitSet lying = new BitSet();
    List<Answer> answers = item.domain().answers();
    for (int i = 0; i < answers.size(); i++) {
      long count =
          answers.get(i) instanceof Answer.Number number ? number.value().longValueExact() : -1;
      lying.set(i, count >= from && count <= to);
    }
    return lying;
  }

  /** What a candidate's votes may be, and what it takes. */
  private Map<Long, Expr> votes(int candidate) {
    Map<Long, Expr> votes = new LinkedHashMap<>();
    Values member = members.get(candidate);
    Item item = items.of(list, candidate, ranking.by());
    if (item == null) {
      if (member.known(by)) {
        votes.put(member.unscaled(by), Expr.YES);
      }
      return votes;
    }
    for (Answer answer : item.domain().answers()) {
      if (answer instanceof Answer.Number number) {
        long count = number.value().longValueExact();
        votes.put(count, item.among(lying(item, count, count)));
      }
    }
    return votes;
  }

  /** How many places there may be, no more than candidates, and what it takes. */
  private Map<Long, Expr> places() {
    Map<Long, Expr> places = new LinkedHashMap<>();
    var cell = law.targets().find(ranking.capTarget(), "", year, law.day());
    BigDecimal percent = cell == null ? null : cell.value();
    int at = law.fieldIndex(ranking.capOf());
    Item item = items.of(ranking.capOf());
    if (percent == null) {
      return places;
    }
    if (item == null) {
      if (items.values().known(at)) {
        places.put(places(percent, items.values().decimal(at)), Expr.YES);
      }
      return places;
    }
    Map<Long, BitSet> lying = new LinkedHashMap<>();
    List<Answer> answers = item.domain().answers();
    for (int i = 0; i < answers.size(); i++) {
      BigDecimal of = answers.get(i) instanceof Answer.Number number ? number.value() : null;
      if (of != null) {
        lying.computeIfAbsent(places(percent, of), any -> new BitSet()).set(i);
      }
    }
    lying.forEach((many, mask) -> places.put(many, item.among(mask)));
    return places;
  }

  private long places(BigDecimal percent, BigDecimal of) {
    return percent
        .multiply(of)
        .divide(HUNDRED, 0, RoundingMode.DOWN)
        .min(BigDecimal.valueOf(members.size()))
        .longValueExact();
  }

  /** Position of a candidate by identity, -1 for none. */
  int position(String id) {
    for (int m = 0; m < members.size(); m++) {
      if (id.equals(identity(members.get(m)))) {
        return m;
      }
    }
    return -1;
  }

  private static @Nullable String identity(Values member) {
    for (int i = 0; i < member.fields().size(); i++) {
      if (member.fields().get(i).identity()) {
        return member.text(i);
      }
    }
    return null;
  }
}
