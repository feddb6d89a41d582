package vn.binhxet.batch;

import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.JsonBytes;

/** Some whole lines of the input and, once worked off, their answers. Used again and again. */
final class Chunk {
  /** Most lines of one chunk, so that small lines do not make large answers. */
  static final int MOST_LINES = 256;

  /**
   * Input bytes that are read before a chunk is handed on, if they are there: few enough that their
   * answers, some twenty times as long, stay in a processor's cache until they are written.
   */
  static final int WANTED = 1 << 15;

  /** The same where the answers wait for the disk: a chunk is what goes into a commit together. */
  static final int WANTED_TO_STORE = 1 << 17;

  private final int wanted;
  byte[] bytes;
  final JsonBytes answers = new JsonBytes();
  long ticket;

  /** What of this chunk is being stored, null where nothing is. */
  @Nullable Kept kept;

  int ok;
  int bad;

  private final int[] starts = new int[MOST_LINES];
  private final int[] ends = new int[MOST_LINES];
  private final long[] numbers = new long[MOST_LINES];
  private int count;

  /**
   * @param wanted input bytes after which it is handed on
   */
  Chunk(int wanted) {
    this.wanted = wanted;
    bytes = new byte[wanted];
  }

  int wanted() {
    return wanted;
  }

  void clear() {
    count = 0;
    ok = 0;
    bad = 0;
    answers.backTo(0);
    kept = null;
  }

  boolean full() {
    return count == MOST_LINES;
  }

  /** Lines in this chunk, blank ones left out. */
  int count() {
    return count;
  }

  void add(long number, int start, int end) {
    starts[count] = start;
    ends[count] = end;
    numbers[count++] = number;
  }

  /** A line that is longer than accepted; its bytes are not kept. */
  void addTooLong(long number) {
    add(number, -1, -1);
  }

  boolean tooLong(int line) {
    return starts[line] < 0;
  }

  int start(int line) {
    return starts[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  /** Number of the line in the input, from 1; blank lines count. */
  long number(int line) {
    return numbers[line];
  }
}
