package vn.binhxet.register.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts that wait to be replayed, by the release they rest on, until there are enough of one for
 * the engine, or more than memory is meant for. For one thread.
 */
final class Gathered {
  /** Assessments in one session of the engine: more bring nothing. */
  static final int AT_ONCE = 64;

  /** Bytes of one batch: what is added to them is handed over alone or with few. */
  static final long BATCH_BYTES = 4_000_000;

  /** Bytes that wait in all. */
  static final long MOST_BYTES = 16_000_000;

  /** Releases whose verdicts are gathered at a time. */
  private static final int RELEASES = 8;

  private final Map<String, Batch> waiting = new LinkedHashMap<>();
  private long bytes;

  /** Verdicts of one release. */
  static final class Batch {
    private final String release;
    private final List<StoredVerdict> verdicts = new ArrayList<>();
    private long bytes;

    private Batch(String release) {
      this.release = release;
    }

    String release() {
      return release;
    }

    List<StoredVerdict> verdicts() {
      return verdicts;
    }

    /** What it takes in memory before the engine has it. */
    long bytes() {
      return bytes;
    }
  }

  /** Takes one more; a batch that is to be replayed now, if there is one. */
  Optional<Batch> add(StoredVerdict stored) {
    Batch batch = waiting.computeIfAbsent(stored.core().release(), Batch::new);
    long size = stored.input().length + stored.verdict().length + stored.partsBytes();
    batch.verdicts.add(stored);
    batch.bytes += size;
    bytes += size;
    if (batch.verdicts.size() == AT_ONCE || batch.bytes >= BATCH_BYTES) {
      return Optional.of(taken(batch));
    }
    return waiting.size() > RELEASES || bytes > MOST_BYTES
        ? Optional.of(taken(waiting.values().iterator().next()))
        : Optional.empty();
  }

  /** One of those that are left, the eldest first; empty where none is. */
  Optional<Batch> rest() {
    Iterator<Batch> left = waiting.values().iterator();
    return left.hasNext() ? Optional.of(taken(left.next())) : Optional.empty();
  }

  private Batch taken(Batch batch) {
    waiting.remove(batch.release);
    bytes -= batch.bytes;
    return batch;
  }
}
