package vn.binhxet.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A row to be written into a template.
 *
 * @param cells by the column's key: a {@link String}, a {@link BigDecimal} or a {@link Boolean}
 * @param marks what is wrong, by the column's key; such cells are coloured and noted
 * @param members rows of the list sheets by the list's field
 */
public record Filled(
    Map<String, Object> cells, Map<String, String> marks, Map<String, List<Filled>> members) {

  /** Nothing is wrong with it. */
  public static Filled of(Map<String, Object> cells, Map<String, List<Filled>> members) {
    return new Filled(cells, Map.of(), members);
  }
}
