package vn.binhxet.law.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * A yaml map that knows which keys were asked for. Faults go to the problems and are answered by a
 * stand-in, so that one reading finds all of them; {@link #done()} reports keys nobody asked for.
 */
public final class YamlMap {
  private static final Text NO_WORDS = Text.same("?");

  private final SourceAt at;
  private final Problems problems;
  private final boolean broken;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, SourceAt> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param node null for a value that should have been a map: nothing is missed in it
   */
  YamlMap(@Nullable MappingNode node, SourceAt at, String file, Problems problems) {
    this.at = at;
    this.problems = problems;
    this.broken = node == null;
    if (node != null) {
      node.getValue().forEach(entry -> put(entry, file));
    }
  }

  private void put(NodeTuple entry, String file) {
    SourceAt place =
        new SourceAt(file, entry.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1);
    if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
      problems.add("WRONG_TYPE", place, "khóa phải là chữ", "a key must be text");
      return;
    }
    String key = scalar.getValue();
    SourceAt earlier = keys.putIfAbsent(key, place);
    if (earlier == null) {
      values.put(key, new YamlValue(entry.getValueNode(), file, problems));
    } else {
      problems.add(
          "DUPLICATE_KEY",
          place,
          "khóa “" + key + "” đã có ở dòng " + earlier.line() + "; chỉ giữ một",
          "key \"" + key + "\" is already on line " + earlier.line() + "; keep one");
    }
  }

  public SourceAt at() {
    return at;
  }

  /** Where a key stands, or the map itself without it. */
  public SourceAt at(String key) {
    return keys.getOrDefault(key, at);
  }

  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** Every key with its value, in the file's order: for maps whose keys are names. */
  public Map<String, YamlValue> all() {
    asked.addAll(values.keySet());
    return values;
  }

  /** What a key holds, null where it is absent. */
  public @Nullable YamlValue valueOrNull(String key) {
    asked.add(key);
    return values.get(key);
  }

  private <T> @Nullable T get(String key, Function<YamlValue, @Nullable T> as) {
    YamlValue value = valueOrNull(key);
    return value == null ? null : as.apply(value);
  }

  private <T> T need(String key, Function<YamlValue, @Nullable T> as, T standIn) {
    if (!has(key) && !broken) {
      problems.add(
          "MISSING_KEY", at, "thiếu khóa “" + key + "”", "the key \"" + key + "\" is missing");
    }
    T value = get(key, as);
    return value == null ? standIn : value;
  }

  public String text(String key) {
    return need(key, YamlValue::text, "?");
  }

  public @Nullable String textOrNull(String key) {
    return get(key, YamlValue::text);
  }

  public Text words(String key) {
    return need(key, YamlValue::words, NO_WORDS);
  }

  public @Nullable Text wordsOrNull(String key) {
    return get(key, YamlValue::words);
  }

  public LocalDate date(String key) {
    return need(key, YamlValue::date, LocalDate.EPOCH);
  }

  public @Nullable LocalDate dateOrNull(String key) {
    return get(key, YamlValue::date);
  }

  public @Nullable BigDecimal numberOrNull(String key) {
    return get(key, YamlValue::number);
  }

  public int integer(String key) {
    return need(key, YamlValue::integer, 0);
  }

  public @Nullable Integer integerOrNull(String key) {
    return get(key, YamlValue::integer);
  }

  public boolean flag(String key, boolean otherwise) {
    Boolean value = get(key, YamlValue::truth);
    return value == null ? otherwise : value;
  }

  public YamlMap map(String key) {
    return need(key, YamlValue::map, new YamlMap(null, at, at.file(), problems));
  }

  public @Nullable YamlMap mapOrNull(String key) {
    return get(key, YamlValue::map);
  }

  /** The maps of a list; empty where the key is absent. */
  public List<YamlMap> maps(String key) {
    List<YamlValue> list = get(key, YamlValue::list);
    return list == null ? List.of() : list.stream().map(YamlValue::map).toList();
  }

  /** The texts of a list; empty where the key is absent. */
  public List<String> texts(String key) {
    List<YamlValue> list = get(key, YamlValue::list);
    List<String> texts = new ArrayList<>();
    for (YamlValue value : list == null ? List.<YamlValue>of() : list) {
      String text = value.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** One of a few words. */
  public <T> T word(String key, Map<String, T> words, T standIn) {
    return need(key, value -> value.oneOf(words), standIn);
  }

  public <T> @Nullable T wordOrNull(String key, Map<String, T> words) {
    return get(key, value -> value.oneOf(words));
  }

  /** The words of a list, each one of a few; empty where the key is absent. */
  public <T> List<T> words(String key, Map<String, T> words) {
    List<YamlValue> list = get(key, YamlValue::list);
    List<T> found = new ArrayList<>();
    for (YamlValue value : list == null ? List.<YamlValue>of() : list) {
      T word = value.oneOf(words);
      if (word != null) {
        found.add(word);
      }
    }
    return found;
  }

  /** The period {@code from} … {@code to} written in this map itself; an open end where absent. */
  public Period period() {
    LocalDate from = dateOrNull("from");
    LocalDate to = dateOrNull("to");
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(
          "BAD_PERIOD",
          at("to"),
          "ngày cuối " + to + " trước ngày đầu " + from,
          "the last day " + to + " is before the first day " + from);
    }
    return from == null && to == null ? Period.ALWAYS : new Period(from, to);
  }

  /** The period of a key such as {@code inForce: {from: …, to: …}}; always where it is absent. */
  public Period period(String key) {
    YamlMap map = mapOrNull(key);
    if (map == null) {
      return Period.ALWAYS;
    }
    Period period = map.period();
    map.done();
    return period;
  }

  /** Reports a problem at a key, or at the map where the key is absent. */
  public void problem(String code, String key, String vi, String en) {
    problems.add(code, at(key), vi, en);
  }

  /** Reports the keys that nobody asked for. */
  public void done() {
    for (Map.Entry<String, SourceAt> key : keys.entrySet()) {
      if (!asked.contains(key.getKey())) {
        Text hint = Suggestion.of(key.getKey(), asked);
        problems.add(
            "UNKNOWN_KEY",
            key.getValue(),
            "không có khóa “" + key.getKey() + "” ở đây." + hint.vi(),
            "no key \"" + key.getKey() + "\" here." + hint.en());
      }
    }
  }
}
