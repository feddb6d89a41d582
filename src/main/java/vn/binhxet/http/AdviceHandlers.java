package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.near.NearJson;
import vn.binhxet.register.near.NearMisses;
import vn.binhxet.register.near.NearQuery;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.service.Advice;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.service.RemedyJson;
import vn.binhxet.service.TerritoryFinder;
import vn.binhxet.verdict.remedy.RemedyFinder;

/** What to change, and how close it was: of an assessment handed in, or of a stored verdict. */
final class AdviceHandlers {
  private static final List<String> JSON = List.of("application/json");

  private final InUse inUse;
  private final OpenRegister open;
  private final @Nullable KeptReleases releases;

  AdviceHandlers(InUse inUse, OpenRegister open, ReleaseSource inForce) {
    this.inUse = inUse;
    this.open = open;
    Register register = open.register();
    releases = register == null ? null : new KeptReleases(register.records(), inForce);
  }

  /** One answer on an assessment's bytes. */
  private interface Answer {
    JsonNode of(OpenRelease release, byte[] body, int length)
        throws BadAssessment, Advice.NoSuchValue;
  }

  void remedies(Context ctx) throws IOException {
    given(ctx, remedies(ctx.queryParam("to"), shown(ctx)));
  }

  void margins(Context ctx) throws IOException {
    given(ctx, AdviceHandlers::margins);
  }

  /** Under the release that the verdict rests on. */
  void storedRemedies(Context ctx) {
    stored(ctx, remedies(ctx.queryParam("to"), shown(ctx)));
  }

  void storedMargins(Context ctx) {
    stored(ctx, AdviceHandlers::margins);
  }

  /** Stored verdicts that little would turn, and bars just above which many stand. */
  void near(Context ctx) {
    Register register = open.get();
    try {
      NearMisses near = new NearMisses(register, Objects.requireNonNull(releases));
      Answers.json(
          ctx,
          NearJson.of(
              near.find(
                  NearQuery.read(ctx.queryParamMap()),
                  inUse.release().lawbook(),
                  TerritoryFinder.today())));
    } catch (BadParameter bad) {
      throw Refused.of(bad);
    }
  }

  private static Answer remedies(@Nullable String to, int shown) {
    return (release, body, length) ->
        RemedyJson.of(new Advice(release).remedies(body, length, to, shown));
  }

  private static JsonNode margins(OpenRelease release, byte[] body, int length)
      throws BadAssessment {
    return new Advice(release).margins(body, length);
  }

  private void given(Context ctx, Answer answer) throws IOException {
    Body.require(ctx, JSON);
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    answer(ctx, answer, release, body.array(), body.length());
  }

  private void stored(Context ctx, Answer answer) {
    Register register = open.get();
    StoredVerdict stored =
        StoredVerdicts.whole(RecordId.record(ctx, register.records(), RecordKind.ASSESSMENT));
    OpenRelease release = Objects.requireNonNull(releases).open(stored.core().release());
    byte[] judged = stored.judged();
    answer(ctx, answer, release, judged, judged.length);
  }

  private static void answer(
      Context ctx, Answer answer, OpenRelease release, byte[] body, int length) {
    try {
      Answers.json(ctx, answer.of(release, body, length));
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    } catch (Advice.NoSuchValue unknown) {
      throw Refused.badParameter("to", unknown.text().vi(), unknown.text().en());
    }
  }

  private static int shown(Context ctx) {
    String given = ctx.queryParam("limit");
    if (given == null) {
      return RemedyFinder.SHOWN;
    }
    if (given.matches("[1-9][0-9]{0,2}") && Integer.parseInt(given) <= Advice.MOST) {
      return Integer.parseInt(given);
    }
    throw Refused.badParameter(
        "limit",
        "cần một số từ 1 đến " + Advice.MOST + ".",
        "expected a number from 1 to " + Advice.MOST + ".");
  }
}
