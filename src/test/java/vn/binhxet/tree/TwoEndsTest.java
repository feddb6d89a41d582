package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What two ends of an open count say together, where only one of them is provisional. */
class TwoEndsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode end(String said) throws Exception {
    String more = said.replace('\'', '"');
    return (ObjectNode) JSON.readTree("{\"outcome\":\"NOT_MET\",\"findings\":[]," + more + "}");
  }

  private static final String FIRM =
      "'provisional':false,'summary':'firm','basis':{'reliedOn':[{'id':'a','why':'unverified'}]}";
  private static final String DOUBTFUL =
      "'provisional':true,'summary':'provisional','provisionalOn':[{'id':'b'}],"
          + "'basis':{'reliedOn':[{'id':'a','why':'unverified'},{'id':'b','why':'unverified'}]}";

  @Test
  void the_provisional_end_says_what_turns_the_verdict_whichever_it_is() throws Exception {
    ObjectNode open = end("'provisional':false,'basis':{'reliedOn':[]}");
    for (ObjectNode merged :
        new ObjectNode[] {
          new TwoEnds(end(FIRM), end(DOUBTFUL), open).merged(),
          new TwoEnds(end(DOUBTFUL), end(FIRM), open).merged()
        }) {
      assertThat(merged.get("provisional").booleanValue()).isTrue();
      assertThat(merged.get("summary").asText()).isEqualTo("provisional");
      assertThat(merged.get("provisionalOn").findValuesAsText("id")).containsExactly("b");
      assertThat(merged.at("/basis/reliedOn").findValuesAsText("id")).containsExactly("a", "b");
    }
  }

  @Test
  void what_either_end_turns_on_is_named_once() throws Exception {
    String other = DOUBTFUL.replace("[{'id':'b'}]", "[{'id':'b'},{'id':'c'}]");
    ObjectNode merged = new TwoEnds(end(DOUBTFUL), end(other), end(FIRM)).merged();
    assertThat(merged.get("provisionalOn").findValuesAsText("id")).containsExactly("b", "c");
  }

  @Test
  void two_firm_ends_name_nothing() throws Exception {
    ObjectNode merged = new TwoEnds(end(FIRM), end(FIRM), end(DOUBTFUL)).merged();
    assertThat(merged.get("provisional").booleanValue()).isFalse();
    assertThat(merged.has("provisionalOn")).isFalse();
  }
}
