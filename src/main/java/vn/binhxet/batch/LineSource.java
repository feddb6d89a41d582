package vn.binhxet.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into chunks of whole lines. A byte order mark at the very start, a carriage return
 * before a line break and blank lines are passed over; the last line needs no break. A line longer
 * than accepted is told by its number and never kept whole. Not for several threads at once.
 */
final class LineSource {
  private final InputStream in;
  private final int longest;
  private byte[] rest = new byte[0];
  private long line = 1;
  private boolean skipping;
  private boolean ended;

  private int filled;
  private int lineStart;

  /**
   * @param longest bytes of the longest line accepted
   */
  LineSource(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Waits until at least one line is there, and takes what else is there already, up to a chunk's
   * size.
   *
   * @return false at the end, when the chunk holds nothing
   */
  boolean fill(Chunk chunk) throws IOException {
    chunk.clear();
    take(chunk);
    int scanned = 0;
    while (true) {
      scanned = cut(chunk, scanned);
      if (chunk.full() || ended) {
        break;
      }
      if (!skipping && filled - lineStart > longest) {
        chunk.addTooLong(line);
        skipping = true;
      }
      if (skipping) {
        filled = lineStart;
        scanned = lineStart;
      }
      if (chunk.count() > 0 && (filled >= chunk.wanted() || in.available() <= 0)) {
        break;
      }
      if (chunk.count() == 0 && lineStart > 0) {
        System.arraycopy(chunk.bytes, lineStart, chunk.bytes, 0, filled - lineStart);
        filled -= lineStart;
        scanned -= lineStart;
        lineStart = 0;
      }
      read(chunk);
    }
    rest = Arrays.copyOfRange(chunk.bytes, lineStart, filled);
    return chunk.count() > 0;
  }

  private void take(Chunk chunk) {
    if (chunk.bytes.length < rest.length) {
      chunk.bytes = new byte[rest.length];
    }
    System.arraycopy(rest, 0, chunk.bytes, 0, rest.length);
    filled = rest.length;
    lineStart = 0;
  }

  private void read(Chunk chunk) throws IOException {
    if (filled == chunk.bytes.length) {
      chunk.bytes = Arrays.copyOf(chunk.bytes, filled * 2);
    }
    int read = in.read(chunk.bytes, filled, chunk.bytes.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  /** Notes every line that ends in what was read; says how far it looked. */
  private int cut(Chunk chunk, int from) {
    byte[] bytes = chunk.bytes;
    int at = from;
    while (at < filled && !chunk.full()) {
      if (bytes[at++] == '\n') {
        end(chunk, at - 1);
        lineStart = at;
      }
    }
    if (ended && at == filled && !chunk.full()) {
      end(chunk, filled);
      lineStart = filled;
    }
    return at;
  }

  private void end(Chunk chunk, int end) {
    if (skipping) {
      skipping = false;
    } else if (end - lineStart > longest) {
      chunk.addTooLong(line);
    } else {
      int start = line == 1 ? afterMark(chunk.bytes, lineStart, end) : lineStart;
      if (!blank(chunk.bytes, start, end)) {
        chunk.add(line, start, end);
      }
    }
    line++;
  }

  private static int afterMark(byte[] bytes, int start, int end) {
    boolean mark =
        end - start >= 3
            && bytes[start] == (byte) 0xEF
            && bytes[start + 1] == (byte) 0xBB
            && bytes[start + 2] == (byte) 0xBF;
    return mark ? start + 3 : start;
  }

  private static boolean blank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
