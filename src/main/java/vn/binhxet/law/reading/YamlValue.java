package vn.binhxet.law.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * One yaml value with its place. Each question asks for a type; a value of another type is a
 * problem and null.
 */
public final class YamlValue {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");

  private final Node node;
  private final String file;
  private final Problems problems;

  YamlValue(Node node, String file, Problems problems) {
    this.node = node;
    this.file = file;
    this.problems = problems;
  }

  public SourceAt at() {
    return new SourceAt(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** A map; empty, and a problem, where it is none. */
  public YamlMap map() {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(mapping, at(), file, problems);
    }
    wrongType("một ánh xạ (khóa: giá trị)", "a map (key: value)");
    return new YamlMap(null, at(), file, problems);
  }

  /** A list; empty, and a problem, where it is none. */
  public List<YamlValue> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(n -> new YamlValue(n, file, problems)).toList();
    }
    wrongType("một danh sách [a, b]", "a list [a, b]");
    return List.of();
  }

  /** Words, a code or an id; never blank. A plain 62 or true is not text: it is to be quoted. */
  public @Nullable String text() {
    if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
      wrongType(
          "chữ; số, true và false phải đặt trong dấu nháy",
          "text; numbers, true and false are to be quoted");
      return null;
    }
    String text = scalar.getValue();
    if (text.isBlank() || !text.equals(text.strip())) {
      add(
          "WRONG_TYPE",
          "chữ trống hoặc thừa dấu cách ở đầu, cuối: “" + text + "”",
          "blank text, or spaces at its ends: \"" + text + "\"");
      return null;
    }
    return text;
  }

  /** A day as 2018-11-05, quoted or not. */
  public @Nullable LocalDate date() {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    LocalDate day = parseDate(text);
    if (day == null) {
      add(
          "BAD_DATE",
          "cần một ngày như 2018-11-05, gặp “" + shown() + "”",
          "expected a day such as 2018-11-05, found \"" + shown() + "\"");
    }
    return day;
  }

  /** A number kept exactly as written, quoted or not. */
  public @Nullable BigDecimal number() {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    BigDecimal number = parseNumber(text);
    if (number == null) {
      add(
          "BAD_NUMBER",
          "cần một số như 12 hoặc \"4.5\" (dấu chấm, không dấu phân nhóm), gặp “" + shown() + "”",
          "expected a number such as 12 or \"4.5\" (a point, no grouping), found \""
              + shown()
              + "\"");
    }
    return number;
  }

  /** A whole number of at most nine digits. */
  public @Nullable Integer integer() {
    BigDecimal number = number();
    if (number == null) {
      return null;
    }
    if (number.scale() > 0 || number.precision() > 9) {
      add("BAD_NUMBER", "cần một số nguyên: " + number, "expected a whole number: " + number);
      return null;
    }
    return number.intValueExact();
  }

  /** A plain true or false. */
  public @Nullable Boolean truth() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return scalar.getValue().equals("true");
    }
    wrongType("true hoặc false, không có dấu nháy", "true or false, unquoted");
    return null;
  }

  /** What a word stands for; null, and a problem, where it is none of them. */
  <T> @Nullable T oneOf(Map<String, T> words) {
    String text = text();
    T found = text == null ? null : words.get(text);
    if (text != null && found == null) {
      Text hint = Suggestion.of(text, words.keySet());
      add(
          "BAD_VALUE",
          "không có giá trị “" + text + "” ở đây." + hint.vi(),
          "no value \"" + text + "\" here." + hint.en());
    }
    return found;
  }

  /** The same thing in both languages. */
  public @Nullable Text words() {
    if (!isMap()) {
      badWords();
      return null;
    }
    YamlMap map = map();
    String vi = map.textOrNull("vi");
    String en = map.textOrNull("en");
    map.done();
    if (vi == null || en == null) {
      badWords();
      return null;
    }
    return new Text(vi, en);
  }

  private void badWords() {
    add("BAD_TEXT", "cần cả hai thứ tiếng: {vi: …, en: …}", "needs both languages: {vi: …, en: …}");
  }

  static @Nullable LocalDate parseDate(String text) {
    if (!looksLikeDate(text)) {
      return null;
    }
    try {
      // Parsing by a pattern takes longer than all else in a list of ten thousand units.
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 5, 7, 10),
          Integer.parseInt(text, 8, 10, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** As 2018-11-05; by hand, since lists of units hold some fifty thousand days. */
  private static boolean looksLikeDate(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  static @Nullable BigDecimal parseNumber(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private void wrongType(String vi, String en) {
    add("WRONG_TYPE", "cần " + vi + "; gặp " + shown(), "expected " + en + "; found " + shown());
  }

  private String shown() {
    if (node instanceof ScalarNode scalar) {
      String value = scalar.getValue();
      return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
    return isMap() ? "{…}" : "[…]";
  }

  void add(String code, String vi, String en) {
    problems.add(code, at(), vi, en);
  }
}
