package vn.binhxet.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of chunks going round: free, with a worker, answered, free again. Answered chunks
 * are written in the order of their tickets by whichever worker has the next one in hand: answers
 * leave from the processor whose cache they are in, and nobody waits for a writer. Whoever holds
 * the lowest ticket has its chunk in hand, so nobody waits for ever.
 */
final class Ring {
  /** Takes chunks in order, one at a time. */
  interface Sink {
    void write(Chunk chunk) throws IOException;
  }

  private final Sink sink;
  private final ArrayDeque<Chunk> free = new ArrayDeque<>();
  private final Map<Long, Chunk> answered = new HashMap<>();
  private long next;
  private boolean writing;
  private @Nullable Throwable fault;
  private boolean stopped;
  private int working;

  /**
   * @param chunks how many go round, at least one for each worker
   * @param wanted input bytes after which a chunk is handed on
   * @param workers threads that will call {@link #leave}
   */
  Ring(int chunks, int wanted, int workers, Sink sink) {
    this.working = workers;
    this.sink = sink;
    for (int i = 0; i < chunks; i++) {
      free.push(new Chunk(wanted));
    }
  }

  /** The chunk given back last, which is warm; null when there is nothing more to do. */
  synchronized @Nullable Chunk takeFree() throws InterruptedException {
    while (free.isEmpty() && !stopped) {
      wait();
    }
    return stopped ? null : free.pop();
  }

  /** Hands in an answered chunk, and writes what is next unless another thread is at it. */
  void publish(Chunk chunk) throws IOException {
    Chunk ready = hand(chunk);
    while (ready != null) {
      sink.write(ready);
      ready = takeNext(ready);
    }
  }

  private synchronized @Nullable Chunk hand(Chunk chunk) {
    answered.put(chunk.ticket, chunk);
    if (writing || stopped && fault != null) {
      return null;
    }
    Chunk ready = answered.remove(next);
    writing = ready != null;
    return ready;
  }

  private synchronized @Nullable Chunk takeNext(Chunk written) {
    free.push(written);
    next++;
    notifyAll();
    Chunk ready = fault == null ? answered.remove(next) : null;
    writing = ready != null;
    return ready;
  }

  /** No chunk follows: the input is at its end. */
  synchronized void end() {
    stopped = true;
    notifyAll();
  }

  /** Nothing can be answered any more; the first reason is kept. */
  synchronized void breakOff(Throwable why) {
    fault = fault == null ? why : fault;
    stopped = true;
    notifyAll();
  }

  /** A worker has gone home. */
  synchronized void leave() {
    working--;
    notifyAll();
  }

  /** Waits until every worker has gone home, or one has failed; says why it failed. */
  synchronized @Nullable Throwable await() throws InterruptedException {
    while (working > 0 && fault == null) {
      wait();
    }
    return fault;
  }
}
