package vn.binhxet.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/**
 * A column of a template.
 *
 * @param key by which the column is known whatever its label, as "agreement.count"
 * @param field what it is part of, null for who is assessed and when
 * @param label its heading
 * @param hint unit and range, below the heading; empty where there is nothing to say
 * @param note everything else an officer may want to know
 * @param least smallest number accepted, null where it is no number or open
 * @param most largest number accepted, null where it is no number or open
 */
public record Column(
    String key,
    Part part,
    @Nullable Field field,
    Text label,
    Text hint,
    Text note,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  /** What a column's cells say. */
  public enum Part {
    SUBJECT_ID,
    SUBJECT_NAME,
    TERRITORY,
    ASSESSED_ON,
    /** A field's value, whole. */
    VALUE,
    /** Of a share: how many. */
    COUNT,
    /** Of a share: of how many. */
    OF,
    /** Of a share: its percentage, where counts are not asked. */
    PERCENT,
    /** Why a field does not apply. */
    NOT_APPLICABLE,
    /** Of a list: whether there is anything to list. */
    ANY
  }

  /** Whether cells hold numbers. */
  boolean number() {
    return switch (part) {
      case COUNT, OF, PERCENT -> true;
      case VALUE ->
          field != null
              && switch (field.type()) {
                case NUMBER, INTEGER -> true;
                default -> false;
              };
      default -> false;
    };
  }
}
