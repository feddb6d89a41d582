package vn.binhxet.http;

import io.javalin.http.Context;
import java.time.Clock;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.Drafts;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;

/** The drafts behind the addresses, and what is being done with them now. */
final class DraftDesk {
  private static final Text BUSY = new Text("Bản nháp đang bận", "The draft is busy");

  final DraftJobs jobs = new DraftJobs();
  private final OpenRegister register;
  private final int days;

  DraftDesk(OpenRegister register, int days) {
    this.register = register;
    this.days = days;
  }

  Drafts drafts() {
    return new Drafts(register.get(), Clock.systemUTC(), days);
  }

  Draft find(Context ctx) {
    return drafts().find(ctx.pathParam("id")).orElseThrow(DraftDesk::none);
  }

  /** Nothing else is done with a draft while it is edited, or the edit might be lost. */
  DraftJobs.Job edit(Draft draft) {
    DraftJobs.Job job = jobs.begin(draft.id());
    if (job == null) {
      throw busy();
    }
    return job;
  }

  static Refused busy() {
    return new Refused(
        Refusal.of(
            409,
            "DRAFT_BUSY",
            BUSY,
            new Text(
                "Bản nháp này đang được nhập hoặc hoàn tất. Theo dõi ở …/events.",
                "The draft is being imported or finished. Watch …/events.")));
  }

  static Refused none() {
    return Refused.notFound(
        "Không có bản nháp này. Xem /api/v1/drafts.",
        "There is no such draft. See /api/v1/drafts.");
  }
}
