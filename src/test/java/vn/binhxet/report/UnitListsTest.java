package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.RealLaw;

/** What who asks may hand in, and what is refused. */
class UnitListsTest {
  private static Question read(Map<String, List<String>> parameters) throws BadParameter {
    return new QuestionReader(RealLaw.lawbook(), SmallYear.TODAY).read(Kind.SUMMARY, parameters);
  }

  private static void refused(String name, String why, Map<String, List<String>> parameters) {
    assertThatThrownBy(() -> read(parameters))
        .isInstanceOfSatisfying(
            BadParameter.class,
            bad -> {
              assertThat(bad.name()).isEqualTo(name);
              assertThat(bad.why().vi()).contains(why);
            });
  }

  @Test
  void a_table_is_read_in_utf_8_with_or_without_a_mark_and_in_nothing_else() throws Exception {
    String table = "cụm,mã\nCụm Bắc,25270\n";
    assertThat(
            UnitLists.clusters(
                UnitLists.lines("clusters", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8))))
        .containsExactly("Cụm Bắc:25270");
    for (Charset other : List.of(StandardCharsets.UTF_16LE, Charset.forName("windows-1258"))) {
      byte[] file = (table + "\u00e9\u00e8\n").getBytes(other);
      assertThatThrownBy(() -> UnitLists.lines("clusters", file))
          .isInstanceOfSatisfying(
              BadParameter.class,
              bad -> {
                assertThat(bad.name()).isEqualTo("clusters");
                assertThat(bad.why().vi()).contains("cần UTF-8");
              });
    }
  }

  @Test
  void a_cluster_may_have_many_units() throws Exception {
    List<String> lines = new ArrayList<>(List.of("cụm,mã"));
    lines.addAll(Collections.nCopies(1_000, "Cụm 1,25270"));

    Question question = read(Map.of("cluster", UnitLists.clusters(lines), "year", List.of("2025")));

    assertThat(question.clusters().get(0).codes()).hasSize(1_000);
  }

  @Test
  void codes_that_are_none_and_codes_given_twice_are_refused() throws Exception {
    refused("cluster", "TÊN:mã", Map.of("cluster", List.of("Cụm 1:25270,,62")));
    refused("cluster", "TÊN:mã", Map.of("cluster", List.of("Cụm 1:*")));
    refused("cluster", "TÊN:mã", Map.of("cluster", List.of("Cụm 1")));
    String many = "1,".repeat(10_000) + "1";
    refused("cluster", "10000", Map.of("cluster", List.of("Cụm 1:" + many)));
    refused("households", "viết là", Map.of("households", List.of("62:nhiều")));
    refused("households", "hai lần", Map.of("households", List.of("62:5,62:6")));
    refused("households", "hai lần", Map.of("households", List.of("62:5", "62:6")));
    assertThat(read(Map.of("households", List.of("62:5,51:6"))).households()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "title=cultural-family year=2023-2024", "title=cultural-family-withdrawal"})
  void registered_needs_one_title_that_is_no_withdrawal_and_one_year(String others) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    parameters.put("households", List.of("62:40:25"));
    for (String one : others.split(" ", -1)) {
      if (!one.isEmpty()) {
        parameters.put(one.split("=", 2)[0], List.of(one.split("=", 2)[1]));
      }
    }
    refused("households", "SỐ ĐĂNG KÝ", parameters);
  }
}
