package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;

/** Looking up units of the shipped lists on a real service. */
@Timeout(60)
class TerritoryHttpTest {
  private static final String ALL = "/api/v1/territories";
  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.by(InForce.open(Path.of("rules"), ReleaseCheck.NONE));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode get(String path, String schema) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Contract.body(schema, answer);
  }

  private static String enc(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void a_code_that_changed_its_type_is_told_with_both_periods() throws Exception {
    JsonNode ward = get(ALL + "/26485?on=2026-05-01", "Territory");

    assertThat(ward.get("type").asText()).isEqualTo("ward");
    assertThat(ward.at("/fullName/vi").asText()).isEqualTo("phường Nhơn Trạch");
    assertThat(ward.at("/province/name").asText()).isEqualTo("Đồng Nai");
    assertThat(ward.at("/cameFrom/0/type").asText()).isEqualTo("commune");
    assertThat(ward.at("/otherPeriods/0/valid/to").asText()).isEqualTo("2026-04-29");
    assertThat(ward.get("merged").asBoolean()).isFalse();
    JsonNode commune = get(ALL + "/26485?on=2026-04-29", "Territory");
    assertThat(commune.at("/became/0/type").asText()).isEqualTo("ward");
  }

  @Test
  void a_merged_province_is_told_with_its_former_ones_and_both_regions() throws Exception {
    JsonNode now = get(ALL + "/51?on=2025-07-01", "Territory");

    assertThat(now.get("cameFrom").findValuesAsText("name")).contains("Quảng Ngãi", "Kon Tum");
    assertThat(now.get("merged").asBoolean()).isTrue();
    assertThat(now.get("regions").findValuesAsText("code")).containsExactly("dhntb", "tn");
    assertThat(now.get("provincesOf2021")).map(JsonNode::asText).containsExactly("51", "62");
    JsonNode kontum = get(ALL + "/62?on=2025-06-30", "Territory");
    assertThat(kontum.at("/became/0/code").asText()).isEqualTo("51");
  }

  @Test
  void without_a_day_the_unit_of_today_is_meant() throws Exception {
    assertThat(get(ALL + "/15", "Territory").get("name").asText()).isEqualTo("Lào Cai");
  }

  @Test
  void local_labels_are_those_of_the_province_on_that_day() throws Exception {
    JsonNode before = get(ALL + "/87?on=2025-06-30", "Territory");
    assertThat(before.get("labels").findValuesAsText("name")).containsExactly("khóm", "ấp");
    JsonNode after = get(ALL + "/82?on=2025-07-01", "Territory");
    assertThat(after.get("labels")).isEmpty();
  }

  @Test
  void a_code_of_another_day_is_not_found_and_says_when_it_was_used() throws Exception {
    HttpResponse<String> answer = served.get(ALL + "/62?on=2025-07-01");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Served.json(answer).get("detail").asText()).contains("Kon Tum", "2025-06-30");
    assertThat(served.get(ALL + "/99999").statusCode()).isEqualTo(404);
    assertThat(served.get(ALL + "/62?on=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void names_are_found_with_and_without_diacritics_in_a_province_and_on_a_day() throws Exception {
    for (String words : List.of("nhon trach", "Nhơn Trạch", "NHƠN  TRẠCH")) {
      JsonNode page = get(ALL + "?name=" + enc(words), "TerritoryPage");
      assertThat(page.get("items").findValuesAsText("type")).containsExactly("commune", "ward");
      assertThat(page.get("next").isNull()).isTrue();
    }
    assertThat(get(ALL + "?name=nhon&on=2026-05-01&province=75", "TerritoryPage").get("items"))
        .hasSize(1);
    assertThat(get(ALL + "?name=nhon%20trach&province=01", "TerritoryPage").get("items")).isEmpty();
    assertThat(served.get(ALL + "?name=").statusCode()).isEqualTo(400);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          get(
              ALL + "?province=75&limit=7" + (next.isEmpty() ? "" : "&cursor=" + enc(next)),
              "TerritoryPage");
      page.get("items")
          .forEach(unit -> seen.add(unit.get("code").asText() + unit.at("/valid/from").asText()));
      next = page.get("next").asText("");
    } while (!next.isEmpty() && !next.equals("null") && seen.size() < 100);

    assertThat(seen).doesNotHaveDuplicates().hasSize(22);
  }

  @Test
  void titles_tell_their_units_and_what_becomes_of_them_after_a_merger() throws Exception {
    JsonNode titles = get("/api/v1/titles?limit=500", "TitlePage").get("items");
    for (JsonNode title : titles) {
      if (title.get("id").asText().equals("new-rural-commune")) {
        assertThat(title.get("units").get(0).asText()).isEqualTo("commune");
        assertThat(title.at("/afterMerger/0/mergedOn/from").asText()).isEqualTo("2023-07-19");
        assertThat(title.at("/afterMerger/0/citations/0/instrument").asText())
            .isEqualTo("35/2023/UBTVQH15");
        assertThat(title.at("/afterMerger/1/confidence").asText()).isEqualTo("unverified");
      }
      if (title.get("id").asText().equals("civilised-urban-ward")) {
        assertThat(title.at("/afterMerger/0/rule").isNull()).isTrue();
        assertThat(title.at("/afterMerger/0/confidence").asText()).isEqualTo("read");
      }
    }
    assertThat(titles.findValuesAsText("id")).contains("new-rural-commune", "civilised-urban-ward");
  }
}
