package vn.binhxet.http;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.register.Register;
import vn.binhxet.report.Kind;
import vn.binhxet.report.QuestionReader;
import vn.binhxet.report.Report;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.TerritoryFinder;

/** Reports from the register: as JSON, spreadsheet or PDF, by suffix or by what is accepted. */
final class ReportHandlers {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final InUse inUse;
  private final OpenRegister open;

  ReportHandlers(InUse inUse, OpenRegister open) {
    this.inUse = inUse;
    this.open = open;
  }

  void report(Context ctx) {
    String given = ctx.pathParam("kind");
    int dot = given.indexOf('.');
    String name = dot < 0 ? given : given.substring(0, dot);
    String form = dot < 0 ? accepted(ctx) : given.substring(dot + 1);
    Kind kind = Kind.of(name).orElse(null);
    if (kind == null || !List.of("json", "xlsx", "pdf").contains(form)) {
      throw Refused.notFound(
          "Có các báo cáo: " + String.join(", ", Kind.codes()) + "; dạng .json, .xlsx, .pdf.",
          "There are: " + String.join(", ", Kind.codes()) + "; as .json, .xlsx, .pdf.");
    }
    Register register = open.get();
    Map<String, List<String>> parameters = new HashMap<>(ctx.queryParamMap());
    parameters.remove("lang");
    try {
      Report report =
          Report.of(
              register.database(),
              new QuestionReader(inUse.release().lawbook(), TerritoryFinder.today())
                  .read(kind, parameters));
      switch (form) {
        case "pdf" ->
            Answers.bytes(ctx, PaperHandlers.PDF, report.pdf(PaperHandlers.language(ctx)));
        case "xlsx" -> Answers.bytes(ctx, XLSX, report.xlsx(PaperHandlers.language(ctx)));
        default -> Answers.json(ctx, report.json());
      }
      ctx.header("Vary", "Accept, Accept-Language");
    } catch (BadParameter bad) {
      throw Refused.of(bad);
    }
  }

  /** JSON unless one of the others is asked for by name. */
  private static String accepted(Context ctx) {
    String accept = ctx.header("Accept");
    if (accept == null || accept.contains("json")) {
      return "json";
    }
    return accept.contains(PaperHandlers.PDF) ? "pdf" : accept.contains(XLSX) ? "xlsx" : "json";
  }
}
