package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/** What is missing in a tree: of those below, and how many of them are enough above. */
class TreeMissingTest {
  private static final OpenRelease RELEASE = TreeRules.open();

  private static String village(int tidy, int untidy, int open, int all) {
    List<String> houses = new ArrayList<>();
    for (int i = 0; i < tidy + untidy + open; i++) {
      String said = i < tidy ? "tt" : i < tidy + untidy ? "ft" : "?t";
      houses.add(TreeRules.house("H" + (i + 1), said));
    }
    return TreeRules.village("\"houses\":" + all, "\"lamps\":true", String.join(",", houses));
  }

  private static JsonNode missing(String tree) throws Exception {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    return TreeEvaluation.read(RELEASE, body, body.length).missing();
  }

  private static String outcome(String tree) throws Exception {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(RELEASE, body, body.length).write(Detail.CORE, one -> {}, out);
    for (JsonNode verdict : new ObjectMapper().readTree(out.toByteArray()).get("verdicts")) {
      if (verdict.get("title").asText().equals("tidy-village")) {
        return verdict.get("outcome").asText();
      }
    }
    throw new AssertionError("no verdict");
  }

  private static JsonNode of(JsonNode missing, String title) {
    for (JsonNode one : missing.get("missing")) {
      if (one.get("title").asText().equals(title)) {
        return one;
      }
    }
    throw new AssertionError("nothing on " + title);
  }

  @Test
  void it_says_how_many_are_met_and_how_many_more_are_enough() throws Exception {
    JsonNode village = of(missing(village(28, 12, 9, 50)), "tidy-village");
    JsonNode item = village.get("items").get(0);

    assertThat(item.get("counted")).hasToString("{\"met\":28,\"undetermined\":9,\"of\":50}");
    assertThat(item.get("alone")).hasSize(2);
    JsonNode enough = item.get("alone").get(1);
    assertThat(enough.get("outcome").asText()).isEqualTo("MET");
    assertThat(enough.get("answer"))
        .hasToString(
            "{\"counts\":[{\"from\":30,\"to\":37,\"of\":50,\"more\":2,\"atMostMore\":9}]}");
    assertThat(enough.at("/words/vi").asText())
        .isEqualTo("28 trên 50 đã đạt, thêm 2 trong 9 còn chưa rõ đạt nữa là đủ");
    assertThat(enough.at("/words/en").asText())
        .isEqualTo("28 of 50 met, 2 more of the 9 open are enough");
    assertThat(item.get("alone").get(0).at("/words/vi").asText())
        .isEqualTo(
            "28 trên 50 đã đạt, nhiều nhất 1 trong 9 còn chưa rõ đạt nữa (ít nhất 8 không đạt)");
    assertThat(village.at("/next/question/en").asText()).contains("the open verdicts below");
  }

  @Test
  void what_is_enough_is_so_when_those_below_come_out_that_way_and_one_fewer_is_not()
      throws Exception {
    int tried = 0;
    for (int tidy = 0; tidy <= 5; tidy++) {
      for (int open = 1; open <= 4; open++) {
        for (int all = tidy + open; all <= 8; all++) {
          if (!outcome(village(tidy, 0, open, all)).equals("UNDETERMINED")) {
            continue;
          }
          JsonNode village = of(missing(village(tidy, 0, open, all)), "tidy-village");
          for (JsonNode step : village.at("/items/0/alone")) {
            for (JsonNode run : step.at("/answer/counts")) {
              for (int more = run.get("more").asInt();
                  more <= run.get("atMostMore").asInt();
                  more++) {
                assertThat(outcome(village(tidy + more, open - more, 0, all)))
                    .as("%s of %s with %s more", tidy, all, more)
                    .isEqualTo(step.get("outcome").asText());
                tried++;
              }
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(40);
  }

  @Test
  void only_subjects_of_whom_something_is_open_are_named() throws Exception {
    JsonNode all = missing(village(28, 12, 2, 50));

    assertThat(all.get("subject").asText()).isEqualTo("TM");
    assertThat(all.get("below")).hasSize(2);
    assertThat(all.at("/below/0/missing/0/outcomes/0/sets/0/items")).hasToString("[\"swept\"]");
    assertThat(all.get("release").asText()).isEqualTo(RELEASE.hash());
    JsonNode lit = of(all, "lit-village");
    assertThat(lit.get("outcome").asText()).isEqualTo("UNDETERMINED");
  }

  @Test
  void a_settled_tree_misses_nothing() throws Exception {
    JsonNode all = missing(village(40, 0, 0, 50));

    assertThat(all.get("missing")).isEmpty();
    assertThat(all.get("below")).isEmpty();
  }
}
