package vn.binhxet.verdict;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** What is required, in words: "mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên". */
final class BarWords {
  private static final Pattern ZERO = Pattern.compile("-?0+(\\.0+)?");

  /** First words of a column's name that say themselves what kind of column it is. */
  private static final Set<String> KINDS =
      Set.of("Vùng", "Nhóm", "Khu", "Loại", "Hạng", "Xã", "Phường", "Thôn", "Tỉnh", "Thành", "Các");

  private BarWords() {}

  /**
   * @param unit said after a known value, with its own space; empty where the actual value says it
   */
  static Text clause(Voice voice, Comparator op, ClaimView.Bar bar, Text unit) {
    Shown value = bar.value();
    Phrase clause = new Phrase();
    switch (bar.origin()) {
      case NOT_LOADED ->
          noun(voice, bar, clause)
              .add(" chưa được nhập vào bộ quy tắc", " has not been loaded into the rules");
      case DELEGATED ->
          noun(voice, bar, clause)
              .add(
                  " do tỉnh quy định mà bộ quy tắc chưa có mức của tỉnh",
                  " is set by the province, and its figure has not been loaded");
      case BY_COLUMN -> clause.add(ComparisonWords.COLUMN_OPEN);
      case MISSING ->
          noun(voice, bar, clause)
              .add(than(op, label(bar)))
              .add(", nhưng chưa có số liệu này", ", and that figure is missing");
      default -> {
        if (value == null) {
          clause.add("chưa rõ mức phải so", "what to compare with is not known");
        } else {
          noun(voice, bar, clause).add(required(op, bar, value, unit));
          Text share = bar.share();
          if (share != null) {
            clause.add(" (", " (").add(share).add(")", ")");
          }
        }
      }
    }
    return clause.text();
  }

  private static Phrase noun(Voice voice, ClaimView.Bar bar, Phrase to) {
    ClaimView.Origin origin = bar.origin();
    boolean loaded = origin == ClaimView.Origin.TARGET;
    if (loaded || origin == ClaimView.Origin.NOT_LOADED || origin == ClaimView.Origin.DELEGATED) {
      if (voice.requires()) {
        to.add("mức chuẩn", "the target");
      } else {
        to.add("ngưỡng", "the threshold");
      }
      to.add(scope(bar));
      return loaded ? to.add(" là ", " is ") : to;
    }
    return switch (voice.mode()) {
      case REQUIREMENT -> to.add("yêu cầu ", "the requirement is ");
      case EXCLUSION -> to.add("ngưỡng không xét tặng là ", "the disqualifying threshold is ");
      default -> to.add("ngưỡng là ", "the threshold is ");
    };
  }

  private static Text scope(ClaimView.Bar bar) {
    Integer year = bar.year();
    Text column = bar.column();
    Phrase scope = new Phrase();
    if (year != null) {
      scope.add(" năm " + year, " for " + year);
    }
    if (column != null) {
      scope.add(of(column.vi()), " in the " + shortName(column.en()) + " column");
    }
    return scope.text();
  }

  /** "của vùng Tây Nguyên" for a proper name, "cho nhóm a" for one that says its kind. */
  private static String of(String column) {
    String name = shortName(column);
    String first = name.split(" ", 2)[0];
    boolean proper = Character.isUpperCase(name.charAt(0)) && !KINDS.contains(first);
    return proper ? " của vùng " + name : " cho " + Phrase.inside(Text.same(name)).vi();
  }

  /** A column's name without what explains it: "nhóm a" of "nhóm a: quận, huyện…". */
  static String shortName(String column) {
    int colon = column.indexOf(':');
    return colon > 0 ? column.substring(0, colon) : column;
  }

  private static Text label(ClaimView.Bar bar) {
    Text label = bar.column();
    return label == null ? new Text("một giá trị khác", "another value") : Phrase.inside(label);
  }

  private static Text required(Comparator op, ClaimView.Bar bar, Shown value, Text unit) {
    Text amount = value.text().plus(EnglishUnit.after(value.text(), unit));
    if (bar.origin() == ClaimView.Origin.DATA) {
      Text named = label(bar);
      amount =
          value.text().plus(EnglishUnit.after(value.text(), CountedUnit.unlessSaid(named, unit)));
      return than(
          op,
          new Text(named.vi() + " (" + amount.vi() + ")", named.en() + " (" + amount.en() + ")"));
    }
    return required(op, value, amount);
  }

  private static Text required(Comparator op, Shown value, Text amount) {
    String vi = amount.vi();
    String en = amount.en();
    if (op == Comparator.AT_LEAST && vi.equals("100%")) {
      // No share is above the whole: "từ 100% trở lên" is no language.
      return amount;
    }
    return switch (op) {
      case AT_LEAST -> new Text("từ " + vi + " trở lên", "at least " + en);
      case MORE_THAN -> new Text("trên " + vi, "more than " + en);
      case AT_MOST ->
          zero(value) ? new Text("không có", "none") : new Text("không quá " + vi, "at most " + en);
      case LESS_THAN -> new Text("dưới " + vi, "less than " + en);
      case EQUAL ->
          zero(value)
              ? new Text("không có", "none")
              : spoken(value) ? amount : new Text("đúng " + vi, "exactly " + en);
      case NOT_EQUAL -> new Text("khác " + vi, "other than " + en);
    };
  }

  /** A comparison with another value of the assessment, as a mean. */
  private static Text than(Comparator op, Text named) {
    Text how =
        switch (op) {
          case AT_LEAST -> new Text("không thấp hơn ", "not lower than ");
          case MORE_THAN -> new Text("cao hơn ", "higher than ");
          case AT_MOST -> new Text("không cao hơn ", "not higher than ");
          case LESS_THAN -> new Text("thấp hơn ", "lower than ");
          case EQUAL -> new Text("bằng ", "equal to ");
          case NOT_EQUAL -> new Text("khác ", "other than ");
        };
    return how.plus(named);
  }

  /** Yes, no or a code: "exactly yes" is no language. */
  private static boolean spoken(Shown value) {
    return !ZERO.matcher(value.json()).matches()
        && !Character.isDigit(value.json().charAt(0))
        && value.json().charAt(0) != '-';
  }

  static boolean zero(@Nullable Shown value) {
    return value != null && ZERO.matcher(value.json()).matches();
  }
}
