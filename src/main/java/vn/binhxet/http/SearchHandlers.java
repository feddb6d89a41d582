package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import vn.binhxet.law.Text;
import vn.binhxet.listing.VerdictTable;
import vn.binhxet.register.search.Asked;
import vn.binhxet.register.search.FoundJson;
import vn.binhxet.register.search.HistoryJson;
import vn.binhxet.register.search.HistoryReader;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.TerritoryFinder;
import vn.binhxet.sheet.TableOut;

/** Finds stored verdicts again. */
final class SearchHandlers {
  private final InUse inUse;
  private final OpenRegister register;

  SearchHandlers(InUse inUse, OpenRegister register) {
    this.inUse = inUse;
    this.register = register;
  }

  /** Verdicts by what the parameters say, newest first. */
  void verdicts(Context ctx) {
    VerdictSearch search = new VerdictSearch(register.get().database());
    Answers.json(ctx, FoundJson.page(search.page(asked(ctx, search))));
  }

  /** All verdicts of a list as a workbook. */
  void xlsx(Context ctx) throws IOException {
    VerdictTable table = table(ctx);
    fits(ctx, table, TableOut.MOST_ROWS);
    OutputStream to = TemplateHandler.begin(ctx, "verdicts");
    try (TableOut out = TableOut.xlsx("Ket luan", to)) {
      table.write(ctx.queryParamMap(), TerritoryFinder.today(), out);
      to.flush();
    } catch (BadParameter bad) {
      throw new IllegalStateException("understood before", bad);
    }
  }

  /** All verdicts of a list as CSV. */
  void csv(Context ctx) throws IOException {
    VerdictTable table = table(ctx);
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"verdicts.csv\"");
    try (TableOut out = TableOut.csv(ctx.res().getOutputStream())) {
      table.write(ctx.queryParamMap(), TerritoryFinder.today(), out);
    } catch (BadParameter bad) {
      throw new IllegalStateException("understood before", bad);
    }
  }

  private static void fits(Context ctx, VerdictTable table, int most) {
    boolean more;
    try {
      more = table.moreThan(most, ctx.queryParamMap(), TerritoryFinder.today());
    } catch (BadParameter bad) {
      throw new IllegalStateException("understood before", bad);
    }
    if (more) {
      throw new Refused(
          Refusal.of(
              422,
              "TOO_MANY_ROWS",
              new Text("Quá nhiều kết luận", "Too many verdicts"),
              VerdictTable.tooMany()));
    }
  }

  /** What is asked is understood before the first byte leaves. */
  private VerdictTable table(Context ctx) {
    VerdictTable table =
        new VerdictTable(register.get(), inUse.release().lawbook(), Answers.language(ctx));
    try {
      table.read(ctx.queryParamMap(), TerritoryFinder.today());
      return table;
    } catch (BadParameter bad) {
      throw Refused.of(bad);
    }
  }

  /** Everything of one subject, through mergers. */
  void history(Context ctx) {
    Answers.json(
        ctx,
        new HistoryReader(register.get().database())
            .of(ctx.pathParam("id"), inUse.release().lawbook())
            .map(HistoryJson::of)
            .orElseThrow(
                () ->
                    Refused.notFound(
                        "Sổ đăng ký không có gì về đối tượng này. Tìm theo tên:"
                            + " /api/v1/verdicts?q=….",
                        "The register has nothing of this subject. Look for its name:"
                            + " /api/v1/verdicts?q=….")));
  }

  private Asked asked(Context ctx, VerdictSearch search) {
    try {
      return search.read(ctx.queryParamMap(), inUse.release().lawbook(), TerritoryFinder.today());
    } catch (BadParameter bad) {
      throw Refused.of(bad);
    }
  }
}
