package vn.binhxet.register.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;

/**
 * Replays the stored verdicts of a register: records are read in the order of their numbers, those
 * of one release go to the engine 64 at a time, on several threads. What is held in memory is
 * bounded, whatever the register's size. For one run.
 */
public final class ReplayRun {
  /** Assessments in one session of the engine: more bring nothing. */
  private static final int AT_ONCE = 64;

  /** Releases whose verdicts are gathered at a time. */
  private static final int GATHERED = 8;

  private final RecordReader records;
  private final Replayer replayer;
  private final int workers;
  private final ReplayWatcher watcher;
  private final Map<String, List<StoredVerdict>> waiting = new LinkedHashMap<>();
  private final Semaphore room;
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final ReplayCount count = new ReplayCount();

  /**
   * @param workers threads that evaluate, at least 1
   * @param watcher told of each verdict, by one thread at a time, in no order
   */
  public ReplayRun(
      RecordReader records, KeptReleases releases, int workers, ReplayWatcher watcher) {
    this.records = records;
    replayer = new Replayer(releases);
    this.workers = workers;
    this.watcher = watcher;
    room = new Semaphore(2 * workers);
  }

  /** Replays every verdict of the register, as it stands at the beginning. */
  public ReplayCount all() {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      records.each(1, records.head().seq(), record -> take(record, pool));
      waiting.forEach((release, some) -> hand(release, some, pool));
    } finally {
      pool.shutdown();
    }
    await(pool);
    Throwable first = fault.get();
    if (first != null) {
      throw new IllegalStateException("The replay broke off", first);
    }
    return count;
  }

  private void take(StoredRecord record, ExecutorService pool) {
    if (record.kind() != RecordKind.ASSESSMENT || fault.get() != null) {
      return;
    }
    try {
      Optional<StoredVerdict> stored = StoredVerdict.read(record);
      if (stored.isEmpty()) {
        tell(List.of(Replayed.erased(record.seq(), AssessmentCore.read(record).release())));
      } else {
        gather(stored.get(), pool);
      }
    } catch (IOException e) {
      tell(List.of(Replayed.unreadable(record.seq())));
    }
  }

  private void gather(StoredVerdict stored, ExecutorService pool) {
    String release = stored.core().release();
    List<StoredVerdict> some = waiting.computeIfAbsent(release, hash -> new ArrayList<>(AT_ONCE));
    some.add(stored);
    if (some.size() == AT_ONCE) {
      waiting.remove(release);
      hand(release, some, pool);
    } else if (waiting.size() > GATHERED) {
      Iterator<Map.Entry<String, List<StoredVerdict>>> entries = waiting.entrySet().iterator();
      Map.Entry<String, List<StoredVerdict>> eldest = entries.next();
      entries.remove();
      hand(eldest.getKey(), eldest.getValue(), pool);
    }
  }

  /** Waits while as much as the workers can do is under way. */
  private void hand(String release, List<StoredVerdict> some, ExecutorService pool) {
    room.acquireUninterruptibly();
    pool.execute(
        () -> {
          try {
            tell(replayer.replay(release, some));
          } catch (Throwable e) {
            // Memory ran out, say, or the database is gone: the run has to end, not to go on.
            fault.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  private synchronized void tell(List<Replayed> some) {
    for (Replayed one : some) {
      count.add(one);
      watcher.replayed(one, count);
    }
  }

  private static void await(ExecutorService pool) {
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
        pool.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
