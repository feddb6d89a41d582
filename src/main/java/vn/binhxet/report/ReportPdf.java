package vn.binhxet.report;

import java.util.List;
import org.w3c.dom.Element;
import vn.binhxet.law.Text;
import vn.binhxet.paper.Page;
import vn.binhxet.paper.Pdf;
import vn.binhxet.service.Language;

/** A report as PDF, on sheets that lie on their long side. */
final class ReportPdf {
  private ReportPdf() {}

  static byte[] of(Report report, Language language) {
    Page page = new Page(report.title(), language, report.question().today(), true);
    Element body = page.body();
    page.add(body, "h1", "", language.of(report.title()));
    boolean first = true;
    for (Text fact : report.facts()) {
      page.add(body, "p", first ? "centre" : "small", language.of(fact));
      first = false;
    }
    report.blocks().forEach(block -> block(page, block, language));
    page.foot("Bình Xét · " + language.of(Say.scope(report.question())));
    return Pdf.of(page);
  }

  private static void block(Page page, Block block, Language language) {
    page.add(page.body(), "h2", "", language.of(block.title()));
    if (!block.note().isEmpty()) {
      page.add(page.body(), "p", "note", language.of(block.note()));
    }
    if (block.rows().isEmpty()) {
      page.add(page.body(), "p", "", page.say("Không có.", "None."));
      return;
    }
    String[] heads = block.columns().stream().map(language::of).toArray(String[]::new);
    Element rows = page.table("report", block.widths(), heads);
    for (List<Cell> cells : block.rows()) {
      Element row = page.add(rows, "tr", "");
      cells.forEach(cell -> page.add(row, "td", css(cell), Cells.said(cell, language)));
    }
  }

  private static String css(Cell cell) {
    if (cell instanceof Cell.Bar) {
      return "bar";
    }
    return cell instanceof Cell.Words ? "" : "number";
  }
}
