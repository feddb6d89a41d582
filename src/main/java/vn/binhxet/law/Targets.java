package vn.binhxet.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values to reach (mức chuẩn), as read from targets.csv; an overlay's rows come first. */
public final class Targets {

  /**
   * One row.
   *
   * @param column a column's id, empty for every column
   * @param year the award year, null for every year
   * @param value null where the state is not LOADED
   */
  public record Cell(
      String id,
      String column,
      @Nullable Integer year,
      State state,
      @Nullable BigDecimal value,
      Text unit,
      Confidence confidence,
      String source,
      Period inForce,
      SourceAt at) {

    /** The same row, otherwise checked. */
    public Cell with(Confidence other) {
      return new Cell(id, column, year, state, value, unit, other, source, inForce, at);
    }
  }

  /** What a row says. */
  public enum State {
    LOADED,
    /** The law has a value that nobody has read. */
    NOT_LOADED,
    /** The law leaves the value to the province. */
    DELEGATED
  }

  private final Map<String, List<Cell>> rowsById = new HashMap<>();

  public Targets(List<Cell> rows) {
    for (Cell row : rows) {
      rowsById.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
  }

  public boolean has(String id) {
    return rowsById.containsKey(id);
  }

  /** All rows, in no particular order of ids, in file order within one. */
  public List<Cell> rows() {
    return rowsById.values().stream().flatMap(List::stream).toList();
  }

  /** These rows with a province's in front: a cell it delegates is answered by the province's. */
  public Targets under(Targets overlay) {
    List<Cell> rows = new ArrayList<>(overlay.rows());
    for (Cell row : rows()) {
      boolean answered = row.state() == State.DELEGATED && overlay.has(row.id());
      if (!answered) {
        rows.add(row);
      }
    }
    return new Targets(rows);
  }

  /**
   * The row that counts: the column's own before the common one, the year's own before the one for
   * every year.
   *
   * @return null where no row fits
   */
  public @Nullable Cell find(String id, String column, int year, LocalDate day) {
    Cell best = null;
    int bestRank = -1;
    for (Cell row : rowsById.getOrDefault(id, List.of())) {
      Integer rowYear = row.year();
      boolean fits =
          (row.column().isEmpty() || row.column().equals(column))
              && (rowYear == null || rowYear == year)
              && row.inForce().contains(day);
      int rank = (row.column().isEmpty() ? 0 : 2) + (rowYear == null ? 0 : 1);
      if (fits && rank > bestRank) {
        best = row;
        bestRank = rank;
      }
    }
    return best;
  }
}
