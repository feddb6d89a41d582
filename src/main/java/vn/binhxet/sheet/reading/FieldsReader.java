package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;

/** Puts the cells of a row together into the values of its fields. */
final class FieldsReader {
  private static final Text MERGED =
      new Text(
          "Ô này bị gộp (Merge). Bỏ gộp ô rồi ghi giá trị cho từng dòng.",
          "The cell is merged. Unmerge it and write each row's own value.");

  private final CellReader cells;

  /** Columns by field, in the order of the fields. */
  private final Map<List<Column>, Map<String, Map<Column.Part, Column>>> byField = new HashMap<>();

  FieldsReader(CellReader cells) {
    this.cells = cells;
  }

  /** The value of one cell, null where it is blank or faulty (then that is noted). */
  @Nullable JsonNode cell(SheetPlace place, Column column, RowProblems problems) {
    if (place.merged(column)) {
      problems.add(place, column, "MERGED_CELLS", MERGED);
      return null;
    }
    try {
      return cells.read(place.cell(column), column);
    } catch (CellFault fault) {
      problems.add(place, column, fault);
      return null;
    }
  }

  /** Reads all fields but lists into an object. */
  void read(SheetPlace place, List<Column> columns, ObjectNode to, RowProblems problems) {
    Map<String, Map<Column.Part, Column>> fields =
        byField.computeIfAbsent(columns, FieldsReader::grouped);
    fields.forEach((name, parts) -> field(name, parts, place, to, problems));
  }

  private static Map<String, Map<Column.Part, Column>> grouped(List<Column> columns) {
    Map<String, Map<Column.Part, Column>> grouped = new java.util.LinkedHashMap<>();
    for (Column column : columns) {
      Field field = column.field();
      if (field != null && field.type() != FieldType.LIST) {
        grouped
            .computeIfAbsent(field.name(), name -> new java.util.EnumMap<>(Column.Part.class))
            .put(column.part(), column);
      }
    }
    return grouped;
  }

  private void field(
      String name,
      Map<Column.Part, Column> parts,
      SheetPlace place,
      ObjectNode to,
      RowProblems problems) {
    JsonNode value = null;
    Column whole = parts.get(Column.Part.VALUE);
    Column valueColumn = whole;
    if (whole != null) {
      value = cell(place, whole, problems);
    }
    Column countColumn = parts.get(Column.Part.COUNT);
    Column ofColumn = parts.get(Column.Part.OF);
    if (countColumn != null && ofColumn != null) {
      valueColumn = countColumn;
      value = share(countColumn, ofColumn, parts.get(Column.Part.PERCENT), place, problems);
    }
    Column absent = parts.get(Column.Part.NOT_APPLICABLE);
    JsonNode reason = absent == null ? null : cell(place, absent, problems);
    if (absent != null && reason != null) {
      if (value != null || (valueColumn != null && !place.cell(valueColumn).blank())) {
        problems.add(
            place,
            absent,
            "VALUE_AND_NOT_APPLICABLE",
            "Vừa có giá trị vừa ghi lý do không áp dụng. Hãy xóa một trong hai.",
            "There is both a value and a reason why it does not apply. Delete one of them.");
        return;
      }
      to.putObject(name).set("notApplicable", reason);
    } else if (value != null) {
      to.set(name, value);
    }
  }

  private @Nullable JsonNode share(
      Column countColumn,
      Column ofColumn,
      @Nullable Column percentColumn,
      SheetPlace place,
      RowProblems problems) {
    JsonNode count = cell(place, countColumn, problems);
    JsonNode of = cell(place, ofColumn, problems);
    JsonNode percent = percentColumn == null ? null : cell(place, percentColumn, problems);
    boolean counted = !place.cell(countColumn).blank() || !place.cell(ofColumn).blank();
    if (percentColumn != null && percent != null) {
      if (counted) {
        problems.add(
            place,
            percentColumn,
            "COUNTS_AND_PERCENTAGE",
            "Đã ghi số đếm thì để trống cột tỷ lệ %; phần mềm tự tính.",
            "Where counts are given leave the percentage blank; it follows from them.");
        return null;
      }
      return percent;
    }
    boolean faulty =
        (count == null && !place.cell(countColumn).blank())
            || (of == null && !place.cell(ofColumn).blank());
    if (!counted || faulty) {
      return null;
    }
    ObjectNode counts = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    if (count != null) {
      counts.set("count", count);
    }
    if (of != null) {
      counts.set("of", of);
    }
    return counts;
  }
}
