package vn.binhxet.verdict.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;

/** Votes that bring a candidate in or take one out; more votes never harm. */
final class Votes {
  private static final long MOST = 1_000_000_000;

  private final Evaluator evaluator;
  private final Evaluation now;
  private final int list;
  private final Field candidates;
  private final int by;
  private final EffectiveEdition law;

  Votes(Evaluator evaluator, Evaluation now, EffectiveEdition law, Result.Ranking ranking) {
    this.evaluator = evaluator;
    this.now = now;
    this.law = law;
    list = law.fieldIndex(ranking.candidates());
    candidates = law.fields().get(list);
    by = index(candidates.fields(), ranking.by());
  }

  List<VotesMargin> all() {
    List<VotesMargin> all = new ArrayList<>();
    List<Values> members = now.assessment().values().members(list);
    for (int i = 0; i < members.size(); i++) {
      all.add(of(members, i));
    }
    return all;
  }

  private VotesMargin of(List<Values> members, int i) {
    Values member = members.get(i);
    String id = id(member, i);
    boolean in = now.selected().contains(id);
    Boolean known = now.possible().contains(id) ? null : (Boolean) in;
    if (!member.known(by)) {
      return new VotesMargin(id, null, known, null, null);
    }
    long votes = member.unscaled(by);
    LongPredicate selected = count -> with(members, i, count).selected().contains(id);
    Long enter = in ? null : least(votes, most(member), selected);
    Long leave = in ? least(-votes, 0, less -> !selected.test(-less)) : null;
    return new VotesMargin(
        id,
        votes,
        known,
        enter == null ? null : enter - votes,
        leave == null ? null : leave + votes);
  }

  /**
   * The least number above the first at which something that then stays so is so; null for none.
   */
  private static @Nullable Long least(long above, long most, LongPredicate holds) {
    if (above >= most || !holds.test(most)) {
      return null;
    }
    long not = above;
    long so = most;
    while (so - not > 1) {
      long middle = not + (so - not) / 2;
      if (holds.test(middle)) {
        so = middle;
      } else {
        not = middle;
      }
    }
    return so;
  }

  private long most(Values member) {
    Field votes = candidates.fields().get(by);
    long most = votes.max() == null ? MOST : votes.max().longValue();
    String whole = votes.notAbove();
    if (whole != null) {
      int own = index(candidates.fields(), whole);
      int outer = law.fieldIndex(whole);
      Values values = now.assessment().values();
      if (own >= 0 && member.known(own)) {
        most = Math.min(most, member.unscaled(own));
      } else if (own < 0 && outer >= 0 && values.known(outer)) {
        most = Math.min(most, values.unscaled(outer));
      }
    }
    return most;
  }

  private Evaluation with(List<Values> members, int i, long votes) {
    List<Values> others = new ArrayList<>(members);
    Values changed = members.get(i).copy();
    changed.setNumber(by, votes, 0);
    others.set(i, changed);
    Values values = now.assessment().values().copy();
    values.setMembers(list, others);
    return evaluator.evaluate(now.assessment().with(values));
  }

  private String id(Values member, int i) {
    for (int at = 0; at < candidates.fields().size(); at++) {
      if (candidates.fields().get(at).identity()) {
        return member.text(at);
      }
    }
    return String.valueOf(i + 1);
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
