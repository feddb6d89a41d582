package vn.binhxet.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.binhxet.draft.Finished;
import vn.binhxet.draft.Watcher;

/** What is being done with drafts at the moment, one thing at a time for each. */
final class DraftJobs {
  /** Files that are read at once: each takes memory. */
  private static final int MOST = 3;

  /** Ends kept so that who watches a moment later still learns of them. */
  private static final int MOST_KEPT = 1_000;

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST);

  /** A piece of work as it stands. */
  static final class Job implements Watcher {
    private volatile Step step = Step.IMPORT;
    private volatile int done;
    private volatile int total;
    private volatile boolean running = true;
    private volatile @Nullable Finished finished;
    private volatile @Nullable String failed;

    /** What was done before, told again after a short edit. */
    private volatile @Nullable Job before;

    @Override
    public void progress(Step now, int doneNow, int totalNow) {
      step = now;
      total = totalNow;
      done = doneNow;
    }

    void end(@Nullable Finished with, @Nullable String code) {
      finished = with;
      failed = code;
      running = false;
    }

    Step step() {
      return step;
    }

    int done() {
      return done;
    }

    int total() {
      return total;
    }

    boolean running() {
      return running;
    }

    @Nullable Finished finished() {
      return finished;
    }

    /** Code of what went wrong, null where nothing did. */
    @Nullable String failed() {
      return failed;
    }
  }

  /** Begins work on a draft; null where something is being done with it. */
  @Nullable Job begin(String draft) {
    if (jobs.size() > MOST_KEPT) {
      jobs.values().removeIf(job -> !job.running());
    }
    Job fresh = new Job();
    Job held =
        jobs.compute(
            draft,
            (id, known) -> {
              if (known != null && known.running()) {
                return known;
              }
              if (known != null) {
                known.before = null;
              }
              fresh.before = known;
              return fresh;
            });
    return sameJob(held, fresh) ? fresh : null;
  }

  /** Ends an edit of a moment: who asks next is told of what was done before it. */
  void endEdit(String draft, Job edit) {
    Job before = edit.before;
    edit.end(null, null);
    if (before == null) {
      jobs.remove(draft, edit);
    } else {
      jobs.replace(draft, edit, before);
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean sameJob(Job one, Job other) {
    return one == other;
  }

  @Nullable Job of(String draft) {
    return jobs.get(draft);
  }

  boolean take() {
    return places.tryAcquire();
  }

  void giveBack() {
    places.release();
  }
}
