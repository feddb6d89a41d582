package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.paper.FreshPaper;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.report.StoredPaper;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.ReleaseSource;

/** Verdicts on paper. */
final class PaperHandlers {
  static final String PDF = "application/pdf";

  private final InUse inUse;
  private final OpenRegister open;
  private final @Nullable StoredPaper stored;

  PaperHandlers(InUse inUse, OpenRegister open, ReleaseSource source) {
    this.inUse = inUse;
    this.open = open;
    Register register = open.register();
    stored =
        register == null
            ? null
            : new StoredPaper(register.database(), new KeptReleases(register.records(), source));
  }

  /** The paper of an assessment that is not stored. */
  void fresh(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    Body.Bytes body = Body.read(ctx);
    try {
      Answers.bytes(
          ctx, PDF, FreshPaper.pdf(inUse.release(), body.array(), body.length(), language(ctx)));
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  /** The paper of a stored verdict. */
  void stored(Context ctx) {
    Register register = open.get();
    StoredRecord record = RecordId.verdict(ctx.pathParam("id"), register.records());
    if (stored == null) {
      throw new IllegalStateException("there is no register");
    }
    Answers.bytes(ctx, PDF, stored.pdf(record, language(ctx)));
  }

  /** {@code ?lang} before what a browser prefers: a paper is for somebody else too. */
  static Language language(Context ctx) {
    String given = ctx.queryParam("lang");
    if (given == null) {
      return Answers.language(ctx);
    }
    return switch (given) {
      case "vi" -> Language.VI;
      case "en" -> Language.EN;
      default -> throw Refused.badParameter("lang", "cần vi hoặc en.", "expected vi or en.");
    };
  }
}
