package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Answer;

/** What an officer can still say of an assessment, in the edition's order. */
final class Items {
  private final EffectiveEdition law;
  private final Values values;
  private final List<Item> all = new ArrayList<>();
  private final Map<String, Item> byPath = new HashMap<>();
  private final Set<String> read = new LinkedHashSet<>();

  /** Names of fields that tell of one object, which may be declared not to exist. */
  private final List<Set<String>> objects = new ArrayList<>();

  Items(EffectiveEdition law, Values values) {
    this.law = law;
    this.values = values;
  }

  /** Takes the next item in the edition's order. */
  void add(Item item) {
    all.add(item);
    byPath.put(item.path(), item);
  }

  /** Takes another field that an item answers too. */
  void also(String field, Item item) {
    byPath.put(field, item);
  }

  /** Takes a field that decides something, open or not. */
  void reads(String path) {
    read.add(path);
  }

  /** Takes the names of fields that tell of one object. */
  void object(Set<String> names) {
    objects.add(names);
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

  /** For each item, those with which it is tied by "not above". */
  Map<Integer, BitSet> links() {
    Map<Integer, BitSet> links = new LinkedHashMap<>();
    for (Item item : all) {
      Item whole = whole(item);
      if (whole != null) {
        links.computeIfAbsent(item.number(), key -> new BitSet()).set(whole.number());
        links.computeIfAbsent(whole.number(), key -> new BitSet()).set(item.number());
      }
    }
    for (List<Item> object : objects()) {
      for (Item one : object) {
        for (Item other : object) {
          links.computeIfAbsent(one.number(), key -> new BitSet()).set(other.number());
        }
      }
    }
    return new HashMap<>(links);
  }

  /** The item that another may not exceed, null where it is none. */
  @Nullable Item whole(Item item) {
    String name = item.field().notAbove();
    if (name == null) {
      return null;
    }
    Item near = item.member() < 0 ? null : of(item.at(), item.member(), name);
    return near == null ? of(name) : near;
  }
}
