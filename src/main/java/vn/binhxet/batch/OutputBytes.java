package vn.binhxet.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in memory that can be taken back to a mark; for one thread at a time. */
final class OutputBytes extends OutputStream {
  /** Written at once: what a stream copies outside the heap on the way should stay in the cache. */
  private static final int SLICE = 1 << 16;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  @Override
  public void write(int b) {
    room(1);
    bytes[size++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    room(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  void ascii(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
    write(encoded, 0, encoded.length);
  }

  void number(long value) {
    ascii(Long.toString(value));
  }

  int size() {
    return size;
  }

  /** Forgets everything after a size seen before. */
  void backTo(int mark) {
    size = mark;
  }

  void writeTo(OutputStream out) throws IOException {
    writeTo(out, 0, size);
  }

  /** Writes the bytes from one place to before another. */
  void writeTo(OutputStream out, int start, int end) throws IOException {
    for (int from = start; from < end; from += SLICE) {
      out.write(bytes, from, Math.min(SLICE, end - from));
    }
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
