package vn.binhxet.batch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of chunks going round: free, with a worker, answered, free again. Answered chunks
 * leave in the order of their tickets. Whoever holds the lowest ticket has its chunk in hand, so
 * nobody waits for ever.
 */
final class Ring {
  private final ArrayDeque<Chunk> free = new ArrayDeque<>();
  private final Map<Long, Chunk> answered = new HashMap<>();
  private long next;
  private long tickets = Long.MAX_VALUE;
  private @Nullable Throwable fault;
  private boolean stopped;

  Ring(int chunks) {
    for (int i = 0; i < chunks; i++) {
      free.add(new Chunk());
    }
  }

  /** A free chunk; null when there is nothing more to do. */
  synchronized @Nullable Chunk takeFree() throws InterruptedException {
    while (free.isEmpty() && !stopped) {
      wait();
    }
    return stopped ? null : free.poll();
  }

  synchronized void publish(Chunk chunk) {
    answered.put(chunk.ticket, chunk);
    notifyAll();
  }

  /** The next answered chunk in order; null after the last. */
  synchronized @Nullable Chunk takeAnswered() throws InterruptedException {
    while (!answered.containsKey(next) && next < tickets) {
      wait();
    }
    return answered.remove(next++);
  }

  synchronized void giveBack(Chunk chunk) {
    free.add(chunk);
    notifyAll();
  }

  /**
   * No chunk follows.
   *
   * @param count tickets given out
   * @param why the input could not be read further; null at its proper end
   */
  synchronized void end(long count, @Nullable Throwable why) {
    tickets = count;
    fault = fault == null ? why : fault;
    stopped = true;
    notifyAll();
  }

  /** Nothing can be answered any more. */
  synchronized void breakOff(Throwable why) {
    fault = why;
    stopped = true;
    tickets = Math.min(tickets, next);
    notifyAll();
  }

  synchronized @Nullable Throwable fault() {
    return fault;
  }
}
