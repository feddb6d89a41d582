package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Counted;
import vn.binhxet.verdict.reach.Domain;
import vn.binhxet.verdict.reach.Exact;

/** What an officer can still say of an assessment, in the edition's order. */
final class Items {
  private final EffectiveEdition law;
  private final Values values;
  private final List<Item> all = new ArrayList<>();
  private final Map<String, Item> byPath = new HashMap<>();
  private final Set<String> read;

  /** Names of fields that tell of one object, which may be declared not to exist. */
  private final List<Set<String>> objects = new ArrayList<>();

  Items(
      Assessment assessment,
      EffectiveEdition law,
      Breakpoints breakpoints,
      ListAnswers lists,
      List<Counted> counted) {
    this.law = law;
    this.values = assessment.values();
    law.nodes().stream().filter(p -> p.node().ifAny() != null).forEach(p -> objects.add(about(p)));
    FieldsAsked asked = FieldsAsked.of(law);
    read = asked.names();
    Map<String, String> scores = new HashMap<>();
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      String field = score.node().field();
      if (field != null) {
        scores.put(field, score.node().id());
      }
    }
    PointBars bars = new PointBars(law, values, breakpoints, assessment.awardYear());
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (!read.contains(field.name())) {
        continue;
      }
      Counted count = counted(i, counted);
      if (count != null) {
        counted(i, field, count, breakpoints);
      } else if (field.type() == FieldType.LIST && values.known(i)) {
        members(i, field, breakpoints, asked.ofMembers(field.name()));
      } else if (open(field, values, i)) {
        Domain domain =
            field.type() == FieldType.LIST
                ? new Domain(field, lists.answers(i, asked.ofMembers(field.name())), List.of())
                : possible(domain(i, scores.get(field.name()), breakpoints, bars));
        long whole = breakpoints.whole(field, values);
        String score = scores.get(field.name());
        add(new Item(all.size(), field.name(), i, -1, -1, field, domain, score, whole, null));
      }
    }
  }

  /** Points are no more than the groups above leave room for. */
  private Domain domain(
      int field, @Nullable String score, Breakpoints breakpoints, PointBars bars) {
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
                  Exact value = Fillings.number(answer);
                  return value == null || value.compareTo(most) <= 0;
                })
            .toList(),
        domain.breakpoints());
  }

  /** Of a ranking: what can still be said of its candidates and around them. */
  Items(
      Assessment assessment,
      EffectiveEdition law,
      Result.Ranking ranking,
      Breakpoints breakpoints) {
    this.law = law;
    this.values = assessment.values();
    int list = law.fieldIndex(ranking.candidates());
    CandidateDomains domains =
        new CandidateDomains(law, ranking, breakpoints, values, assessment.awardYear());
    read = new LinkedHashSet<>();
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (i != list && domains.reads(field.name())) {
        read.add(field.name());
        if (open(field, values, i)) {
          Domain domain = domains.around(i);
          add(new Item(all.size(), field.name(), i, -1, -1, field, domain, null, 0, null));
        }
      }
    }
    Field of = law.fields().get(list);
    for (int m = 0; m < values.members(list).size(); m++) {
      Values member = values.members(list).get(m);
      for (int f = 0; f < of.fields().size(); f++) {
        Field own = of.fields().get(f);
        String path = of.name() + "[" + m + "]." + own.name();
        if (domains.reads(own.name())) {
          read.add(path);
          if (open(own, member, f)) {
            Domain domain = domains.of(member, f);
            add(new Item(all.size(), path, list, m, f, own, domain, null, 0, null));
          }
        }
      }
    }
  }

  private static @Nullable Counted counted(int field, List<Counted> all) {
    return all.stream().filter(each -> each.fields().containsKey(field)).findFirst().orElse(null);
  }

  /** One item, by the name of the first field, for all fields that one count fills. */
  private void counted(int at, Field field, Counted counted, Breakpoints breakpoints) {
    Item known =
        all.stream().filter(item -> counted.equals(item.counted())).findFirst().orElse(null);
    if (known != null) {
      byPath.put(field.name(), known);
      return;
    }
    Domain domain = breakpoints.counted(counted, values);
    long of = counted.fields().getOrDefault(at, 0L);
    add(new Item(all.size(), field.name(), at, -1, -1, field, domain, null, of, counted));
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

  /** Items that tell of one object, which may be declared not to exist. */
  List<List<Item>> objects() {
    List<List<Item>> all = new ArrayList<>();
    for (Set<String> names : objects) {
      List<Item> of = new ArrayList<>();
      for (String name : names) {
        Item item = byPath.get(name);
        if (item != null) {
          of.add(item);
        }
      }
      all.add(of);
    }
    return all;
  }

  private void members(int list, Field field, Breakpoints breakpoints, Set<String> wanted) {
    List<Values> members = values.members(list);
    for (int m = 0; m < members.size(); m++) {
      Values member = members.get(m);
      for (int f = 0; f < field.fields().size(); f++) {
        Field own = field.fields().get(f);
        if (wanted.contains(own.name()) && open(own, member, f)) {
          String path = field.name() + "[" + m + "]." + own.name();
          Domain domain = breakpoints.memberDomain(list, f, member, values, List.of());
          add(new Item(all.size(), path, list, m, f, own, domain, null, 0, null));
        }
      }
    }
  }

  private void add(Item item) {
    all.add(item);
    byPath.put(item.path(), item);
  }

  /** Absent, blank where words are asked, or with a code that says the matter is open. */
  static boolean open(Field field, Values values, int at) {
    if (values.absent(at)) {
      return true;
    }
    return values.known(at)
        && (field.type() == FieldType.TEXT
            ? values.text(at).isBlank()
            : field.type() == FieldType.CHOICE
                && field.choices().get((int) values.unscaled(at)).unsettled());
  }

  List<Item> all() {
    return all;
  }

  Item get(int number) {
    return all.get(number);
  }

  /** The item of a field of the subject, null where it is no item. */
  @Nullable Item of(String field) {
    return byPath.get(field);
  }

  /** The item of a member's field, null where it is known or not read. */
  @Nullable Item of(int list, int member, String field) {
    return byPath.get(law.fields().get(list).name() + "[" + member + "]." + field);
  }

  /** Names of the fields that decide something. */
  Set<String> read() {
    return read;
  }

  /**
   * The answers with what is still counted at one end.
   *
   * @param high whether every open verdict below comes to count, or none does
   */
  Map<Integer, Answer> ending(Map<Integer, Answer> answers, boolean high) {
    Map<Integer, Answer> ended = new TreeMap<>(answers);
    for (Item item : all) {
      if (item.counted() != null) {
        List<Answer> own = item.domain().answers();
        ended.putIfAbsent(item.number(), own.get(high ? own.size() - 1 : 0));
      }
    }
    return ended;
  }

  /** Whether some field is counted from verdicts below that are still open. */
  boolean counting() {
    return all.stream().anyMatch(item -> item.counted() != null);
  }

  /** Writes answers into copies of the values; neither the originals nor the members change. */
  Values filled(Map<Integer, Answer> answers) {
    Values filled = values.copy();
    Map<Integer, List<Values>> lists = new HashMap<>();
    answers.forEach(
        (number, answer) -> {
          Item item = all.get(number);
          if (item.member() < 0) {
            answer.into(filled, item.at());
          } else {
            List<Values> members =
                lists.computeIfAbsent(item.at(), at -> new ArrayList<>(values.members(at)));
            Values member = members.get(item.member()).copy();
            answer.into(member, item.memberField());
            members.set(item.member(), member);
          }
        });
    lists.forEach(filled::setMembers);
    return filled;
  }

  Values values() {
    return values;
  }
}
