package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.tree.FilledVerdict;
import vn.binhxet.tree.KeptFillings;
import vn.binhxet.verdict.Detail;

/**
 * Derives verdicts again that were counted from others: with what was counted, and not with what
 * would be counted now. Safe for many threads.
 */
final class FilledReplay {
  private final @Nullable PartsCheck parts;

  /**
   * @param parts looks at those it was counted from; null where they are not to be had
   */
  FilledReplay(@Nullable PartsCheck parts) {
    this.parts = parts;
  }

  Replayer.Again again(OpenRelease release, StoredVerdict stored, Detail detail) {
    Desk desk = release.takeDesk();
    Replayer.Again again;
    try {
      JsonNode kept = RecordJson.read(Objects.requireNonNull(stored.filled()));
      FilledVerdict core = KeptFillings.judge(release, desk, stored.input(), kept, Detail.CORE);
      FilledVerdict shown =
          detail == Detail.FULL
              ? KeptFillings.judge(release, desk, stored.input(), kept, Detail.FULL)
              : core;
      shown = shown.withIncident(stored.incident());
      again =
          new Replayer.Again(
              looked(stored, ReplayJudgement.compare(stored, core)),
              detail == Detail.BRIEF ? shown.brief() : shown.json());
    } catch (BadAssessment refused) {
      again = new Replayer.Again(ReplayJudgement.refused(stored, refused), null);
    } catch (IOException unfit) {
      again = new Replayer.Again(ReplayJudgement.notFilled(stored), null);
    }
    release.giveBack(desk);
    return again;
  }

  private Replayed looked(StoredVerdict stored, Replayed replayed) {
    return parts == null ? replayed : replayed.with(parts.look(stored));
  }
}
