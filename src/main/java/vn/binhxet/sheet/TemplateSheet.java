package vn.binhxet.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;
import vn.binhxet.sheet.file.Places;

/** One sheet of a template: a hidden row of keys, the headings, and rows of cells below. */
final class TemplateSheet {
  /** Rows above the first that is filled in: keys, headings, hints. */
  static final int HEAD_ROWS = 3;

  /** Rows that have drop-downs and checks. */
  private static final int CHECKED_ROWS = 50_000;

  private static final String FAULTY = "FFC7CE";
  private static final String HEADING = "D9E1F2";
  private static final int LONGEST_NOTE = 900;

  private final Worksheet sheet;
  private final List<Column> columns;
  private final Language language;
  private final Worksheet hidden;
  private final Map<String, Template.ChoiceList> choices;
  private int next = HEAD_ROWS;

  TemplateSheet(
      Worksheet sheet,
      List<Column> columns,
      Language language,
      Worksheet hidden,
      Map<String, Template.ChoiceList> choices) {
    this.sheet = sheet;
    this.columns = columns;
    this.language = language;
    this.hidden = hidden;
    this.choices = choices;
  }

  void head() {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.value(0, i, column.key());
      sheet.value(1, i, language.of(column.label()));
      sheet.value(2, i, language.of(column.hint()));
      sheet.comment(1, i, cut(language.of(column.note())));
      sheet.width(i, width(column));
      format(i, column);
      check(i, column);
    }
    sheet.hideRow(0);
    int last = columns.size() - 1;
    sheet.range(1, 0, 1, last).style().bold().wrapText(true).fillColor(HEADING).set();
    sheet.range(2, 0, 2, last).style().italic().wrapText(true).fillColor(HEADING).set();
    sheet.rowHeight(1, 75);
    sheet.rowHeight(2, 30);
    sheet.freezePane(columns.get(0).key().equals(Form.SUBJECT_ID) ? 2 : 1, HEAD_ROWS);
  }

  void add(Filled row) {
    for (int i = 0; i < columns.size(); i++) {
      String key = columns.get(i).key();
      Object value = row.cells().get(key);
      if (value instanceof BigDecimal number) {
        sheet.value(next, i, number);
      } else if (value instanceof Boolean truth) {
        sheet.value(next, i, truth);
      } else if (value != null) {
        sheet.value(next, i, value.toString());
      }
      String mark = row.marks().get(key);
      if (mark != null) {
        sheet.style(next, i).fillColor(FAULTY).set();
        sheet.comment(next, i, cut(mark));
      }
    }
    next++;
  }

  private static String cut(String note) {
    return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note;
  }

  private static double width(Column column) {
    return switch (column.part()) {
      case SUBJECT_NAME -> 28;
      case NOT_APPLICABLE -> 24;
      case VALUE -> {
        Field field = column.field();
        yield field != null && (field.type() == FieldType.TEXT || field.type() == FieldType.CHOICE)
            ? 24
            : 16;
      }
      default -> 16;
    };
  }

  private void format(int at, Column column) {
    Field field = column.field();
    boolean date =
        column.part() == Column.Part.ASSESSED_ON
            || (field != null
                && field.type() == FieldType.DATE
                && column.part() == Column.Part.VALUE);
    if (date) {
      sheet.style(at).format("dd/mm/yyyy").set();
    } else if (!column.number()) {
      // As text, so that codes keep their zeros.
      sheet.style(at).format("@").set();
    }
  }

  private void check(int at, Column column) {
    Template.ChoiceList list = choices.get(listKey(column));
    Range cells = sheet.range(HEAD_ROWS, at, HEAD_ROWS + CHECKED_ROWS - 1, at);
    if (list != null) {
      cells
          .validateWithList(hidden.range(0, list.column(), list.words().size() - 1, list.column()))
          .errorStyle(DataValidationErrorStyle.STOP)
          .errorTitle(say("Hãy chọn trong danh sách", "Choose from the list"))
          .error(
              say("Chọn một giá trị có sẵn trong danh sách.", "Choose one of the listed values."))
          .showErrorMessage(true);
    } else if (column.number()) {
      String range = language.of(column.hint());
      cells
          .validateWithFormula(formula(Places.letters(at) + (HEAD_ROWS + 1), column))
          .errorStyle(DataValidationErrorStyle.WARNING)
          .errorTitle(say("Số không hợp lệ", "Not a fitting number"))
          .error(say("Cần một số: ", "A number is needed: ") + range)
          .showErrorMessage(true);
    }
  }

  private static String listKey(Column column) {
    Field field = column.field();
    if (column.part() == Column.Part.ANY) {
      return "any";
    }
    return column.part() == Column.Part.VALUE && field != null && field.type() == FieldType.BOOLEAN
        ? "boolean"
        : column.key();
  }

  private static String formula(String cell, Column column) {
    StringBuilder formula = new StringBuilder("AND(ISNUMBER(" + cell + ")");
    Field field = column.field();
    boolean counted = column.part() == Column.Part.COUNT || column.part() == Column.Part.OF;
    if (counted || (field != null && field.type() == FieldType.INTEGER)) {
      formula.append(',').append(cell).append("=INT(").append(cell).append(')');
    }
    BigDecimal least = column.least();
    BigDecimal most = column.most();
    if (least != null) {
      formula.append(',').append(cell).append("&gt;=").append(least.toPlainString());
    }
    if (most != null) {
      formula.append(',').append(cell).append("&lt;=").append(most.toPlainString());
    }
    return formula.append(')').toString();
  }

  private String say(String vi, String en) {
    return language.of(new Text(vi, en));
  }
}
