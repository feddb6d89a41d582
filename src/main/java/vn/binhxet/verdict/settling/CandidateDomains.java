package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Domain;
import vn.binhxet.verdict.reach.Exact;

/** What can be said of a ranking's candidates and around them, where it may change who is in. */
final class CandidateDomains {
  private final EffectiveEdition law;
  private final Result.Ranking ranking;
  private final Breakpoints breakpoints;
  private final Values values;
  private final int list;
  private final int year;
  private final Set<String> read = new HashSet<>();

  CandidateDomains(
      EffectiveEdition law,
      Result.Ranking ranking,
      Breakpoints breakpoints,
      Values values,
      int year) {
    this.law = law;
    this.year = year;
    this.ranking = ranking;
    this.breakpoints = breakpoints;
    this.values = values;
    list = law.fieldIndex(ranking.candidates());
    read.add(ranking.by());
    read.add(ranking.capOf());
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        read.addAll(ClaimParts.of(rule.claim()).fields());
      }
    }
  }

  /** Whether a field has a say in who is in. */
  boolean reads(String field) {
    return read.contains(field);
  }

  /** A candidate's field. */
  Domain of(Values member, int field) {
    Field own = law.fields().get(list).fields().get(field);
    Set<Exact> points = new TreeSet<>(breakpoints.ofCandidate(list, own, member, values));
    if (own.name().equals(ranking.by())) {
      for (Values other : values.members(list)) {
        if (other.known(field)) {
          points.add(Exact.of(other.unscaled(field)));
        }
      }
    }
    return breakpoints.memberDomain(list, field, member, values, points);
  }

  /** A field around the candidates. */
  Domain around(int field) {
    Field of = law.fields().get(field);
    Set<Exact> points = new TreeSet<>();
    List<Values> members = values.members(list);
    for (Values member : members) {
      points.addAll(breakpoints.ofCandidate(list, of, member, values));
    }
    BigDecimal percent = of.name().equals(ranking.capOf()) ? percent() : null;
    for (int places = 1; percent != null && places <= members.size(); places++) {
      points.add(Exact.of(100L * places).over(Exact.of(percent)));
    }
    Exact least = least(of.name());
    points.add(least);
    Domain domain = breakpoints.domain(field, values, points);
    return new Domain(
        of,
        domain.answers().stream()
            .filter(
                answer -> {
                  Exact value = answer.number();
                  return value == null || value.compareTo(least) >= 0;
                })
            .toList(),
        domain.breakpoints());
  }

  /** What candidates are known to have of it already: the door accepts no less. */
  private Exact least(String around) {
    Exact least = Exact.ZERO;
    List<Field> fields = law.fields().get(list).fields();
    for (Values member : values.members(list)) {
      for (int f = 0; f < fields.size(); f++) {
        if (around.equals(fields.get(f).notAbove()) && member.known(f)) {
          Exact known = Exact.of(member.decimal(f));
          least = known.compareTo(least) > 0 ? known : least;
        }
      }
    }
    return least;
  }

  private @Nullable BigDecimal percent() {
    var cell = law.targets().find(ranking.capTarget(), "", year, law.day());
    BigDecimal percent = cell == null ? null : cell.value();
    return percent == null || percent.signum() <= 0 ? null : percent;
  }
}
