package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.binhxet.difference.DifferenceJson;
import vn.binhxet.difference.Differences;
import vn.binhxet.difference.NoDifference;
import vn.binhxet.difference.Pair;
import vn.binhxet.difference.Side;
import vn.binhxet.law.Text;
import vn.binhxet.service.OpenRelease;

/** Why two assessments of one title come out differently; nothing is stored. */
final class DifferenceHandler {
  private static final Text EACH =
      new Text("Mỗi hồ sơ tối đa 1.000.000 byte.", "Each assessment has at most 1,000,000 bytes.");

  private final InUse inUse;

  DifferenceHandler(InUse inUse) {
    this.inUse = inUse;
  }

  void compare(Context ctx) throws IOException {
    Body.require(ctx, List.of("application/json"));
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx, Pair.LONGEST, EACH);
    try {
      Pair pair = Pair.read(body.array(), body.length());
      Answers.json(
          ctx,
          DifferenceJson.of(
              Differences.between(new Side(release, pair.a()), new Side(release, pair.b()))));
    } catch (NoDifference refused) {
      throw new Refused(refused.refusal());
    }
  }
}
