package vn.binhxet.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;

/** Makes up one subject: its column, then what its rules ask for, then what is missing. */
final class Subject {
  private static final int OUTSIDE_PERCENT = 10;
  private static final int ABSENT_PERCENT = 6;
  private static final int UNCLAIMED_PERCENT = 70;
  private final EffectiveEdition law;
  private final SamplePlace place;
  private final int awardYear;
  private final LocalDate assessedOn;
  private final Chance chance;
  private final Temper temper;

  Subject(SamplePlace place, int awardYear, LocalDate assessedOn, Chance chance) {
    this.place = place;
    law = place.law();
    this.awardYear = awardYear;
    this.assessedOn = assessedOn;
    this.chance = chance;
    temper =
        law.edition().result() instanceof Result.OneOf ? Temper.ofClass(chance) : Temper.of(chance);
  }

  Draft draft() {
    Draft draft = new Draft(law.fields(), null);
    Baseline baseline = new Baseline(chance, assessedOn);
    Worth noColumn = new Worth(law, "", awardYear);
    Near near = new Near(chance, temper.edgePercent());
    String column =
        new Column(law, place.regions(), chance)
            .choose(new Wish(chance, noColumn, near, baseline), draft);
    Worth worth = new Worth(law, column, awardYear);
    Wish wish = new Wish(chance, worth, near, baseline);
    if (law.edition().result() instanceof Result.Ranking ranking) {
      candidates(ranking, wish, baseline, draft);
    } else {
      rules(wish, worth, draft);
    }
    unclaimed(baseline, draft);
    leaveOut(draft);
    Parts.lower(draft);
    return draft;
  }

  private void rules(Wish wish, Worth worth, Draft draft) {
    Points points = new Points(law, worth, chance);
    List<Points.Bound> bounds = new ArrayList<>();
    Set<Integer> applies = appliesWhen();
    boolean outside = chance.percent(OUTSIDE_PERCENT);
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule == null) {
        continue;
      }
      if (placed.node().ifAny() != null && chance.percent(ABSENT_PERCENT)) {
        Claimed.fieldsOf(rule.claim())
            .forEach(name -> draft.put(name, new Value.NotThere("không có")));
        continue;
      }
      boolean well =
          applies.contains(placed.index())
              ? !outside && chance.percent(80)
              : chance.percent(placed.node().weighs() ? temper.wellPercent() : 60);
      boolean holds = well == (rule.verb() == Rule.Verb.MET);
      Points.Bound bound = points.bound(rule.claim(), holds, draft);
      if (bound != null) {
        bounds.add(bound);
      } else {
        wish.grant(rule.claim(), holds, draft);
      }
    }
    points.fill(bounds, chance.percent(temper.edgePercent()), draft);
  }

  /** The leaves that say whether a classification applies at all. */
  private Set<Integer> appliesWhen() {
    Set<Integer> below = new HashSet<>();
    if (law.edition().result() instanceof Result.OneOf oneOf && oneOf.appliesWhen() != null) {
      below.add(law.nodeIndex(oneOf.appliesWhen()));
      for (EffectiveEdition.Placed placed : law.nodes()) {
        if (below.contains(placed.parent())) {
          below.add(placed.index());
        }
      }
    }
    return below;
  }

  private void candidates(Result.Ranking ranking, Wish wish, Baseline baseline, Draft draft) {
    Field list = law.fields().get(law.fieldIndex(ranking.candidates()));
    List<Draft> members = new ArrayList<>();
    int count = chance.between(2, 9);
    draft.put(ranking.capOf(), new Value.Amount(BigDecimal.valueOf(chance.between(6, 60))));
    for (int i = 1; i <= count; i++) {
      Draft member = new Draft(list.fields(), draft);
      for (Field field : list.fields()) {
        if (field.identity()) {
          member.put(field.name(), new Value.Words("HM-" + chance.between(100, 999) + "-" + i));
        }
      }
      for (EffectiveEdition.Placed placed : law.nodes()) {
        Rule rule = placed.rule();
        if (rule != null) {
          boolean well = chance.percent(temper.wellPercent());
          wish.grant(rule.claim(), well == (rule.verb() == Rule.Verb.MET), member);
        }
      }
      for (Field field : list.fields()) {
        if (member.get(field.name()) == null && !Claimed.by(law, field.name())) {
          member.put(field.name(), baseline.of(field));
        }
      }
      members.add(member);
    }
    draft.put(list.name(), new Value.Members(members));
  }

  private void unclaimed(Baseline baseline, Draft draft) {
    @Nullable String choice = law.columns().choice();
    @Nullable String reason = law.columns().reason();
    for (Field field : law.fields()) {
      boolean officers = field.name().equals(choice) || field.name().equals(reason);
      if (!officers
          && draft.get(field.name()) == null
          && !Claimed.by(law, field.name())
          && chance.percent(UNCLAIMED_PERCENT)) {
        draft.put(field.name(), baseline.of(field));
      }
    }
  }

  private void leaveOut(Draft draft) {
    int most = Math.max(1, draft.given().size() / 3);
    for (int i = 0; i < Math.min(most, temper.gaps()) && !draft.given().isEmpty(); i++) {
      draft.remove(chance.pick(draft.given()));
    }
  }
}
