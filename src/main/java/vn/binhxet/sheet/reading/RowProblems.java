package vn.binhxet.sheet.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;

/** The problems of one subject's row and of its members' rows; one for a cell, the first. */
final class RowProblems {
  private final List<CellProblem> found = new ArrayList<>();
  private final Map<String, String> cells = new HashMap<>();

  void add(SheetPlace place, Column column, String code, Text message) {
    if (cells.putIfAbsent(cell(place, column), code) == null) {
      found.add(place.problem(column, code, message));
    }
  }

  void add(SheetPlace place, Column column, CellFault fault) {
    add(place, column, fault.code(), fault.text());
  }

  void add(SheetPlace place, Column column, String code, String vi, String en) {
    add(place, column, code, new Text(vi, en));
  }

  /** What is wrong with a cell; null where nothing is. */
  @Nullable String code(SheetPlace place, Column column) {
    return cells.get(cell(place, column));
  }

  private static String cell(SheetPlace place, Column column) {
    return place.layout().sheet + " " + place.row().number() + " " + column.key();
  }

  boolean none() {
    return found.isEmpty();
  }

  List<CellProblem> all() {
    return found;
  }
}
