package vn.binhxet.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;

/** The sample assessments that the program was built with. */
public final class Samples {
  private static final String FOLDER = "/sample-data/";

  private Samples() {}

  /**
   * One of them.
   *
   * @param file path below sample-data
   * @param why what it shows
   * @param body the file as it stands
   */
  public record Sample(String file, Text why, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** All of them, in the order of the list that comes with them. */
  public static List<Sample> all() {
    try {
      List<Sample> all = new ArrayList<>();
      for (JsonNode entry : new ObjectMapper().readTree(read("expected.json"))) {
        String file = entry.get("file").asText();
        JsonNode why = entry.get("why");
        all.add(
            new Sample(file, new Text(why.get("vi").asText(), why.get("en").asText()), read(file)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException("The program was built without " + FOLDER + file);
      }
      return in.readAllBytes();
    }
  }
}
