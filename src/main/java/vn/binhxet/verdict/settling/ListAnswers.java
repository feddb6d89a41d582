package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Truth;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;

/**
 * Lists that stand for all an officer can say where a list is absent: none, and lists of members
 * that answer the conditions on them in every way that can be.
 */
final class ListAnswers {
  private static final int MOST_MEMBERS_TRIED = 3_000;
  private static final int MOST_LISTS = 400;
  private static final int ALL_SUBSETS = 6;
  private static final int MOST_REPEATED = 200;

  private final EffectiveEdition law;
  private final int year;
  private final Values values;
  private final Breakpoints breakpoints;

  /** A condition on members, and the claim that counts or sums them. */
  private record Condition(Claims.Trial where, Claims.Trial whole) {}

  ListAnswers(EffectiveEdition law, int year, Values values, Breakpoints breakpoints) {
    this.law = law;
    this.year = year;
    this.values = values;
    this.breakpoints = breakpoints;
  }

  /**
   * @param read names of the members' fields that a condition reads
   */
  List<Answer> answers(int list, Set<String> read) {
    Field field = law.fields().get(list);
    List<Condition> conditions = new ArrayList<>();
    List<Integer> counts = new ArrayList<>(List.of(1));
    for (String column : breakpoints.columns()) {
      Claims claims = new Claims(law, column, year);
      List<Claim> on = new ArrayList<>();
      for (EffectiveEdition.Placed placed : law.nodes()) {
        Rule rule = placed.rule();
        collect(rule == null ? null : rule.claim(), field, on);
      }
      law.columnRules().forEach(rule -> collect(rule.claim(), field, on));
      for (Claim claim : on) {
        if (claim instanceof Claim.Count c) {
          conditions.add(
              new Condition(claims.ofMember(c.where(), c.member()), claims.ofSubject(claim)));
          bound(c.right(), column, counts);
        } else if (claim instanceof Claim.Total t) {
          conditions.add(
              new Condition(claims.ofMember(t.where(), t.member()), claims.ofSubject(claim)));
        }
      }
    }
    boolean sums = sums(field);
    List<Values> kinds = kinds(list, field, read, conditions, sums);
    return distinct(list, field, lists(kinds, counts), conditions);
  }

  private boolean sums(Field field) {
    List<Claim> on = new ArrayList<>();
    law.nodes().forEach(p -> collect(claim(p.rule()), field, on));
    return on.stream().anyMatch(Claim.Total.class::isInstance);
  }

  private static @Nullable Claim claim(@Nullable Rule rule) {
    return rule == null ? null : rule.claim();
  }

  private void bound(Operand right, String column, List<Integer> counts) {
    Integer bound = null;
    if (right instanceof Operand.Number n) {
      bound = n.value().intValue();
    } else if (right instanceof Operand.Target t) {
      var cell = law.targets().find(t.id(), column, year, law.day());
      bound = cell == null || cell.value() == null ? null : cell.value().intValue();
    } else if (right instanceof Operand.FieldValue f) {
      int at = law.fieldIndex(f.field());
      bound = at >= 0 && values.known(at) ? (int) values.unscaled(at) : null;
    }
    if (bound != null && bound > 0 && bound <= MOST_REPEATED) {
      counts.add(bound);
      counts.add(bound + 1);
      if (bound > 1) {
        counts.add(bound - 1);
      }
    }
  }

