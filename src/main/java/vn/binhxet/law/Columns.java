package vn.binhxet.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the column of an edition's targets is found: rules with {@code column("…")} first, then the
 * territory's region where {@code byRegion}, else {@code otherwise}.
 *
 * @param values the columns that exist; empty for an edition with one common column
 * @param byRegion whether a region's code is its column
 * @param otherwise the column where no rule fits, null for none
 * @param choice the CHOICE field by which an officer says the column; needed only where more than
 *     one rule fits, refused where none of the columns it may name fits
 * @param reason the TEXT field that must then say why, null where no reason is asked
 */
public record Columns(
    List<Column> values,
    boolean byRegion,
    @Nullable String otherwise,
    @Nullable String choice,
    @Nullable String reason) {

  /** One common column. */
  public static final Columns NONE = new Columns(List.of(), false, null, null, null);

  public Columns {
    values = List.copyOf(values);
  }

  public record Column(String id, Text name) {}
}
