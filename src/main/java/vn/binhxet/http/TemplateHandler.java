package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.FormFinder;
import vn.binhxet.sheet.Template;

/** The template of an edition as a workbook. */
final class TemplateHandler {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final InUse inUse;

  TemplateHandler(InUse inUse) {
    this.inUse = inUse;
  }

  void template(Context ctx) throws IOException {
    OpenRelease release = inUse.release();
    Edition edition = LawHandlers.find(ctx, release);
    int year = LawHandlers.year(LawHandlers.required(ctx, "year"));
    FormFinder.Found found =
        new FormFinder(release)
            .of(edition, year, LawHandlers.required(ctx, "territory"), QueryDay.of(ctx));
    Form form = found.form();
    if (form == null) {
      throw new Refused(
          Refusal.of(
              422,
              found.code(),
              new Text("Không có bộ tiêu chí áp dụng", "No edition applies"),
              found.why()));
    }
    OutputStream out = begin(ctx, form.title() + "-" + year);
    new Template(form, Answers.language(ctx)).write(out);
    out.flush();
  }

  /** Begins to answer with a workbook; nothing can be refused any more. */
  static OutputStream begin(Context ctx, String name) throws IOException {
    ctx.contentType(XLSX);
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
    return new BufferedOutputStream(ctx.res().getOutputStream(), 1 << 16);
  }
}
