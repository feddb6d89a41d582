package vn.binhxet.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/**
 * A unit as a template, a cell or a draft names it: its code, or {@code code@day} where the code is
 * meant as of a day, since codes were used again after mergers.
 *
 * @param on null for the day of the assessment
 */
public record UnitOn(String code, @Nullable LocalDate on) {
  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** What was written; where no day stands behind the sign, all of it is the code. */
  public static UnitOn of(String written) {
    int at = written.indexOf('@');
    if (at > 0) {
      try {
        return new UnitOn(written.substring(0, at), LocalDate.parse(written.substring(at + 1)));
      } catch (DateTimeException noDay) {
        return new UnitOn(written, null);
      }
    }
    return new UnitOn(written, null);
  }

  /** As an assessment names it in JSON. */
  public void into(ObjectNode territory) {
    territory.put("code", code);
    if (on != null) {
      territory.put("on", on.toString());
    }
  }

  /** In words. */
  public Text shown() {
    return on == null
        ? Text.same(code)
        : new Text(code + " (như ngày " + VI.format(on) + ")", code + " (as of " + on + ")");
  }

  @Override
  public String toString() {
    return on == null ? code : code + "@" + on;
  }
}
