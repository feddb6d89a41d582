package vn.binhxet.law.cases;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Days;
import vn.binhxet.law.clocks.Given;
import vn.binhxet.law.clocks.Standing;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.reading.YamlMap;
import vn.binhxet.law.reading.YamlValue;

/** Reads one entry of {@code rounds}. */
final class RoundCaseReader {
  private static final Map<String, Standing> STANDING = words(Standing.values());
  private static final Map<String, Standing.Reason> REASON = words(Standing.Reason.values());
  private static final LocalDate STAND_IN = LocalDate.EPOCH;

  private final Clocks clocks;

  RoundCaseReader(Clocks clocks) {
    this.clocks = clocks;
  }

  private static <T extends Enum<T>> Map<String, T> words(T[] values) {
    return Stream.of(values)
        .collect(
            Collectors.toMap(Enum::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  RoundCase read(YamlMap yaml) {
    Map<String, Given> given = new LinkedHashMap<>();
    YamlMap days = yaml.mapOrNull("given");
    if (days != null) {
      days.all().forEach((id, value) -> given.put(step(days, id), given(value)));
    }
    Map<String, RoundCase.Expected> steps = new LinkedHashMap<>();
    YamlMap expect = yaml.map("expect");
    expect.all().forEach((id, value) -> steps.put(step(expect, id), expected(value.map())));
    RoundCase read =
        new RoundCase(
            yaml.text("name"),
            yaml.integer("awardYear"),
            yaml.date("today"),
            given,
            steps,
            yaml.at());
    yaml.done();
    return read;
  }

  private String step(YamlMap yaml, String id) {
    if (clocks.step(id).isEmpty()) {
      Text hint = Suggestion.of(id, clocks.steps().stream().map(Step::id).toList());
      yaml.problem(
          "UNKNOWN_STEP",
          id,
          "clocks.yaml không có bước “" + id + "”." + hint.vi(),
          "clocks.yaml has no step \"" + id + "\"." + hint.en());
    }
    return id;
  }

  /** A day, or {@code {from: …, to: …}} of a period. */
  private static Given given(YamlValue value) {
    if (!value.isMap()) {
      return new Given(day(value), null);
    }
    YamlMap map = value.map();
    Given given = new Given(map.date("from"), map.dateOrNull("to"));
    map.done();
    return given;
  }

  private static RoundCase.Expected expected(YamlMap yaml) {
    Map<Key, @Nullable Days> days = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      YamlValue value = yaml.valueOrNull(key.word);
      days.put(key, value == null ? null : days(value, yaml, key.word));
    }
    RoundCase.Expected expected =
        new RoundCase.Expected(
            yaml.wordOrNull("standing", STANDING),
            yaml.wordOrNull("reason", REASON),
            days.get(Key.BEGINS),
            days.get(Key.ENDS),
            days.get(Key.DUE),
            days.get(Key.START_BY),
            yaml.dateOrNull("until"));
    yaml.done();
    return expected;
  }

  private enum Key {
    BEGINS("begins"),
    ENDS("ends"),
    DUE("due"),
    START_BY("startBy");

    private final String word;

    Key(String word) {
      this.word = word;
    }
  }

  /** One day, or two where it hangs on whether the first day counts: counted, not counted. */
  private static Days days(YamlValue value, YamlMap yaml, String key) {
    List<YamlValue> both = value.isList() ? value.list() : List.of(value, value);
    if (both.size() != 2) {
      yaml.problem(
          "BAD_VALUE",
          key,
          "ghi một ngày, hoặc hai ngày [tính ngày đầu, không tính ngày đầu]",
          "give a day, or two: [the first day counted, not counted]");
      return new Days(STAND_IN, STAND_IN);
    }
    return new Days(day(both.get(0)), day(both.get(1)));
  }

  private static LocalDate day(YamlValue value) {
    LocalDate day = value.date();
    return day == null ? STAND_IN : day;
  }
}
