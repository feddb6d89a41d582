package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Counted;
import vn.binhxet.verdict.reach.Domain;
import vn.binhxet.verdict.reach.Exact;

/** Finds what can still be said of a subject that is assessed by criteria. */
final class SubjectItems {
  private final EffectiveEdition law;
  private final Values values;
  private final int year;
  private final Breakpoints breakpoints;
  private final Items items;

  /** Names of fields that tell of one object, which may be declared not to exist. */
  private final List<Set<String>> objects = new ArrayList<>();

  private SubjectItems(Assessment assessment, EffectiveEdition law, Breakpoints breakpoints) {
    this.law = law;
    this.breakpoints = breakpoints;
    values = assessment.values();
    year = assessment.awardYear();
    items = new Items(law, values);
  }

  /**
   * The items of an assessment.
   *
   * @param lists what can be said of lists that are missing as a whole
   * @param counted what fields that are left out may still come to
   */
  static Items of(
      Assessment assessment,
      EffectiveEdition law,
      Breakpoints breakpoints,
      ListAnswers lists,
      List<Counted> counted) {
    return new SubjectItems(assessment, law, breakpoints).found(lists, counted);
  }

  private Items found(ListAnswers lists, List<Counted> counted) {
    law.nodes().stream()
        .filter(p -> p.node().ifAny() != null)
        .map(this::about)
        .forEach(
            names -> {
              objects.add(names);
              items.object(names);
            });
    FieldsAsked asked = FieldsAsked.of(law);
    asked.names().forEach(items::reads);
    Map<String, String> scores = new HashMap<>();
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      String field = score.node().field();
      if (field != null) {
        scores.put(field, score.node().id());
      }
    }
    PointBars bars = new PointBars(law, values, breakpoints, year);
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (!asked.names().contains(field.name())) {
        continue;
      }
      Counted count = counted(i, counted);
      if (count != null) {
        counted(i, field, count);
      } else if (field.type() == FieldType.LIST && values.known(i)) {
        members(i, field, asked.ofMembers(field.name()));
      } else if (Items.open(field, values, i)) {
        Domain domain =
            field.type() == FieldType.LIST
                ? new Domain(field, lists.answers(i, asked.ofMembers(field.name())), List.of())
                : possible(domain(i, scores.get(field.name()), bars));
        long whole = breakpoints.whole(field, values);
        String score = scores.get(field.name());
        items.add(
            new Item(
                items.all().size(), field.name(), i, -1, -1, field, domain, score, whole, null));
      }
    }
    return items;
  }

  /** Points are no more than the groups above leave room for. */
  private Domain domain(int field, @Nullable String score, PointBars bars) {
    if (score == null) {
      return breakpoints.domain(field, values, List.of());
    }
    List<Exact> turns = bars.turns(score);
    BigDecimal room = bars.room(score);
    if (room == null) {
      return breakpoints.domain(field, values, turns);
    }
    Exact most = Exact.of(room.max(BigDecimal.ZERO));
    turns.add(most);
    Domain domain = breakpoints.domain(field, values, turns);
    return new Domain(
        domain.field(),
        domain.answers().stream()
            .filter(
                answer -> {
                  Exact value = answer.number();
                  return value == null || value.compareTo(most) <= 0;
                })
            .toList(),
        domain.breakpoints());
  }

  private static @Nullable Counted counted(int field, List<Counted> all) {
    return all.stream().filter(each -> each.fields().containsKey(field)).findFirst().orElse(null);
  }

  /** One item, by the name of the first field, for all fields that one count fills. */
  private void counted(int at, Field field, Counted counted) {
    Item known =
        items.all().stream()
            .filter(item -> counted.equals(item.counted()))
            .findFirst()
            .orElse(null);
    if (known != null) {
      items.also(field.name(), known);
      return;
    }
    Domain domain = breakpoints.counted(counted, values);
    long of = counted.fields().getOrDefault(at, 0L);
    items.add(
        new Item(items.all().size(), field.name(), at, -1, -1, field, domain, null, of, counted));
  }

  private Set<String> about(EffectiveEdition.Placed placed) {
    Rule rule = placed.rule();
    Set<String> names = new LinkedHashSet<>();
    if (rule != null) {
      ClaimParts parts = ClaimParts.of(rule.claim());
      names.addAll(parts.fields());
      parts.members().forEach(m -> names.add(law.fields().get(law.listIndex(m)).name()));
    }
    String score = placed.node().field();
    if (score != null) {
      names.add(score);
    }
    return names;
  }

  /** An object of which something is known is not declared absent. */
  private Domain possible(Domain domain) {
    String name = domain.field().name();
    boolean there =
        objects.stream()
            .filter(object -> object.contains(name))
            .flatMap(Set::stream)
            .anyMatch(other -> !other.equals(name) && values.known(law.fieldIndex(other)));
    return there
        ? new Domain(
            domain.field(),
            domain.answers().stream().filter(a -> !(a instanceof Answer.NotApplicable)).toList(),
            domain.breakpoints())
        : domain;
  }

  private void members(int list, Field field, Set<String> wanted) {
    List<Values> members = values.members(list);
    for (int m = 0; m < members.size(); m++) {
      Values member = members.get(m);
      for (int f = 0; f < field.fields().size(); f++) {
        Field own = field.fields().get(f);
        if (wanted.contains(own.name()) && Items.open(own, member, f)) {
          String path = field.name() + "[" + m + "]." + own.name();
          Domain domain = breakpoints.memberDomain(list, f, member, values, List.of());
          items.add(new Item(items.all().size(), path, list, m, f, own, domain, null, 0, null));
        }
      }
    }
  }
}
