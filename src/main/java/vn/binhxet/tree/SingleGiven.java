package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.binhxet.tree.Subject.Part;

/** An assessment that is a body of its own. */
final class SingleGiven implements Given {
  private final byte[] body;
  private final Part part;

  private SingleGiven(byte[] body, Part part) {
    this.body = body;
    this.part = part;
  }

  /**
   * @param body an assessment as JSON, without a byte-order mark
   * @throws IOException where it is no JSON object
   */
  static SingleGiven of(byte[] body) throws IOException {
    try (JsonParser parser = PartReader.parser(body)) {
      parser.nextToken();
      return new SingleGiven(body, PartReader.single(parser));
    }
  }

  @Override
  public byte[] with(String members) {
    if (part.data() < 0 || members.isEmpty()) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + members.length() + 1);
    out.write(body, 0, part.data());
    out.writeBytes(members.getBytes(StandardCharsets.UTF_8));
    if (!part.given().isEmpty()) {
      out.write(',');
    }
    out.write(body, part.data(), body.length - part.data());
    return out.toByteArray();
  }
}
