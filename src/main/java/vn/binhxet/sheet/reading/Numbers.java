package vn.binhxet.sheet.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.binhxet.sheet.file.Cell;

/** Numbers as officers write them: 85,5 and 85.5; what could be read two ways is refused. */
final class Numbers {
  private static final int LONGEST = 60;

  /** One separator and three digits behind it: a thousand, or a decimal. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
  private static final Pattern POINTS = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
  private static final Pattern COMMAS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern SPACES = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?");

  private Numbers() {}

  /**
   * Reads a number.
   *
   * @param percentage whether "%" may stand behind it
   */
  static BigDecimal read(Cell cell, boolean percentage) throws CellFault {
    switch (cell.kind()) {
      case NUMBER:
        return number(cell, percentage);
      case TEXT:
        return text(Words.plain(cell.text()), percentage);
      default:
        throw none(cell.text());
    }
  }

  private static BigDecimal number(Cell cell, boolean percentage) throws CellFault {
    if (cell.format() == Cell.Format.DATE) {
      throw new CellFault(
          "DATE_IN_NUMBER",
          "Ô này đang ở dạng ngày (phần mềm bảng tính tự đổi). Đặt định dạng ô là Số rồi gõ lại.",
          "The cell is a date (the spreadsheet program made it one). Format it as a number and type"
              + " it again.");
    }
    if (cell.text().length() > LONGEST) {
      throw none(cell.text());
    }
    BigDecimal value = new BigDecimal(cell.text());
    if (cell.format() != Cell.Format.PERCENT) {
      return value;
    }
    if (!percentage) {
      throw percent();
    }
    // 86% is kept as 0.86 by every spreadsheet program.
    return value.movePointRight(2);
  }

  private static BigDecimal text(String given, boolean percentage) throws CellFault {
    String text = given;
    if (text.endsWith("%")) {
      if (!percentage) {
        throw percent();
      }
      text = text.substring(0, text.length() - 1).strip();
    }
    text = text.replace('\u2212', '-');
    if (text.length() > LONGEST) {
      throw none(given);
    }
    if (AMBIGUOUS.matcher(text).matches()) {
      String digits = text.replaceAll("[.,]", "");
      throw new CellFault(
          "AMBIGUOUS_NUMBER",
          "“"
              + text
              + "” có thể là "
              + digits
              + " hoặc "
              + text.replace('.', ',')
              + " (số thập phân). Ghi "
              + digits
              + " hoặc "
              + text.replace('.', ',')
              + "0.",
          "\""
              + text
              + "\" may be "
              + digits
              + " or "
              + text.replace(',', '.')
              + " (a decimal). Write "
              + digits
              + " or "
              + text.replace(',', '.')
              + "0.");
    }
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    if (POINTS.matcher(text).matches()) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    if (COMMAS.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    if (SPACES.matcher(text).matches()) {
      return new BigDecimal(text.replace(" ", "").replace(',', '.'));
    }
    throw none(given);
  }

  private static CellFault none(String text) {
    String shown = Words.shown(text);
    return new CellFault(
        "NOT_A_NUMBER",
        "“" + shown + "” không phải là số. Chỉ ghi số, như 85,5; chưa biết thì để trống.",
        "\"" + shown + "\" is no number. Write a number alone, as 85.5; blank where unknown.");
  }

  private static CellFault percent() {
    return new CellFault(
        "PERCENT_NOT_ASKED",
        "Cột này không nhận phần trăm. Ghi số, không có dấu %.",
        "This column takes no percentage. Write a number without %.");
  }
}
