package vn.binhxet.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/** A report as a spreadsheet: a sheet of what to know, then one for each table. */
final class ReportXlsx {
  private static final int NAME = 31;

  /** Points of a line, and letters of a fact that fit on one: nobody else sets the heights. */
  private static final int HEIGHT = 14;

  private static final int FACT = 110;

  private ReportXlsx() {}

  static byte[] of(Report report, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Binh Xet", "1.0")) {
      book.properties().setTitle(language.of(report.title()));
      // The clock's time would make every file another one.
      java.time.Instant day = report.question().today().atStartOfDay(ZoneOffset.UTC).toInstant();
      book.setGlobalDefaultFont("Arial", 10);
      Worksheet first = book.newWorksheet(language == Language.VI ? "Báo cáo" : "Report");
      first.width(0, 120);
      first.value(0, 0, language.of(report.title()));
      first.style(0, 0).bold().set();
      int line = 1;
      for (Text fact : report.facts()) {
        first.value(line, 0, language.of(fact));
        first.style(line, 0).wrapText(true).verticalAlignment("top").set();
        first.rowHeight(line, language.of(fact).length() > FACT ? 2 * HEIGHT : HEIGHT);
        line++;
      }
      first.value(line, 0, Date.from(day));
      first.style(line, 0).format("dd/mm/yyyy").horizontalAlignment("left").set();
      int number = 1;
      for (Block block : report.blocks()) {
        sheet(book.newWorksheet(name(number++, language.of(block.title()))), block, language);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Names of sheets are short, different, and without what a formula reads otherwise. */
  private static String name(int number, String title) {
    String name = number + " " + title.replaceAll("[\\\\/?*\\[\\]:']", " ");
    return name.substring(0, Math.min(NAME, name.length())).strip();
  }

  private static void sheet(Worksheet sheet, Block block, Language language) {
    int row = 0;
    if (!block.note().isEmpty()) {
      sheet.value(row++, 0, language.of(block.note()));
    }
    for (int i = 0; i < block.columns().size(); i++) {
      sheet.width(i, Math.max(10, block.widths().get(i) * 5 / 2));
      sheet.value(row, i, language.of(block.columns().get(i)));
      sheet.style(row, i).bold().wrapText(true).borderStyle("thin").set();
    }
    sheet.rowHeight(row, 3 * HEIGHT);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.freezePane(0, ++row);
    for (List<Cell> cells : block.rows()) {
      for (int i = 0; i < cells.size(); i++) {
        cell(sheet, row, i, cells.get(i), language);
      }
      row++;
    }
  }

  /**
   * Words are never formulas: the library writes them as text. Shares are numbers to reckon with.
   */
  private static void cell(Worksheet sheet, int row, int column, Cell cell, Language language) {
    if (cell instanceof Cell.Count count && count.number() != null) {
      sheet.value(row, column, count.number());
      sheet.style(row, column).format("#,##0").set();
      return;
    }
    BigDecimal percent = cell instanceof Cell.Share share ? Cells.percent(share) : null;
    if (percent != null) {
      sheet.value(row, column, percent.movePointLeft(2));
      sheet.style(row, column).format("0.00%").set();
      return;
    }
    sheet.value(row, column, Cells.said(cell, language));
  }
}
