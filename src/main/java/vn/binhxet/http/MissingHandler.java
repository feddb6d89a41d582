package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.service.Missing;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.tree.TreeEvaluation;

/** What is missing of an assessment: what settles it, and what to ask next. Nothing is stored. */
final class MissingHandler {
  private final InUse inUse;
  private final OpenRegister open;
  private final @Nullable KeptReleases releases;

  MissingHandler(InUse inUse, OpenRegister open, ReleaseSource inForce) {
    this.inUse = inUse;
    this.open = open;
    Register register = open.register();
    releases = register == null ? null : new KeptReleases(register.records(), inForce);
  }

  void handedIn(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    answer(ctx, release, body.array(), body.length());
  }

  /** Of a stored verdict, under the release it rests on. */
  void stored(Context ctx) {
    Register register = open.get();
    StoredVerdict stored =
        StoredVerdicts.whole(RecordId.verdict(ctx.pathParam("id"), register.records()));
    if (releases == null) {
      throw new IllegalStateException("there is no register");
    }
    OpenRelease release = releases.open(stored.core().release());
    byte[] judged = stored.judged();
    answer(ctx, release, judged, judged.length);
  }

  /** Of a tree: of every subject whose verdict is open. */
  void tree(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx, TreeEvaluation.LONGEST, EvaluationHandlers.SPLIT);
    try {
      Answers.json(ctx, TreeEvaluation.read(release, body.array(), body.length()).missing());
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  private static void answer(Context ctx, OpenRelease release, byte[] body, int length) {
    try {
      Answers.json(ctx, new Missing(release).of(body, length));
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }
}
