package vn.binhxet.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a tree, and the single assessments cut out of them. */
final class Body {
  private static final byte[] SUBJECT = "{\"subject\":".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  Body(byte[] bytes) {
    this.bytes = bytes;
  }

  void write(Subject.Span span, OutputStream out) throws IOException {
    out.write(bytes, span.from(), span.to() - span.from());
  }

  /**
   * One assessment as a body of its own, with its subject.
   *
   * @param members to put into {@code data}, as {@code "a":1,"b":true}; may be empty
   */
  byte[] assessment(Subject subject, Subject.Part part, String members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SUBJECT);
    add(subject.self().from(), subject.self().to(), out);
    int from = part.all().from() + 1;
    if (!empty(from, part.all().to() - 1)) {
      out.write(',');
    }
    if (part.data() < 0 || members.isEmpty()) {
      add(from, part.all().to(), out);
    } else {
      add(from, part.data(), out);
      out.writeBytes(members.getBytes(StandardCharsets.UTF_8));
      if (!part.given().isEmpty()) {
        out.write(',');
      }
      add(part.data(), part.all().to(), out);
    }
    return out.toByteArray();
  }

  private void add(int from, int to, ByteArrayOutputStream out) {
    out.write(bytes, from, to - from);
  }

  private boolean empty(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
