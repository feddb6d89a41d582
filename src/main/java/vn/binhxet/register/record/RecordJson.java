package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/** Reads the JSON of records; numbers stay exact. */
public final class RecordJson {
  private static final ObjectReader READER =
      new ObjectMapper()
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

  private RecordJson() {}

  /**
   * @throws IOException where it is no JSON
   */
  public static JsonNode read(byte[] json) throws IOException {
    return READER.readTree(json);
  }
}
