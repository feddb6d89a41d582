package vn.binhxet.register.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of an entry, one at a time and none without end. */
final class Lines {
  private final InputStream in;
  private final String entry;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  Lines(InputStream in, String entry) {
    this.in = in;
    this.entry = entry;
  }

  /** The next line without its end, null after the last. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    number++;
    while (true) {
      if (from == to && !fill()) {
        if (line.size() > 0) {
          throw StrictJson.notReadable(where());
        }
        return null;
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, end - from);
      if (line.size() > StrictJson.LONGEST) {
        throw ArchiveRefused.at(where(), "dòng quá dài", "the line is too long");
      }
      from = end;
      if (end < to) {
        from++;
        return line.toByteArray();
      }
    }
  }

  /** The line just read. */
  String where() {
    return entry + ":" + number;
  }

  private boolean fill() throws IOException {
    int got;
    try {
      got = in.read(buffer);
    } catch (IOException e) {
      throw StrictJson.notReadable(where());
    }
    from = 0;
    to = Math.max(got, 0);
    return got > 0;
  }
}
