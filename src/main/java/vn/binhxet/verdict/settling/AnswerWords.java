package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Exact;

/** Says answers in words, as "từ 50 trở lên". */
public final class AnswerWords {
  private static final Text OR = new Text(" hoặc ", " or ");

  private AnswerWords() {}

  /** What an item may be answered. */
  public static Text of(Item item, BitSet mask) {
    List<Answer> answers = item.domain().answers();
    List<Text> said = new ArrayList<>();
    boolean all = mask.cardinality() == answers.size() && answers.size() > 1;
    if (all) {
      return new Text("câu trả lời nào cũng được", "any answer");
    }
    if (item.whole() > 0 || item.counted() != null) {
      return CountWords.of(item, mask);
    }
    for (AnswerRun run : AnswerRun.of(item, mask)) {
      said.add(numbers(item, run));
    }
    for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
      Text one = single(item.field(), answers.get(i));
      if (one != null) {
        said.add(one);
      }
    }
    Text words = Text.same("");
    for (Text each : said) {
      words = words.isEmpty() ? each : words.plus(OR).plus(each);
    }
    return words;
  }

  private static @Nullable Text single(Field field, Answer answer) {
    if (answer instanceof Answer.Truth truth) {
      return truth.value() ? new Text("có", "yes") : new Text("không", "no");
    }
    if (answer instanceof Answer.Code code) {
      return field.choices().get(code.choice()).label();
    }
    if (answer instanceof Answer.Words) {
      return new Text("nêu rõ", "say so in words");
    }
    if (answer instanceof Answer.NotApplicable) {
      return new Text("khai không áp dụng, có lý do", "declared not applicable, with a reason");
    }
    if (answer instanceof Answer.Members list) {
      int size = list.members().size();
      return size == 0
          ? new Text("khai là không có ([])", "declared to be none ([])")
          : new Text(
              "có, như " + size + " mục ở ví dụ", "some, as the " + size + " of the example");
    }
    return null;
  }

  private static Text numbers(Item item, AnswerRun run) {
    Text unit = unit(item.field());
    boolean date = item.field().type() == FieldType.DATE;
    String low = run.low() == null ? null : run.low();
    String high = run.high();
    if (low != null && low.equals(high)) {
      return new Text("đúng " + vi(low), "exactly " + low).plus(unit);
    }
    String day = date ? "ngày " : "";
    Text from =
        low == null
            ? null
            : run.above()
                ? new Text((date ? "sau " : "trên ") + day + vi(low), "above " + low)
                : new Text("từ " + day + vi(low), "from " + low);
    Text to =
        high == null
            ? null
            : run.below()
                ? new Text((date ? "trước " : "dưới ") + day + vi(high), "below " + high)
                : new Text((low == null ? "không quá " : "đến ") + day + vi(high), "up to " + high);
    if (from == null && to == null) {
      return new Text("số nào cũng được", "any number");
    }
    Text words = from == null ? to : to == null ? from : from.plus(Text.same(" ")).plus(to);
    boolean open = low != null && high == null && !run.above();
    Text on = new Text(date ? " trở đi" : " trở lên", " up");
    return words == null ? Text.same("") : open ? words.plus(unit).plus(on) : words.plus(unit);
  }

  private static Text unit(Field field) {
    return field.type() == FieldType.SHARE
        ? Text.same(" %")
        : field.unit() == null ? Text.same("") : Text.same(" ").plus(field.unit());
  }

  static String vi(String number) {
    return number.contains("-") && number.length() == 10 ? number : number.replace('.', ',');
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** How several items must stand to each other. */
  static Text joint(Expr.Joint joint, Items items) {
    return joint(joint, items.all());
  }

  static Text joint(Expr.Joint joint, List<Item> items) {
    Text left = Text.same("");
    Text right = Text.same("");
    for (Map.Entry<Integer, Exact> each : new java.util.TreeMap<>(joint.factors()).entrySet()) {
      boolean negative = each.getValue().signum() < 0;
      Exact factor = negative ? each.getValue().negate() : each.getValue();
      Text term =
          Text.same("“").plus(items.get(each.getKey()).field().label()).plus(Text.same("”"));
      if (!factor.equals(Exact.ONE)) {
        term = Text.same(plain(factor.floor(Field.DEFAULT_DECIMALS)) + " × ").plus(term);
      }
      if (negative) {
        right = right.isEmpty() ? term : right.plus(Text.same(" + ")).plus(term);
      } else {
        left = left.isEmpty() ? term : left.plus(Text.same(" + ")).plus(term);
      }
    }
    Exact constant = joint.constant().negate();
    if (constant.signum() != 0 || right.isEmpty()) {
      String number = plain(constant.floor(Field.DEFAULT_DECIMALS));
      right = right.isEmpty() ? Text.same(number) : right.plus(Text.same(" + " + number));
    }
    left = left.isEmpty() ? Text.same("0") : left;
    return left.plus(Text.same(" " + symbol(joint.op()) + " ")).plus(right);
  }

  private static String symbol(Comparator op) {
    return switch (op) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> ">";
      case AT_MOST -> "≤";
      case LESS_THAN -> "<";
      case EQUAL -> "=";
      case NOT_EQUAL -> "≠";
    };
  }
}
