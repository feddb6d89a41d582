package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
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
  private final EffectiveEdition law;
  private final int year;
  private final Values values;
  private final Breakpoints breakpoints;

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
    ListConditions asked = new ListConditions(law, year, values, field, breakpoints.columns());
    List<Values> kinds = kinds(list, field, read, asked);
    return distinct(list, field, lists(kinds, asked.counts()), asked.all());
  }

  /**
   * One member for each way of answering the conditions (and each amount, where sums are asked).
   */
  private List<Values> kinds(int list, Field field, Set<String> read, ListConditions asked) {
    boolean sums = asked.sums();
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
      for (ListConditions.Condition condition : asked.all()) {
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
      int list, Field field, List<List<Values>> lists, List<ListConditions.Condition> conditions) {
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
