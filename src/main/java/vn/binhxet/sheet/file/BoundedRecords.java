package vn.binhxet.sheet.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which no record is longer than may be: a quote that is never closed ends there. */
final class BoundedRecords extends FilterReader {
  /** Characters of one record. */
  private static final int LONGEST_RECORD = 2_000_000;

  private int read;

  BoundedRecords(Reader reader) {
    super(reader);
  }

  /** Another record begins here. */
  void begin() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int done = super.read(chars, offset, length);
    count(Math.max(0, done));
    return done;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > LONGEST_RECORD) {
      throw new IOException("A record is too long");
    }
  }
}
