package vn.binhxet.sheet.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part being inflated; refuses to grow beyond what any spreadsheet does. */
final class Inflated extends FilterInputStream {
  /** Below that much nobody asks how well it was packed. */
  private static final long SMALL = 16_000_000;

  /** Sheets of numbers pack 10 to 40 times; nothing but a bomb packs more than this. */
  private static final long RATIO = 300;

  private final long most;
  private long left;

  Inflated(InputStream in, long most, long packed) {
    super(in);
    long fair = packed < 0 ? SMALL : Math.max(SMALL, packed * RATIO);
    this.most = Math.min(most, fair);
    left = this.most;
  }

  /** Thrown from inside a parser; told as a refusal. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long read) throws TooLarge {
    left -= read;
    if (left < 0) {
      throw new TooLarge();
    }
  }
}
