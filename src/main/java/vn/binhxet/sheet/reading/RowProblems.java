package vn.binhxet.sheet.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;

/** The problems of one subject's row and of its members' rows; one for a cell, the first. */
final class RowProblems {
  private final List<CellProblem> found = new ArrayList<>();
  private final Set<String> cells = new HashSet<>();

  void add(SheetPlace place, Column column, String code, Text message) {
    if (cells.add(place.layout().sheet + " " + place.row().number() + " " + column.key())) {
      found.add(place.problem(column, code, message));
    }
  }

  void add(SheetPlace place, Column column, CellFault fault) {
    add(place, column, fault.code(), fault.text());
  }

  void add(SheetPlace place, Column column, String code, String vi, String en) {
    add(place, column, code, new Text(vi, en));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<CellProblem> all() {
    return found;
  }
}
