package vn.binhxet.register.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/**
 * Derives stored verdicts again under the release they rest on, and says whether the same core
 * comes out. Safe for many threads.
 */
public final class Replayer {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

  private final KeptReleases releases;
  private final FilledReplay filled;

  public Replayer(KeptReleases releases) {
    this.releases = releases;
    RecordReader records = releases.records();
    filled = new FilledReplay(records == null ? null : new PartsCheck(records));
  }

  /**
   * A verdict derived again.
   *
   * @param json as asked for; null where the input is refused now
   */
  public record Again(Replayed replayed, byte @Nullable [] json) {}

  /** Replays the verdict of one record. */
  public Replayed replay(StoredRecord record) {
    StoredVerdict stored;
    try {
      Optional<StoredVerdict> read = StoredVerdict.read(record);
      if (read.isEmpty()) {
        return Replayed.erased(record.seq(), AssessmentCore.read(record).release());
      }
      stored = read.get();
    } catch (IOException e) {
      return Replayed.unreadable(record.seq());
    }
    return replay(stored.core().release(), List.of(stored)).get(0);
  }

  /**
   * Derives one again, to be shown; one that is held under the incident that was recorded.
   *
   * @throws RegisterFault RELEASE_NOT_OPENED
   */
  public Again again(StoredVerdict stored, Detail detail) {
    OpenRelease release = releases.open(stored.core().release());
    if (stored.filled() != null) {
      return filled.again(release, stored, detail);
    }
    Desk desk = release.takeDesk();
    Again again;
    try {
      Assessment assessment = desk.reader().read(stored.input(), 0, stored.input().length);
      Evaluation evaluation = desk.evaluator().evaluate(assessment);
      again =
          new Again(
              ReplayJudgement.compare(stored, evaluation, desk.writer().core(evaluation)),
              desk.writer().write(evaluation.withIncident(stored.incident()), detail));
    } catch (BadAssessment refused) {
      again = new Again(ReplayJudgement.refused(stored, refused), null);
    }
    release.giveBack(desk);
    return again;
  }

  /**
   * Replays several under one release, in one go of the engine.
   *
   * @return in the order handed in
   */
  List<Replayed> replay(String hash, List<StoredVerdict> some) {
    try {
      return replay(releases.open(hash), some);
    } catch (RegisterFault fault) {
      Replayed.Problem problem = new Replayed.Problem(fault.code(), fault.text());
      return some.stream().map(stored -> Replayed.not(stored, problem)).toList();
    }
  }

  private List<Replayed> replay(OpenRelease release, List<StoredVerdict> some) {
    try {
      return together(release, some);
    } catch (RuntimeException | StackOverflowError fault) {
      if (some.size() == 1) {
        return List.of(ReplayJudgement.unforeseen(some.get(0), fault));
      }
      LOG.warn("A batch of {} failed; each is replayed alone", some.size());
      return some.stream().map(one -> replay(release, List.of(one)).get(0)).toList();
    }
  }

  /**
   * What the reader said of one: either an assessment, or why not, or nothing where it was counted
   * from others and is judged by itself.
   */
  private record Read(
      StoredVerdict stored, @Nullable Assessment assessment, @Nullable BadAssessment refused) {}

  /** A desk at which something unforeseen happened is not used again. */
  private List<Replayed> together(OpenRelease release, List<StoredVerdict> some) {
    Desk desk = release.takeDesk();
    List<Read> all = new ArrayList<>(some.size());
    List<Assessment> asked = new ArrayList<>(some.size());
    for (StoredVerdict stored : some) {
      if (stored.filled() != null) {
        all.add(new Read(stored, null, null));
        continue;
      }
      try {
        Assessment assessment = desk.reader().read(stored.input(), 0, stored.input().length);
        asked.add(assessment);
        all.add(new Read(stored, assessment, null));
      } catch (BadAssessment refused) {
        all.add(new Read(stored, null, refused));
      }
    }
    List<Replayed> answers = new ArrayList<>(some.size());
    Iterator<Evaluation> evaluations = desk.evaluator().evaluate(asked).iterator();
    for (Read one : all) {
      Assessment assessment = one.assessment();
      BadAssessment refused = one.refused();
      if (refused != null) {
        answers.add(ReplayJudgement.refused(one.stored(), refused));
      } else if (assessment == null) {
        answers.add(filled.again(release, one.stored(), Detail.CORE).replayed());
      } else {
        Evaluation evaluation = evaluations.next();
        answers.add(
            ReplayJudgement.compare(one.stored(), evaluation, desk.writer().core(evaluation)));
        desk.reader().recycle(assessment);
      }
    }
    release.giveBack(desk);
    return answers;
  }
}
