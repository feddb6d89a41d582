package vn.binhxet.verdict;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/**
 * One comparison in words: what was found, what is required, what follows, by how much.
 *
 * <p>The words of the actual value and of the margin are inserted as they are, at most once each,
 * and never looked at; see {@link Sentences#comparison}.
 */
final class ComparisonWords {
  /** A number that no decimal says, as {@link Shown#ratio} writes it. */
  private static final Pattern FRACTION = Pattern.compile("\"-?[0-9.]+/[0-9.]+\"");

  static final Text COLUMN_OPEN =
      new Text(
          "mức phải so tùy theo cột (vùng hoặc nhóm) mà chưa xác định được cột áp dụng",
          "what is required depends on the column, and the column is not known");

  private static final Text IS = new Text("là ", "");

  private ComparisonWords() {}

  /**
   * @param then what parts the requirement from what was found: "; " in a sentence, ", " inside one
   */
  static Text say(Voice voice, Status status, ClaimView.Comparison c, String then) {
    if (status == Status.UNDETERMINED && c.truth() != Truth.UNKNOWN) {
      return columnOpen(voice, c, then);
    }
    return coded(c.bar().value()) ? choice(voice, status, c, then) : number(voice, status, c, then);
  }

  /** Where the column is not known: what was found, without what one of the columns asks. */
  static Text columnOpen(Voice voice, ClaimView.Comparison c, String then) {
    return head(c).add(then).add(COLUMN_OPEN).add(": ").add(voice.open()).text();
  }

  /** The same comparison as each possible column makes it. */
  static Text columns(Voice voice, Status status, List<ClaimView.Comparison> each) {
    ClaimView.Comparison first = each.get(0);
    Text unit = first.actual() == null ? unit(first) : percentOnly(first);
    List<Text> bars =
        each.stream().map(c -> BarWords.clause(voice, c.op(), c.bar(), unit)).distinct().toList();
    Phrase sentence = head(first).add("; ").add(Phrase.joined(bars, "; "));
    if (status != Status.UNDETERMINED) {
      return sentence
          .add(": ")
          .add(voice.word(status))
          .add(", áp dụng mức nào cũng vậy", ", whichever applies")
          .text();
    }
    return sentence
        .add(
            "; chưa xác định được vùng hoặc nhóm áp dụng: ",
            "; which column applies is not known: ")
        .add(voice.open())
        .text();
  }

  /** Points of one item: they decide nothing alone. */
  static Text score(ClaimView.Comparison c) {
    Phrase score = new Phrase().add(c.label()).add(": ");
    Shown actual = c.actual();
    if (actual == null) {
      score.add("chưa chấm điểm", "no points recorded");
    } else {
      score.add(actual.text()).add(EnglishUnit.after(actual.text(), unit(c)));
    }
    Shown most = c.bar().value();
    if (most != null) {
      score.add(", tối đa ", ", maximum ").add(most.text());
    }
    return score.text();
  }

  private static Text number(Voice voice, Status status, ClaimView.Comparison c, String then) {
    Shown actual = c.actual();
    if (foundNone(c)) {
      return said(voice, head(c), voice.word(status)).text();
    }
    Text unit = actual == null ? unit(c) : percentOnly(c);
    Phrase sentence = head(c).add(then).add(BarWords.clause(voice, c.op(), c.bar(), unit));
    if (c.bar().origin() == ClaimView.Origin.DELEGATED && c.bar().value() == null) {
      return sentence.add(", nên chưa kết luận được", ", so nothing follows yet").text();
    }
    sentence.add(": ").add(voice.word(status));
    if (between(actual)) {
      return status == Status.UNDETERMINED
          ? sentence.add(" vì còn thiếu điểm", " because some points are missing").text()
          : sentence.add(", dù còn thiếu điểm", ", although some points are missing").text();
    }
    return sentence.add(MarginWords.of(voice, c, percent(c))).text();
  }

  private static Text choice(Voice voice, Status status, ClaimView.Comparison c, String then) {
    Phrase sentence = head(c);
    Shown required = c.bar().value();
    if (c.actual() != null && c.truth() == Truth.UNKNOWN) {
      return unsettled(voice, sentence);
    }
    if (!voice.requires()) {
      return voice.mode() == Voice.Mode.PART
          ? sentence.text()
          : said(voice, sentence, voice.word(status)).text();
    }
    boolean two = required != null && !required.json().startsWith("\"");
    if (status == Status.MET && (two || c.op() == Comparator.EQUAL)) {
      return said(voice, sentence, voice.met()).text();
    }
    if (status == Status.NOT_MET && two) {
      return sentence.add(", chưa đúng yêu cầu", ", not as required").text();
    }
    sentence.add(then).add("yêu cầu ", "the requirement is ");
    sentence.add(c.op() == Comparator.NOT_EQUAL ? new Text("khác ", "other than ") : IS);
    if (required != null) {
      sentence.add(required.text());
    }
    return sentence.add(": ").add(voice.word(status)).text();
  }

