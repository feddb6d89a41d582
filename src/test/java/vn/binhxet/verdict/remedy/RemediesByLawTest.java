package vn.binhxet.verdict.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** Plans as the law lets them be worked out by hand; the engine of the shipped rules confirms. */
class RemediesByLawTest {
  private final RemedyFinder finder = new RemedyFinder(new Evaluator(RealLaw.release()), 20);

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode) RealLaw.json(Files.readAllBytes(Path.of("sample-data", name)));
  }

  private Remedies find(JsonNode body) {
    return finder.find(RealLaw.read(body.toString()), null);
  }

  private static String only(Remedies remedies) {
    assertThat(remedies.plans()).hasSize(1);
    assertThat(remedies.more()).isZero();
    assertThat(remedies.exact()).isTrue();
    Plan plan = remedies.plans().get(0);
    return new RemedyWords(remedies.now().assessment().law()).plan(plan).vi();
  }

  private static ObjectNode household() throws IOException {
    ObjectNode body = sample("cultural-family/nd-122-not-met-84.99-points.json");
    ((ObjectNode) body.get("data")).put("score1a", 4.5);
    return body;
  }

  /** 85 points are needed by Điều 5 khoản 3 điểm c; 24 items share what is lacking. */
  @Test
  void a_household_with_83_points_needs_two_more_in_whichever_items() throws IOException {
    ObjectNode body = household();
    ((ObjectNode) body.get("data")).put("score1a", 2.5);
    Remedies remedies = find(body);
    assertThat(remedies.now().outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(only(remedies)).startsWith("thêm ít nhất 2 điểm, trong các mục: 1a, 1b");
    Part.Raise raise = (Part.Raise) remedies.plans().get(0).parts().get(0);
    assertThat(raise.items()).hasSize(24);
    assertThat(raise.demands()).singleElement().extracting(Part.Demand::steps).isEqualTo(200L);
    assertThat(remedies.plans().get(0).verdict().outcome()).isEqualTo(Outcome.MET);
    assertThat(remedies.plans().get(0).verdict().release()).isEqualTo(RealLaw.release().hash());
  }

  /** 60 % of those present, Điều 9 khoản 3 điểm c: 29 of 50 are 58 %, 30 are enough. */
  @Test
  void twenty_nine_of_fifty_in_favour_lack_one_vote() throws IOException {
    ObjectNode body = household();
    ((ObjectNode) body.get("data")).putObject("agreement").put("count", 29).put("of", 50);
    assertThat(only(find(body)))
        .contains("từ 29/50 (58%) lên 30/50 (60%) (thêm 1)")
        .endsWith("Khi đó: đạt.");
  }

  /** Điều 7 khoản 3 names no period; fines of the award year count here, which is a reading. */
  @Test
  void a_fire_safety_fine_of_2023_leaves_the_round_of_2024_by_the_reading_taken()
      throws IOException {
    fined(sample("cultural-family/nd-122-not-met-fire-safety-fine.json"), 2024, "20/05/2023");
  }

  /** The same of 86/2023/NĐ-CP. */
  @Test
  void a_fire_safety_fine_of_march_2025_leaves_the_round_of_2026_by_the_reading_taken()
      throws IOException {
    ObjectNode body = sample("cultural-family/nd-86-not-met-gambling-fine.json");
    body.put("awardYear", 2025);
    body.put("assessedOn", "2025-06-20");
    ObjectNode fine = (ObjectNode) body.at("/data/sanctions/0");
    fine.put("kind", "fire-safety");
    fine.put("decidedOn", "2025-03-02");
    fined(body, 2026, "02/03/2025");
  }

  private void fined(ObjectNode body, int earliest, String day) {
    Remedies remedies = find(body);
    assertThat(remedies.state()).isEqualTo(Remedies.State.NONE_THIS_YEAR);
    assertThat(remedies.earliest()).isEqualTo(earliest);
    assertThat(remedies.standing()).hasSize(1);
    Standing standing = remedies.standing().get(0);
    assertThat(standing.earliest()).isEqualTo(earliest);
    assertThat(standing.reading()).isTrue();
    assertThat(standing.otherwise()).extracting(Standing.Other::earliest).containsOnlyNulls();
    RemedyWords words = new RemedyWords(remedies.now().assessment().law());
    assertThat(new StandingWords(remedies.now().assessment().law()).of(standing).vi())
        .contains(standing.events().get(0).id() + " ngày " + day)
        .contains("sớm nhất là năm xét " + earliest)
        .contains("theo cách hiểu khác");
    assertThat(words.summary(remedies).vi()).contains("theo cách hiểu đã chọn");
  }

  /** 318/QĐ-TTg, Phụ lục I, 10: 50 million in the Central Highlands in 2024. */
  @Test
  void a_commune_of_kon_tum_with_44_2_million_needs_50() throws IOException {
    Remedies remedies = find(sample("new-rural-commune/kon-tum-2024-not-met-income-44.2.json"));
    assertThat(only(remedies))
        .contains("từ 44,2 lên 50 (thêm 5,8 triệu đồng/người/năm)")
        .contains("không còn nội dung nào chưa đạt; còn chưa rõ:");
    assertThat(remedies.plans().get(0).verdict().outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(remedies.plans().get(0).open()).isNotEmpty();
  }

  /** Registration ends on 29 January (Điều 4 khoản 1): in December nobody can register any more. */
  @Test
  void a_household_that_did_not_register_has_no_plan_in_december() throws IOException {
    ObjectNode body = household();
    ((ObjectNode) body.get("data")).put("registered", false);
    Remedies remedies = find(body);
    assertThat(remedies.state()).isEqualTo(Remedies.State.NONE_THIS_YEAR);
    assertThat(remedies.standing().get(0).fields())
        .extracting(Standing.Locked::why)
        .containsExactly(Lock.CLOCK);
    body.put("assessedOn", "2023-01-10");
    assertThat(find(body).plans()).hasSize(1);
  }

  /** A poor household needs 60 points only: no plan proposes to become poor. */
  @Test
  void what_chooses_the_column_is_never_changed() throws IOException {
    ObjectNode body = household();
    ((ObjectNode) body.get("data")).put("score1a", 2.5);
    for (Plan plan : find(body).plans()) {
      for (List<Part.Move> example : plan.examples()) {
        assertThat(example)
            .extracting(move -> move.lever().of().name())
            .doesNotContain("povertyStatus", "speciallyDifficultCommune");
      }
    }
  }

  @Test
  void whoever_is_met_has_nothing_to_change() throws IOException {
    Remedies remedies = find(household());
    assertThat(remedies.state()).isEqualTo(Remedies.State.NOTHING_TO_CHANGE);
    assertThat(remedies.plans()).isEmpty();
  }
}
