package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/**
 * A field that two assessments do not say alike.
 *
 * @param name the field's
 * @param field as the law asks it that knows it, null where both editions are unsettled
 * @param a the value on side A as handed in, null where there is none
 * @param b the value on side B
 * @param added of a list, how many members side A does not have
 * @param removed of a list, how many members side B does not have
 */
public record FieldDifference(
    Kind kind,
    String name,
    @Nullable Field field,
    @Nullable JsonNode a,
    @Nullable JsonNode b,
    int added,
    int removed) {

  /** How they differ, and which factor that is. */
  public enum Kind {
    /** Two values. */
    CHANGED(Factor.FACTS),
    /** Stated on side A only, though both laws ask it. */
    ONLY_A(Factor.QUALITY),
    ONLY_B(Factor.QUALITY),
    /** Declared not applicable on one side, or for another reason. */
    NOT_APPLICABLE(Factor.QUALITY),
    /** Alike, with other evidence. */
    EVIDENCE(Factor.QUALITY),
    /** The law of side A does not ask it: it goes with the law of side B. */
    NOT_ASKED_BY_A(Factor.LAW),
    NOT_ASKED_BY_B(Factor.LAW),
    /** Another type or unit: each law goes with its own side's value. */
    ASKED_OTHERWISE(Factor.LAW);

    private final Factor factor;

    Kind(Factor factor) {
      this.factor = factor;
    }

    public Factor factor() {
      return factor;
    }

    /** The kind's name in JSON, as "only-a". */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The field's label; its name where no law says one. */
  Text label() {
    return field == null ? Text.same(name) : field.label();
  }
}
