package vn.binhxet.register.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.Cause;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.SigningKey;

/**
 * Commits what waits, all in one go: while one commit reaches the disk the next ones gather, so
 * that many clients share the price of being durable. Safe for many threads.
 */
public final class Appender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  /** Requests in one commit, so that none of them waits long. */
  private static final int MOST = 1_024;

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(4 * MOST);
  private final RecordWriter writer;
  private final Consumer<Head> told;
  private final Thread thread;
  private volatile boolean closing;

  /** Whether nobody takes from the queue any more. */
  private volatile boolean ended;

  private record Waiting(List<NewRecord> records, CompletableFuture<List<Appended>> answer) {}

  /**
   * @param told where the register ends, after each commit
   */
  public Appender(Database database, SigningKey key, Clock clock, Consumer<Head> told) {
    writer = new RecordWriter(database, key, clock);
    this.told = told;
    thread = new Thread(this::run, "register-appender");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Hands in records that belong together: they are committed together. Waits where too much waits
   * already.
   *
   * @return what became of each, once it is durable; fails with {@link RegisterFault}
   */
  public CompletableFuture<List<Appended>> append(List<NewRecord> records) {
    CompletableFuture<List<Appended>> answer = new CompletableFuture<>();
    if (closing) {
      answer.completeExceptionally(closed());
      return answer;
    }
    Waiting waiting = new Waiting(List.copyOf(records), answer);
    try {
      while (!ended && !queue.offer(waiting, 1, TimeUnit.SECONDS)) {
        // Too much waits already; whether anybody works on it is asked again each second.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.completeExceptionally(RegisterFault.notStored(e));
    }
    if (ended) {
      failWaiting();
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Commits what was handed in, and stops. */
  @Override
  public void close() {
    closing = true;
    queue.offer(new Waiting(List.of(), new CompletableFuture<>()));
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended = true;
    failWaiting();
  }

  private static RegisterFault closed() {
    return RegisterFault.notStored(new IllegalStateException("The register is being closed"));
  }

  /** Nobody takes what waits any more: it is not stored, and whoever waits is told so. */
  private void failWaiting() {
    for (Waiting one = queue.poll(); one != null; one = queue.poll()) {
      one.answer().completeExceptionally(closed());
    }
  }

  private void run() {
    List<Waiting> together = new ArrayList<>();
    try {
      work(together);
    } finally {
      // First the flag, then the queue: whoever comes between the two looks for himself.
      ended = true;
      failWaiting();
      together.forEach(one -> one.answer().completeExceptionally(closed()));
    }
  }

  private void work(List<Waiting> together) {
    while (!closing || !queue.isEmpty()) {
      try {
        together.add(queue.take());
      } catch (InterruptedException e) {
        // Only the end of the process interrupts this thread; what waits is not acknowledged.
        return;
      }
      int records = together.get(0).records().size();
      for (Waiting next = queue.peek();
          next != null && records + next.records().size() <= MOST;
          next = queue.peek()) {
        together.add(queue.remove());
        records += next.records().size();
      }
      commit(together);
      together.clear();
    }
  }

  private void commit(List<Waiting> together) {
    List<NewRecord> records = together.stream().flatMap(one -> one.records().stream()).toList();
    if (records.isEmpty()) {
      together.forEach(one -> one.answer().complete(List.of()));
      return;
    }
    List<Appended> appended;
    try {
      RecordWriter.Commit commit = writer.append(records);
      appended = commit.appended();
      told.accept(commit.head());
    } catch (SQLException | RuntimeException | Error e) {
      // A driver's message repeats the values of the row: only what kind of fault it was is logged.
      LOG.error("{} records were not stored: {}", records.size(), Cause.kind(e));
      RegisterFault fault = RegisterFault.notStored(e);
      together.forEach(one -> one.answer().completeExceptionally(fault));
      return;
    }
    int from = 0;
    for (Waiting one : together) {
      int to = from + one.records().size();
      one.answer().complete(List.copyOf(appended.subList(from, to)));
      from = to;
    }
  }
}
