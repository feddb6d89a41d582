package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/**
 * What is said while verdicts below are open, held against every way in which they may come out.
 */
class TreeProperties {
  private static final OpenRelease RELEASE = TreeRules.open();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 150)
  void an_open_count_answers_exactly_what_all_its_completions_agree_on(
      @ForAll @Size(min = 1, max = 5) List<@CharRange(from = '0', to = '2') Character> said,
      @ForAll @IntRange(min = 0, max = 3) int more)
      throws Exception {
    Set<String> outcomes = new LinkedHashSet<>();
    for (List<String> completion : completions(said)) {
      outcomes.add(outcome(completion, said.size() + more));
    }
    String answered =
        outcome(said.stream().map(TreeProperties::house).toList(), said.size() + more);
    assertThat(answered)
        .isEqualTo(outcomes.size() == 1 ? outcomes.iterator().next() : "UNDETERMINED");
  }

  private static String house(char said) {
    return said == '0' ? "ft" : said == '1' ? "tt" : "?t";
  }

  private static List<List<String>> completions(List<Character> said) {
    List<List<String>> all = List.of(List.of());
    for (char one : said) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : all) {
        for (char end : one == '2' ? new char[] {'0', '1'} : new char[] {one}) {
          List<String> next = new ArrayList<>(before);
          next.add(house(end));
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static String outcome(List<String> houses, int all) throws Exception {
    List<String> below = new ArrayList<>();
    for (int i = 0; i < houses.size(); i++) {
      below.add(TreeRules.house("H" + i, houses.get(i)));
    }
    byte[] body =
        TreeRules.village("\"houses\":" + all, "\"lamps\":true", String.join(",", below))
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(RELEASE, body, body.length).write(Detail.CORE, one -> {}, out);
    for (JsonNode verdict : JSON.readTree(out.toByteArray()).get("verdicts")) {
      if (verdict.get("title").asText().equals("tidy-village")) {
        return verdict.get("outcome").asText();
      }
    }
    throw new AssertionError("no verdict on the village");
  }
}
