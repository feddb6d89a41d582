package vn.binhxet.law;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of an edition, declared once: it gives the JSON Schema, the validation, the form and
 * the value that rules see.
 *
 * @param name camelCase, ASCII letters and digits
 * @param unit null where the value has none; a share's is "%"
 * @param min smallest value accepted, null for the type's own
 * @param max largest value accepted, null for the type's own
 * @param notAbove name of the field whose value this one never exceeds, of the same list's members
 *     or of the subject; null where there is none
 * @param decimals most digits after the point that are accepted
 * @param choices the codes of a CHOICE, else empty
 * @param fields the members' fields of a LIST, else empty
 * @param member the pattern name of a LIST's members, else null
 * @param countsOnly whether a SHARE must be given in counts (a vote), not as a percentage
 * @param identity whether this TEXT tells a LIST's members apart (a member's code)
 * @param evidence what proves the value, null where nothing is asked
 * @param from the verdicts it is counted from, null for a field that only an officer fills
 * @param mayChange whether the fact may still change within the year, null where what kind of fact
 *     it is says so
 */
public record Field(
    String name,
    FieldType type,
    Text label,
    @Nullable Text unit,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String notAbove,
    int decimals,
    List<Choice> choices,
    List<Field> fields,
    @Nullable String member,
    boolean countsOnly,
    boolean identity,
    @Nullable Text evidence,
    @Nullable FromVerdicts from,
    @Nullable Boolean mayChange,
    SourceAt at) {

  /** Digits after the point accepted where a field says nothing. */
  public static final int DEFAULT_DECIMALS = 6;

  /** Largest magnitude accepted where a field says nothing. */
  public static final BigDecimal DEFAULT_LIMIT = new BigDecimal("1000000000000");

  /** A field whose kind says whether it may still change. */
  public Field(
      String name,
      FieldType type,
      Text label,
      @Nullable Text unit,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String notAbove,
      int decimals,
      List<Choice> choices,
      List<Field> fields,
      @Nullable String member,
      boolean countsOnly,
      boolean identity,
      @Nullable Text evidence,
      @Nullable FromVerdicts from,
      SourceAt at) {
    this(
        name,
        type,
        label,
        unit,
        min,
        max,
        notAbove,
        decimals,
        choices,
        fields,
        member,
        countsOnly,
        identity,
        evidence,
        from,
        null,
        at);
  }

  public Field {
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
  }

  /**
   * A code that a CHOICE may take.
   *
   * @param unsettled whether the code says that the matter is still open (a fine under appeal): a
   *     rule reads it as unknown
   */
  public record Choice(String code, Text label, boolean unsettled) {}

  /** Position of a code among the choices, -1 where it is not one. */
  public int choiceIndex(String code) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
