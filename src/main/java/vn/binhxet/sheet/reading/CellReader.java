package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.NearestName;
import vn.binhxet.law.Field;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.Cell;

/** Turns what a cell holds into the JSON value that its column asks for. */
final class CellReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> YES = Set.of("có", "x", "true", "yes", "đúng", "1", "co");
  private static final Set<String> NO = Set.of("không", "false", "no", "sai", "0", "khong");
  private static final Set<String> NONE = Set.of("không có", "không", "none", "no", "false", "0");
  private static final Set<String> UNKNOWN = Set.of("chưa rõ", "unknown");
  private static final int MOST_DIGITS = 15;

  private final boolean from1904;

  CellReader(boolean from1904) {
    this.from1904 = from1904;
  }

  /** What an officer says of a list. */
  enum Any {
    YES,
    NONE,
    UNKNOWN
  }

  /**
   * Reads a cell.
   *
   * @return null where it is blank
   * @throws CellFault where it is not what the column asks for
   */
  @Nullable JsonNode read(Cell cell, Column column) throws CellFault {
    if (cell.blank()) {
      return null;
    }
    refuse(cell);
    return switch (column.part()) {
      case SUBJECT_ID, SUBJECT_NAME, TERRITORY, NOT_APPLICABLE -> JSON.textNode(text(cell));
      case ASSESSED_ON -> JSON.textNode(Days.read(cell, from1904).toString());
      case COUNT, OF -> JSON.numberNode(Numbers.read(cell, false));
      case PERCENT -> JSON.numberNode(Numbers.read(cell, true));
      case ANY -> JSON.textNode(any(cell).name());
      case VALUE -> value(cell, java.util.Objects.requireNonNull(column.field()));
    };
  }

  private JsonNode value(Cell cell, Field field) throws CellFault {
    return switch (field.type()) {
      case BOOLEAN -> JSON.booleanNode(truth(cell));
      case INTEGER, NUMBER -> JSON.numberNode(Numbers.read(cell, percent(field)));
      case CHOICE -> JSON.textNode(choice(cell, field));
      case DATE -> JSON.textNode(Days.read(cell, from1904).toString());
      default -> JSON.textNode(text(cell));
    };
  }

  private static boolean percent(Field field) {
    return field.unit() != null && field.unit().vi().equals("%");
  }

  /** What no column takes. */
  static void refuse(Cell cell) throws CellFault {
    ToMend.refuse(cell);
    switch (cell.kind()) {
      case FORMULA ->
          throw new CellFault(
              "FORMULA",
              "Ô chứa công thức. Chép ô rồi dán lại dạng giá trị (Paste Values).",
              "The cell holds a formula. Copy it and paste it back as a value (Paste Values).");
      case ERROR ->
          throw new CellFault(
              "CELL_ERROR",
              "Ô báo lỗi " + Words.shown(cell.text()) + ". Gõ lại giá trị.",
              "The cell shows the error " + Words.shown(cell.text()) + ". Type the value again.");
      case TOO_LONG ->
          throw new CellFault(
              "CELL_TOO_LONG",
              "Ô dài hơn 32.767 ký tự. Hãy rút gọn.",
              "The cell has more than 32,767 characters. Shorten it.");
      default -> {}
    }
  }

  /** Words as they are, composed and without spaces at the ends. */
  static String text(Cell cell) throws CellFault {
    switch (cell.kind()) {
      case NUMBER:
        if (cell.format() != Cell.Format.OTHER) {
          throw new CellFault(
              "NUMBER_IN_TEXT",
              "Phần mềm bảng tính đã đổi ô này thành ngày hoặc phần trăm. Đặt định dạng ô là Văn bản"
                  + " (Text) rồi gõ lại.",
              "The spreadsheet program made the cell a date or a percentage. Format it as text and"
                  + " type it again.");
        }
        if (cell.text().replaceAll("[^0-9]", "").length() > MOST_DIGITS) {
          throw new CellFault(
              "DIGITS_LOST",
              "Số dài hơn 15 chữ số bị phần mềm bảng tính làm tròn. Đặt định dạng ô là Văn bản (Text)"
                  + " rồi gõ lại.",
              "A number of more than 15 digits is rounded by the spreadsheet program. Format the cell"
                  + " as text and type it again.");
        }
        return cell.text();
      case TRUTH:
        return cell.text().equals("1") ? "TRUE" : "FALSE";
      default:
        return words(Words.plain(cell.text()));
    }
  }

  private static String words(String text) throws CellFault {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        throw new CellFault(
            "BAD_CHARACTER",
            "Ô chứa ký tự điều khiển không nhìn thấy. Hãy gõ lại.",
            "The cell holds a control character that cannot be seen. Type it again.");
      }
    }
    return text;
  }

  private static boolean truth(Cell cell) throws CellFault {
    String said = cell.kind() == Cell.Kind.TRUTH ? cell.text() : Words.folded(cell.text());
    if (YES.contains(said)) {
      return true;
    }
    if (NO.contains(said)) {
      return false;
    }
    String shown = Words.shown(cell.text());
    throw new CellFault(
        "NOT_YES_OR_NO",
        "“" + shown + "” không hiểu được. Ghi “có” hoặc “không”; chưa biết thì để trống.",
        "\"" + shown + "\" is not understood. Say \"yes\" or \"no\"; blank where unknown.");
  }

  private static Any any(Cell cell) throws CellFault {
    String said = cell.kind() == Cell.Kind.TRUTH ? cell.text() : Words.folded(cell.text());
    if (YES.contains(said)) {
      return Any.YES;
    }
    if (NONE.contains(said)) {
      return Any.NONE;
    }
    if (UNKNOWN.contains(said)) {
      return Any.UNKNOWN;
    }
    String shown = Words.shown(cell.text());
    throw new CellFault(
        "NOT_YES_NONE_UNKNOWN",
        "“" + shown + "” không hiểu được. Ghi “có”, “không có” hoặc “chưa rõ”.",
        "\"" + shown + "\" is not understood. Say \"yes\", \"none\" or \"unknown\".");
  }

  private static String choice(Cell cell, Field field) throws CellFault {
    String said = Words.plain(cell.text());
    String folded = Words.folded(said);
    for (Field.Choice choice : field.choices()) {
      if (choice.code().equalsIgnoreCase(said)) {
        return choice.code();
      }
    }
    for (Field.Choice choice : field.choices()) {
      if (Words.same(folded, choice.label())) {
        return choice.code();
      }
    }
    List<String> labels = field.choices().stream().map(each -> each.label().vi()).toList();
    String nearest = NearestName.of(said, labels);
    String shown = Words.shown(said);
    throw new CellFault(
        "UNKNOWN_CHOICE",
        "“"
            + shown
            + "” không có trong danh sách."
            + (nearest == null ? "" : " Có phải “" + nearest + "”?")
            + " Các lựa chọn: "
            + String.join("; ", labels)
            + ".",
        "\""
            + shown
            + "\" is not in the list. Choices: "
            + field.choices().stream()
                .map(each -> each.label().en())
                .collect(Collectors.joining("; "))
            + ".");
  }
}
