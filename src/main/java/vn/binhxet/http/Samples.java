package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample assessments that the program was built with, in one piece for the page. */
final class Samples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  /** An array of {@code {file, why:{vi,en}, body}}; the body is the file's text as it stands. */
  static byte[] bundle() {
    try {
      ArrayNode bundle = JSON.createArrayNode();
      for (JsonNode entry : JSON.readTree(Pages.read("/sample-data/expected.json"))) {
        String file = entry.get("file").asText();
        ObjectNode sample = bundle.addObject().put("file", file);
        sample.set("why", entry.get("why"));
        sample.put("body", new String(Pages.read("/sample-data/" + file), StandardCharsets.UTF_8));
      }
      return JSON.writeValueAsBytes(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
