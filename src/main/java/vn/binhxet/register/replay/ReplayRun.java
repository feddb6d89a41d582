package vn.binhxet.register.replay;

import java.io.IOException;
import java.util.List;
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
 * of one release go to the engine 64 at a time, on several threads. The bytes held in memory are
 * bounded, whatever the register's size. For one run.
 */
public final class ReplayRun {
  /** Records read at a time: each may have a megabyte. */
  private static final int READ = 64;

  /** Kilobytes under way at a time. */
  private static final int ROOM = 32_000;

  private final RecordReader records;
  private final Replayer replayer;
  private final int workers;
  private final ReplayWatcher watcher;
  private final Gathered gathered = new Gathered();
  private final Semaphore room = new Semaphore(ROOM);
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
  }

  /** Replays every verdict of the register, as it stands at the beginning. */
  public ReplayCount all() {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      long end = records.head().seq();
      for (long from = 1; from <= end && fault.get() == null; from += READ) {
        records.each(from, Math.min(end, from + READ - 1), record -> take(record, pool));
      }
      Optional<Gathered.Batch> left = gathered.rest();
      for (; left.isPresent() && fault.get() == null; left = gathered.rest()) {
        hand(left.get(), pool);
      }
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
    if (record.kind() != RecordKind.ASSESSMENT) {
      return;
    }
    try {
      Optional<StoredVerdict> stored = StoredVerdict.read(record);
      if (stored.isEmpty()) {
        tell(List.of(Replayed.erased(record.seq(), AssessmentCore.read(record).release())));
      } else {
        gathered.add(stored.get()).ifPresent(batch -> hand(batch, pool));
      }
    } catch (IOException e) {
      tell(List.of(Replayed.unreadable(record.seq())));
    }
  }

  /** Waits while as much is under way as memory is meant for. */
  private void hand(Gathered.Batch batch, ExecutorService pool) {
    int size = (int) Math.min(ROOM, batch.bytes() / 1_000 + 1);
    room.acquireUninterruptibly(size);
    pool.execute(
        () -> {
          try {
            if (fault.get() == null) {
              tell(replayer.replay(batch.release(), batch.verdicts()));
            }
          } catch (Throwable e) {
            // Memory ran out, say, or the database is gone: the run has to end, not to go on.
            fault.compareAndSet(null, e);
          } finally {
            room.release(size);
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
