package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Operand;

/** What a comparison requires, made ready for one edition, column and year. */
final class BarReading {
  private final Operand operand;
  private final Amounts.Amount amount;
  private final List<BarReading> parts;
  private final OperandWords words;

  private BarReading(
      Operand operand, Amounts.Amount amount, List<BarReading> parts, OperandWords words) {
    this.operand = operand;
    this.amount = amount;
    this.parts = parts;
    this.words = words;
  }

  static BarReading of(Operand operand, Amounts amounts, Scope scope, OperandWords words) {
    List<BarReading> parts =
        OperandWords.parts(operand).stream()
            .filter(part -> !part.equals(operand))
            .map(part -> of(part, amounts, scope, words))
            .toList();
    return new BarReading(operand, amounts.of(operand, scope), parts, words);
  }

  /** Its value for a subject, null where unknown. */
  @Nullable Span value(Values own, Values outer, Unknowns why) {
    return amount.of(own, outer, why);
  }

  /**
   * The bar as shown.
   *
   * @param value as {@link #value} gave it
   */
  ClaimView.Bar bar(@Nullable Span value, Values own, Values outer) {
    return value == null
        ? words.bar(missing(own, outer), null)
        : words.bar(operand, Shown.ratio(value.low()));
  }

  /** The part for which an expression has no value: one that the assessment can give first. */
  private Operand missing(Values own, Values outer) {
    Operand found = null;
    for (BarReading part : parts) {
      if (part.value(own, outer, new Unknowns()) == null) {
        Operand missing = part.missing(own, outer);
        if (missing instanceof Operand.FieldValue || missing instanceof Operand.YearOf) {
          return missing;
        }
        found = found == null ? missing : found;
      }
    }
    return found == null ? operand : found;
  }
}
