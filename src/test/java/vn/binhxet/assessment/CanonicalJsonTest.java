package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static String canonical(String json) throws IOException {
    return new String(CanonicalJson.of(SchemaCheck.EXACT.readTree(json)), StandardCharsets.UTF_8);
  }

  @Test
  void members_are_sorted_and_spaces_dropped() throws IOException {
    assertThat(
            canonical("{ \"b\" : [ 1 , true , null ] , \"a\" : { \"d\" : \"x\", \"c\" : { } } }"))
        .isEqualTo("{\"a\":{\"c\":{},\"d\":\"x\"},\"b\":[1,true,null]}");
  }

  /** The sorting example of RFC 8785, section 3.2.3. */
  @Test
  void members_are_sorted_by_utf_16_units() throws IOException {
    String json =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
         "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}""";

    assertThat(canonical(json).replaceAll("\"[^\"]*\":\"", "").replace("\"", "").replace("{", ""))
        .isEqualTo(
            "Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,"
                + "Emoji: Grinning Face,Hebrew Letter Dalet With Dagesh}");
  }

  /** The string and the literals of the example of RFC 8785, section 3.2.2 and 3.2.4. */
  @Test
  void strings_and_literals_are_spelled_as_in_the_standard() throws IOException {
    String json =
        "{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
            + "\"literals\":[null,true,false]}";

    assertThat(HexFormat.of().formatHex(CanonicalJson.of(SchemaCheck.EXACT.readTree(json))))
        .isEqualTo(
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c"
                + "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.0, 0",
    "1.0, 1",
    "1e2, 100",
    "44.20, \"44.2\"",
    "-0.50, \"-0.5\"",
    "1E-7, \"0.0000001\"",
    "9007199254740991, 9007199254740991",
    "9007199254740992, \"9007199254740992\"",
    "-9007199254740992, \"-9007199254740992\"",
    "123456789012.123456, \"123456789012.123456\"",
  })
  void a_number_is_a_safe_whole_one_or_a_string(String written, String spelled) throws IOException {
    assertThat(canonical(written)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "{\"\\ud800x\":1}", "1e1001"})
  void what_has_no_canonical_form_is_refused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> canonicalTree(json));
  }

  /** Jackson refuses half a pair in a name itself: such a tree is built by hand. */
  private static byte[] canonicalTree(String json) throws IOException {
    JsonNode tree =
        json.startsWith("{")
            ? JsonNodeFactory.instance.objectNode().put("\ud800x", 1)
            : SchemaCheck.EXACT.readTree(json);
    return CanonicalJson.of(tree);
  }

  @Test
  void a_binary_floating_point_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(JsonNodeFactory.instance.numberNode(0.1d)))
        .withMessageContaining("BigDecimal");
  }
}
