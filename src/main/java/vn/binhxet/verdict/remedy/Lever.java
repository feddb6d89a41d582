package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Exact;

/**
 * A fact that may still change, as a whole number of steps: points of a sum, households of a count,
 * a code's position.
 *
 * @param field position among the subject's fields
 * @param now the number of steps there are
 * @param least the fewest that the door accepts
 * @param most the most that it accepts
 * @param unit what one step is worth in a comparison: a count of 50 is worth 2 percent
 * @param digits after the point, of a number or a percentage
 * @param whole what a share is counted of, 0 where it is no count
 * @param points whether it is an item of points
 */
public record Lever(
    int field,
    Field of,
    long now,
    long least,
    long most,
    Exact unit,
    int digits,
    long whole,
    boolean points) {

  /** Whether more and less mean something: not so of codes. */
  public boolean ordered() {
    return of.type() != FieldType.CHOICE;
  }

  /** Whether it is a number, a percentage or a count, and no yes, no or code. */
  public boolean measured() {
    return ordered() && of.type() != FieldType.BOOLEAN;
  }

  /** What would be handed in. */
  public Answer answer(long steps) {
    return switch (of.type()) {
      case BOOLEAN -> new Answer.Truth(steps != 0);
      case CHOICE -> new Answer.Code((int) steps, of.choices().get((int) steps).code());
      default -> whole > 0 ? new Answer.Share(steps, whole) : new Answer.Number(amount(steps));
    };
  }

  /** So many steps as a number: households of a count, else in the field's unit. */
  public BigDecimal amount(long steps) {
    return BigDecimal.valueOf(steps, whole > 0 ? 0 : digits);
  }

  /** Whether a value lies on the way from now to another. */
  boolean between(long value, long other) {
    return ordered()
        ? now <= value && value <= other || other <= value && value <= now
        : value == other || value == now;
  }
}
