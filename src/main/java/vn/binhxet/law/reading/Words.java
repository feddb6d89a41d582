package vn.binhxet.law.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Node;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Title;
import vn.binhxet.law.clocks.Count;
import vn.binhxet.law.clocks.FirstDay;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.territory.UnitType;

/** The fixed words of rule files, and the forms of names. */
final class Words {
  static final Map<String, Confidence> CONFIDENCE = of(Confidence.values(), Confidence::code);
  static final Map<String, SubjectType> SUBJECT = of(SubjectType.values(), SubjectType::code);
  static final Map<String, FieldType> FIELD_TYPE = of(FieldType.values(), FieldType::code);
  static final Map<String, Node.Kind> NODE_KIND = of(Node.Kind.values(), Node.Kind::code);
  static final Map<String, Node.Content> CONTENT = of(Node.Content.values(), Words::dashed);
  static final Map<String, Node.WhenAbsent> WHEN_ABSENT =
      of(Node.WhenAbsent.values(), Words::dashed);
  static final Map<String, UnitType> UNIT_TYPE = of(UnitType.values(), UnitType::code);
  static final Map<String, Step.Kind> STEP_KIND = of(Step.Kind.values(), Words::dashed);
  static final Map<String, Count> COUNT = of(Count.values(), Words::dashed);
  static final Map<String, FirstDay> FIRST_DAY = of(FirstDay.values(), Words::dashed);
  static final Map<String, Title.Kind> TITLE_KIND = of(Title.Kind.values(), Title.Kind::code);

  static final Map<String, FromVerdicts.Which> WHICH =
      of(FromVerdicts.Which.values(), FromVerdicts.Which::code);

  static final Pattern FOLDER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
  static final Pattern PATTERN_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,59}");

  private Words() {}

  private static <T> Map<String, T> of(T[] values, Function<T, String> code) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(code.apply(value), value);
    }
    return words;
  }

  static String dashed(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
