package vn.binhxet.cli;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.draft.Drafts;
import vn.binhxet.register.Register;

/** Drops drafts that nobody touches: when the service starts, and once a day. */
final class IdleDrafts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IdleDrafts.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "idle-drafts");
            thread.setDaemon(true);
            return thread;
          });

  private IdleDrafts() {}

  /**
   * Begins.
   *
   * @param register null where there is none; then there are no drafts
   * @param days after which a draft is dropped
   */
  @SuppressWarnings("FutureReturnValueIgnored")
  static IdleDrafts start(@Nullable Register register, Clock clock, int days) {
    IdleDrafts idle = new IdleDrafts();
    if (register != null) {
      Drafts drafts = new Drafts(register, clock, days);
      idle.timer.scheduleWithFixedDelay(() -> drop(drafts), 0, 1, TimeUnit.DAYS);
    }
    return idle;
  }

  private static void drop(Drafts drafts) {
    try {
      int dropped = drafts.dropIdle();
      if (dropped > 0) {
        LOG.info("Dropped {} drafts that nobody touched", dropped);
      }
    } catch (RuntimeException fault) {
      // Tomorrow again; what the driver says may quote rows.
      LOG.error("Idle drafts could not be dropped: {}", fault.getClass().getName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