  private void collect(@Nullable Claim claim, Field list, List<Claim> on) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> collect(part, list, on));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> collect(part, list, on));
    } else if (claim instanceof Claim.Count c && c.member().equals(list.member())) {
      on.add(claim);
    } else if (claim instanceof Claim.Total t && t.member().equals(list.member())) {
      on.add(claim);
    }
  }

  /**
   * One member for each way of answering the conditions (and each amount, where sums are asked).
   */
  private List<Values> kinds(
      int list, Field field, Set<String> read, List<Condition> conditions, boolean sums) {
    Map<List<Object>, Values> kinds = new LinkedHashMap<>();
    List<Values> tried = List.of(new Values(field.fields()));
    for (int f = 0; f < field.fields().size(); f++) {
      if (!read.contains(field.fields().get(f).name())) {
        continue;
      }
      List<Values> next = new ArrayList<>();
      for (Values member : tried) {
        for (Answer answer :
            breakpoints.memberDomain(list, f, member, values, List.of()).answers()) {
          if (next.size() < MOST_MEMBERS_TRIED) {
            Values more = member.copy();
            answer.into(more, f);
            next.add(more);
          }
        }
      }
      tried = next;
    }
    for (Values member : tried) {
      List<Object> way = new ArrayList<>();
      boolean any = false;
      for (Condition condition : conditions) {
        Truth truth = condition.where().test(member, values);
        way.add(truth);
        any |= truth != Truth.FALSE;
      }
      if (any && sums) {
        for (int f = 0; f < field.fields().size(); f++) {
          if (field.fields().get(f).type() == FieldType.NUMBER
              || field.fields().get(f).type() == FieldType.INTEGER) {
            way.add(member.decimal(f));
          }
        }
      }
      if (any) {
        kinds.putIfAbsent(way, member);
      }
    }
    return List.copyOf(kinds.values());
  }

  private static List<List<Values>> lists(List<Values> kinds, List<Integer> counts) {
    List<List<Values>> lists = new ArrayList<>();
    lists.add(List.of());
    if (kinds.size() <= ALL_SUBSETS) {
      for (int subset = 1; subset < 1 << kinds.size(); subset++) {
        lists.add(subset(kinds, subset));
      }
    } else {
      for (int i = 0; i < kinds.size(); i++) {
        lists.add(List.of(kinds.get(i)));
        for (int j = 0; j < i; j++) {
          lists.add(List.of(kinds.get(j), kinds.get(i)));
        }
      }
      lists.add(kinds);
    }
    for (int count : counts) {
      for (Values kind : kinds) {
        if (count > 1) {
          lists.add(repeated(kind, count));
        }
      }
      for (int count2 : counts) {
        for (int i = 0; i < kinds.size() && kinds.size() <= ALL_SUBSETS; i++) {
          for (int j = 0; j < kinds.size() && count + count2 > 2; j++) {
            if (i != j) {
              List<Values> both = new ArrayList<>(repeated(kinds.get(i), count));
              both.addAll(repeated(kinds.get(j), count2));
              lists.add(both);
            }
          }
        }
      }
    }
    return lists;
  }

  private static List<Values> subset(List<Values> kinds, int subset) {
    List<Values> chosen = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if ((subset >> i & 1) == 1) {
        chosen.add(kinds.get(i));
      }
    }
    return chosen;
  }

  private static List<Values> repeated(Values kind, int times) {
    List<Values> members = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      members.add(kind);
    }
    return members;
  }

  /** Of lists that answer everything alike, the first; each member with an identity of its own. */
  private List<Answer> distinct(
      int list, Field field, List<List<Values>> lists, List<Condition> conditions) {
    Map<List<Truth>, Answer> byAnswer = new LinkedHashMap<>();
    for (List<Values> members : lists) {
      if (byAnswer.size() >= MOST_LISTS) {
        break;
      }
      Values filled = values.copy();
      filled.setMembers(list, members);
      List<Truth> way = new ArrayList<>();
      conditions.forEach(condition -> way.add(condition.whole().test(filled, filled)));
      if (!byAnswer.containsKey(way)) {
        byAnswer.put(way, new Answer.Members(named(field, members)));
      }
    }
    return List.copyOf(byAnswer.values());
  }

  private static List<Values> named(Field field, List<Values> members) {
    List<Values> named = new ArrayList<>();
    for (int m = 0; m < members.size(); m++) {
      Values member = members.get(m).copy();
      for (int f = 0; f < field.fields().size(); f++) {
        if (field.fields().get(f).identity()) {
          member.setText(f, "M" + (m + 1));
        }
      }
      named.add(member);
    }
    return named;
  }
}
