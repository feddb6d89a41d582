package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonProperties {
  @Property(tries = 500)
  void a_canonical_form_reads_back_and_is_its_own_canonical_form(@ForAll String text)
      throws IOException {
    String whole =
        text.codePoints()
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    JsonNode tree = JsonNodeFactory.instance.objectNode().put(whole, whole);

    byte[] bytes = CanonicalJson.of(tree);

    JsonNode back = new ObjectMapper().readTree(bytes);
    assertThat(back).isEqualTo(tree);
    assertThat(CanonicalJson.of(back)).isEqualTo(bytes);
  }
}
