package vn.binhxet.register.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.binhxet.register.record.RecordJson;

class FirstDifferenceTest {
  private static final String CORE =
      "{\"outcome\":\"MET\",\"subject\":{\"id\":\"A\",\"name\":\"Người Mẫu\"},\"findings\":["
          + "{\"id\":\"1\",\"status\":\"MET\",\"claim\":null},"
          + "{\"id\":\"2\",\"status\":\"MET\",\"claim\":{\"actual\":85,\"required\":85}}],"
          + "\"basis\":{\"release\":\"r\",\"overlay\":null}}";

  private static Difference between(String recorded, String replayed) throws Exception {
    return FirstDifference.between(
        RecordJson.read(recorded.getBytes(StandardCharsets.UTF_8)),
        RecordJson.read(replayed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_same_verdicts_do_not_differ() throws Exception {
    assertThat(between(CORE, CORE)).isNull();
  }

  @Test
  void the_first_node_with_another_status_comes_before_what_follows_from_it() throws Exception {
    String now =
        CORE.replace("\"outcome\":\"MET\"", "\"outcome\":\"NOT_MET\"")
            .replace("\"2\",\"status\":\"MET\"", "\"2\",\"status\":\"NOT_MET\"");
    Difference first = between(CORE, now);
    assertThat(first.node()).isEqualTo("2");
    assertThat(first.member()).isEqualTo("status");
    assertThat(first.recorded().asText()).isEqualTo("MET");
    assertThat(first.replayed().asText()).isEqualTo("NOT_MET");
  }

  @Test
  void of_a_group_the_node_below_is_told_that_made_it_differ() throws Exception {
    String tree =
        "{\"findings\":[{\"id\":\"g\",\"parent\":null,\"status\":\"MET\"},"
            + "{\"id\":\"h\",\"parent\":\"g\",\"status\":\"MET\"},"
            + "{\"id\":\"a\",\"parent\":\"h\",\"status\":\"MET\"},"
            + "{\"id\":\"b\",\"parent\":\"h\",\"status\":\"MET\"}]}";
    String now =
        tree.replaceAll("(\"id\":\"[ghb]\",\"parent\":[^,]*,\"status\":)\"MET\"", "$1\"NOT_MET\"");
    assertThat(between(tree, now).node()).isEqualTo("b");
    assertThat(between(tree.replaceAll("\"parent\":[^,]*,", ""), now).node()).isEqualTo("b");
  }

  @Test
  void a_number_compared_that_differs_is_told() throws Exception {
    Difference first = between(CORE, CORE.replace("\"required\":85", "\"required\":90"));
    assertThat(first.node()).isEqualTo("2");
    assertThat(first.member()).isEqualTo("required");
    assertThat(first.replayed().asInt()).isEqualTo(90);
  }

  @Test
  void a_verdict_stored_in_brief_is_compared_by_what_it_has() throws Exception {
    String brief =
        "{\"outcome\":\"MET\",\"findings\":[{\"id\":\"1\",\"status\":\"MET\"},"
            + "{\"id\":\"2\",\"status\":\"MET\",\"actual\":85,\"required\":85}],"
            + "\"basis\":{\"release\":\"r\"}}";
    assertThat(between(brief, CORE)).isNull();
    Difference first = between(brief, CORE.replace("\"actual\":85", "\"actual\":84"));
    assertThat(first.node()).isEqualTo("2");
    assertThat(first.member()).isEqualTo("actual");
  }

  @Test
  void a_node_that_is_there_only_once_is_told() throws Exception {
    Difference gone = between(CORE, CORE.replace("\"id\":\"1\"", "\"id\":\"0\""));
    assertThat(gone).extracting(Difference::node, Difference::member).contains("1", "finding");
    String more =
        CORE.replace("\"findings\":[", "\"findings\":[{\"id\":\"3\",\"status\":\"MET\"},");
    Difference added = between(CORE, more);
    assertThat(added.node()).isEqualTo("3");
    assertThat(added.recorded()).isNull();
  }

  @Test
  void what_the_verdict_says_as_a_whole_is_compared_last_and_no_person_is_shown() throws Exception {
    Difference overlay = between(CORE, CORE.replace("\"overlay\":null", "\"overlay\":\"x\""));
    assertThat(overlay.node()).isNull();
    assertThat(overlay.member()).isEqualTo("basis.overlay");
    Difference subject = between(CORE, CORE.replace("Người Mẫu", "Người Khác"));
    assertThat(subject).isEqualTo(Difference.of("subject", null, null));
  }
}
