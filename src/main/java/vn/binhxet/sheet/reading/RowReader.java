package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.UnitOn;

/**
 * Makes a subject's assessment of its row and its members' rows. What it says is validated by the
 * reader of assessments, as at every other door, and that reader's refusals are told by cells.
 */
final class RowReader {
  private static final ObjectWriter JSON =
      new ObjectMapper().writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final Form form;
  private final RowCheck check;
  private final Map<String, Members> members;
  private final boolean from1904;
  private final boolean csv;
  private final FieldsReader fields;
  private final Map<Column.Part, Column> heads = new java.util.EnumMap<>(Column.Part.class);

  RowReader(
      Form form, RowCheck check, Map<String, Members> members, boolean from1904, boolean csv) {
    this.form = form;
    this.check = check;
    this.members = members;
    this.from1904 = from1904;
    this.csv = csv;
    fields = new FieldsReader(new CellReader(from1904));
    for (Column column : form.columns()) {
      if (column.field() == null) {
        heads.put(column.part(), column);
      }
    }
  }

  /**
   * Reads a row.
   *
   * @param otherRow another row of the same code, 0 where there is none
   */
  ReadRow read(SheetPlace place, int otherRow) {
    RowProblems problems = new RowProblems();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", form.title()).put("awardYear", form.year());
    Column idColumn = head(Column.Part.SUBJECT_ID);
    JsonNode id = fields.cell(place, idColumn, problems);
    JsonNode name = fields.cell(place, head(Column.Part.SUBJECT_NAME), problems);
    JsonNode unit = fields.cell(place, head(Column.Part.TERRITORY), problems);
    JsonNode day = fields.cell(place, head(Column.Part.ASSESSED_ON), problems);
    if (otherRow > 0) {
      problems.add(
          place,
          idColumn,
          "DUPLICATE_SUBJECT",
          "Mã này có ở dòng "
              + otherRow
              + " nữa. Mỗi đối tượng một dòng: sửa mã hoặc xóa một dòng.",
          "Row "
              + otherRow
              + " has the same code. One row a subject: mend a code or delete a row.");
    }
    if (csv && place.row().cells().size() < place.layout().width()) {
      problems.add(
          place,
          idColumn,
          "ROW_TOO_SHORT",
          "Dòng có ít ô hơn tiêu đề; tệp có thể bị cắt giữa chừng.",
          "The row has fewer cells than the heading; the file may have been cut.");
    }
    if (csv && overflows(place)) {
      problems.add(
          place,
          idColumn,
          "ROW_TOO_LONG",
          "Dòng có nhiều ô hơn tiêu đề. Số có dấu phẩy phải đặt trong ngoặc kép: \"85,5\".",
          "The row has more cells than the heading. A number with a comma goes into quotes:"
              + " \"85,5\".");
    }
    if (day != null) {
      json.set("assessedOn", day);
    } else if (form.on() != null && place.cell(head(Column.Part.ASSESSED_ON)).blank()) {
      json.put("assessedOn", String.valueOf(form.on()));
    }
    ObjectNode subject = json.putObject("subject");
    subject.set("id", id);
    if (id == null) {
      subject.remove("id");
    }
    if (name != null) {
      subject.set("name", name);
    }
    ObjectNode territory = subject.putObject("territory");
    if (unit != null) {
      UnitOn.of(unit.asText()).into(territory);
    } else {
      UnitOn.of(form.territory()).into(territory);
    }
    ObjectNode data = json.putObject("data");
    fields.read(place, form.columns(), data, problems);
    Map<String, List<SheetPlace>> own = lists(place, id, data, problems);
    byte[] bytes = bytes(json);
    check.validate(json, bytes, place, own, problems);
    return new ReadRow(
        place.layout().sheet,
        place.row().number(),
        id == null ? null : id.asText(),
        otherRow > 0,
        bytes,
        problems.all(),
        problems.none() ? null : RawCells.of(place, own, from1904, problems));
  }

  /** Whether something stands behind the last column: then the cells before may have shifted. */
  private static boolean overflows(SheetPlace place) {
    for (int i = place.layout().width(); i < place.row().cells().size(); i++) {
      if (!place.row().cell(i).blank()) {
        return true;
      }
    }
    return false;
  }

  private Column head(Column.Part part) {
    return java.util.Objects.requireNonNull(heads.get(part));
  }

  private Map<String, List<SheetPlace>> lists(
      SheetPlace place, @Nullable JsonNode id, ObjectNode data, RowProblems problems) {
    Map<String, List<SheetPlace>> own = new LinkedHashMap<>();
    for (ListForm list : form.lists()) {
      String name = list.field().name();
      Column column = place.layout().byKey(name + ".any");
      Members all = members.get(name);
      List<SheetPlace> rows =
          all == null || id == null || id.asText().isEmpty() ? List.of() : all.of(id.asText());
      own.put(name, rows);
      JsonNode said = fields.cell(place, column, problems);
      boolean none = said != null && said.asText().equals(CellReader.Any.NONE.name());
      boolean some = said != null && said.asText().equals(CellReader.Any.YES.name());
      if (!rows.isEmpty() && said != null && !some) {
        problems.add(
            place,
            column,
            "LIST_CONTRADICTS",
            "Ở đây không ghi “có” nhưng sheet “"
                + list.sheet().vi()
                + "” có "
                + rows.size()
                + " dòng của mã này. Sửa một trong hai.",
            "This cell does not say \"yes\", but sheet \""
                + list.sheet().en()
                + "\" has "
                + rows.size()
                + " rows of this code. Mend one of them.");
      } else if (rows.isEmpty() && some) {
        problems.add(
            place,
            column,
            "LIST_EMPTY",
            "Đã ghi “có”: hãy ghi từng mục ở sheet “"
                + list.sheet().vi()
                + "” (tệp CSV: ở bảng dưới dòng “## "
                + list.sheet().vi()
                + "”).",
            "It says \"yes\": list each on sheet \""
                + list.sheet().en()
                + "\" (in CSV: in a table below a line \"## "
                + list.sheet().en()
                + "\").");
      } else if (none || !rows.isEmpty()) {
        ArrayNode array = data.putArray(name);
        rows.forEach(row -> fields.read(row, list.columns(), array.addObject(), problems));
      }
    }
    return own;
  }

  static byte[] bytes(ObjectNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree to memory", e);
    }
  }
}