  /** What was found says it all: no requirement needs to be spelled out. */
  static Phrase said(Voice voice, Phrase sentence, Text word) {
    return switch (voice.mode()) {
      case REQUIREMENT -> sentence.add(", đúng yêu cầu", ", as required");
      case PART -> sentence;
      default -> sentence.add("; ").add(word);
    };
  }

  /** A code that says the matter is still open, as a fine under appeal. */
  static Text unsettled(Voice voice, Phrase sentence) {
    sentence.add(", còn chờ giải quyết", ", still to be settled");
    return switch (voice.mode()) {
      case PART -> sentence.text();
      case EXCLUSION -> sentence.add("; ").add(voice.open()).text();
      default -> sentence.add(" nên chưa kết luận được", ", so nothing follows yet").text();
    };
  }

  /** What was found: "Thu nhập bình quân 44,2 triệu đồng/người/năm". */
  static Phrase head(ClaimView.Comparison c) {
    Shown actual = c.actual();
    Text label = c.label();
    if (actual == null) {
      return new Phrase().add(label).add(": ").add(missing(c));
    }
    if (foundNone(c)) {
      return new Phrase().add(label).add(": không có", ": none");
    }
    boolean apart = coded(c.bar().value()) || between(actual);
    Text unit = unit(c);
    Text said = CountedUnit.unlessSaid(label, unit);
    return new Phrase()
        .add(
            apart
                ? label.plus(Text.same(": "))
                : new Text(
                    led(label.vi(), unit.vi().equals(said.vi())),
                    led(label.en(), unit.en().equals(said.en()))))
        .add(actual.text())
        .add(
            between(actual)
                ? outside(c)
                : coded(c.bar().value()) ? Text.same("") : EnglishUnit.after(actual.text(), said));
  }

  /**
   * A number follows its label directly, unless the label ends in a digit or a bracket, or is a
   * difference, whose second part would seem to be what the number is of.
   *
   * @param unit whether its unit follows too; a bare number stands apart
   */
  private static String led(String label, boolean unit) {
    boolean letter = !label.isEmpty() && Character.isLetter(label.charAt(label.length() - 1));
    return label + (letter && unit && !label.contains(" − ") ? " " : ": ");
  }

  private static Text missing(ClaimView.Comparison c) {
    if (coded(c.bar().value())) {
      return new Text("chưa có thông tin", "no information given");
    }
    boolean several = c.label().vi().contains(" + ") || c.label().vi().contains(" − ");
    return several
        ? new Text("chưa đủ số liệu", "not all figures given")
        : new Text("chưa có số liệu", "no figure given");
  }

  /** Equal to nought as the rule asks: then what was found is "none". */
  private static boolean foundNone(ClaimView.Comparison c) {
    return c.op() == Comparator.EQUAL
        && c.truth() == Truth.TRUE
        && c.bar().origin() == ClaimView.Origin.RULE
        && BarWords.zero(c.bar().value());
  }

  /** Yes, no or a code: not a number. */
  private static boolean coded(@Nullable Shown bar) {
    if (bar == null) {
      return false;
    }
    String json = bar.json();
    return json.startsWith("\"")
        ? !FRACTION.matcher(json).matches()
        : json.equals("true") || json.equals("false");
  }

  /** Points of which some are missing: from what is there to what the maxima allow. */
  private static boolean between(@Nullable Shown actual) {
    return actual != null && actual.json().startsWith("{\"least\"");
  }

  private static boolean percent(ClaimView.Comparison c) {
    return OperandWords.PERCENT.equals(c.unit());
  }

  private static Text percentOnly(ClaimView.Comparison c) {
    return percent(c) ? OperandWords.PERCENT : Text.same("");
  }

  /** The unit as it follows a number; a share in counts brings its percentage along. */
  private static Text unit(ClaimView.Comparison c) {
    Text unit = c.unit();
    Shown actual = c.actual();
    boolean inCounts =
        c.counted() != null || (actual != null && actual.json().startsWith("{\"count\""));
    if (unit == null || (percent(c) && inCounts)) {
      return Text.same("");
    }
    // "12,9%/năm", as "12,9%"
    return unit.vi().startsWith("%") ? unit : Text.same(" ").plus(unit);
  }

  private static Text outside(ClaimView.Comparison c) {
    Text unit = c.unit();
    return unit == null || unit.equals(OperandWords.POINTS)
        ? Text.same("")
        : Text.same(" (").plus(unit).plus(Text.same(")"));
  }
}
