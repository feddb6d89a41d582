package vn.binhxet.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.binhxet.difference.Communes.between;
import static vn.binhxet.difference.Communes.commune;
import static vn.binhxet.difference.Communes.konTum;
import static vn.binhxet.difference.Communes.node;
import static vn.binhxet.difference.Communes.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Differences of made-up assessments under the shipped editions. */
class DifferencesTest {

  @Test
  void a_target_that_moved_with_the_year_is_the_laws_doing_alone() {
    Difference d = between(konTum(2024, "51"), konTum(2025, "52"));
    assertThat(d.differing()).containsExactlyInAnyOrder(Factor.LAW, Factor.FACTS);
    assertThat(d.outcome().changed()).isTrue();
    assertThat(d.outcome().factors()).containsExactly(Factor.LAW);
    assertThat(d.outcome().of(Factor.LAW).orders()).isEqualTo(6);
    assertThat(d.outcome().of(Factor.FACTS).orders()).isZero();
    NodeDifference income = node(d, "10");
    assertThat(income.required().factors()).containsExactly(Factor.LAW);
    assertThat(income.actual().factors()).containsExactly(Factor.FACTS);
    assertThat(income.status().factors()).containsExactly(Factor.LAW);
    assertThat(income.text().vi())
        .contains(
            "mức chuẩn năm 2024 là 50, năm 2025 là 53: luật đổi; giá trị 51 → 52: số liệu đổi;"
                + " đạt → chưa đạt: luật đổi.");
    assertThat(said(d))
        .contains("Luật đổi (năm xét tặng 2024 → 2025; ngày đánh giá 2024-05-20 → 2025-05-20):")
        .contains("làm đổi kết luận, dù xét theo thứ tự nào")
        .contains("51 → 52): không làm đổi kết luận.");
  }

  @Test
  void a_fact_that_changed_is_put_down_to_the_facts() {
    Difference d = between(konTum(2024, "50"), konTum(2024, "49.9"));
    assertThat(d.differing()).containsExactly(Factor.FACTS);
    assertThat(d.outcome().factors()).containsExactly(Factor.FACTS);
    assertThat(node(d, "10").text().en())
        .contains("value 50 → 49.9: the facts changed; met → not met: the facts changed.");
    assertThat(said(d))
        .contains("Luật như nhau ở hai bên.")
        .contains("Số liệu đổi (Thu nhập bình quân đầu người 50 → 49,9): làm đổi kết luận.");
  }

  @Test
  void a_value_that_one_side_lacks_is_the_quality_of_its_data() {
    Difference d = between(konTum(2024, "44.2"), commune(2024, "62", ""));
    assertThat(d.differing()).containsExactly(Factor.QUALITY);
    assertThat(d.outcome().factors()).containsExactly(Factor.QUALITY);
    assertThat(d.fields())
        .singleElement()
        .extracting(FieldDifference::kind)
        .isEqualTo(FieldDifference.Kind.ONLY_A);
    assertThat(node(d, "10").text().vi())
        .contains("giá trị 44,2 → chưa có: chất lượng dữ liệu đổi");
  }

  @Test
  void two_communes_of_two_regions_differ_by_column() {
    Difference d =
        between(
            commune(2024, "62", "\"incomePerCapita\":58"),
            commune(2024, "01", "\"incomePerCapita\":58"));
    assertThat(d.law().columnA()).isEqualTo("tn");
    assertThat(d.law().columnB()).isEqualTo("dbsh");
    assertThat(d.law().column().factors()).containsExactly(Factor.LAW);
    assertThat(node(d, "10").text().vi())
        .contains("mức chuẩn 50 → 59: luật đổi")
        .contains("đạt → chưa đạt: luật đổi");
    assertThat(said(d)).contains("Mức áp dụng: Tây Nguyên → Đồng bằng sông Hồng: luật đổi.");
  }

  @Test
  void where_two_changes_are_both_needed_the_order_is_said() {
    Difference d = between(konTum(2024, "53"), konTum(2025, "52"));
    assertThat(d.outcome().changed()).isTrue();
    assertThat(d.outcome().orderMatters()).isTrue();
    for (Factor factor : new Factor[] {Factor.LAW, Factor.FACTS}) {
      assertThat(d.outcome().of(factor).alone()).isFalse();
      assertThat(d.outcome().of(factor).back()).isTrue();
      assertThat(d.outcome().of(factor).orders()).isEqualTo(3);
    }
    assertThat(said(d))
        .contains("chỉ làm đổi kết luận sau khi số liệu đổi (3 trong 6 thứ tự)")
        .contains("chỉ làm đổi kết luận sau khi luật đổi (3 trong 6 thứ tự)")
        .contains("Kết luận khác nhau: luật đổi và số liệu đổi, thiếu một thì không đổi.");
  }

  @Test
  void changes_that_cancel_out_are_not_hidden() {
    Difference d = between(konTum(2024, "50"), konTum(2025, "53"));
    assertThat(d.outcome().changed()).isFalse();
    assertThat(d.outcome().cancelsOut()).isTrue();
    assertThat(said(d)).contains("bù trừ nhau");
  }

  @Test
  void of_two_editions_what_only_one_asks_goes_with_its_law() throws Exception {
    String old = sample("cultural-family/nd-122-met-exactly-85-points.json");
    String now = sample("cultural-family/nd-86-phu-tho-not-met-26-of-30-agree.json");
    Difference d = between(old, now);
    assertThat(d.law().parts())
        .contains(
            new LawDifference.Part(
                LawDifference.Kind.EDITION,
                "cultural-family.nd-122-2018",
                "cultural-family.nd-86-2023"));
    assertThat(node(d, "7.3").only()).isEqualTo(Which.A);
    assertThat(node(d, "6.4.d").only()).isEqualTo(Which.B);
    assertThat(node(d, "6.4.d").status().factors()).containsExactly(Factor.LAW);
    assertThat(d.fields())
        .anyMatch(f -> f.kind() == FieldDifference.Kind.NOT_ASKED_BY_A)
        .anyMatch(f -> f.kind() == FieldDifference.Kind.NOT_ASKED_BY_B);
    assertThat(d.law().unanswered()).isNotEmpty();
    assertThat(said(d)).contains("Luật của bên B không hỏi: Đăng ký danh hiệu");
    assertThat(node(d, "consent").clause().factors()).containsExactly(Factor.LAW);
  }

  /** NĐ 86 does not ask of what kind proceedings are. */
  @Test
  void what_the_other_law_does_not_take_is_left_out_there_and_nowhere_else() throws Exception {
    String proceeded =
        sample("cultural-family/nd-122-met-exactly-85-points.json")
            .replaceFirst(
                "\"proceedings\": *\\[\\]",
                "\"proceedings\":[{\"code\":\"VV-1\",\"kind\":\"prosecution\","
                    + "\"status\":\"final\",\"decidedOn\":\"2023-04-09\"}]");
    String now = sample("cultural-family/nd-86-phu-tho-not-met-26-of-30-agree.json");
    Difference d = between(proceeded, now);
    assertThat(d.leftOut())
        .containsExactly(new LeftOut(Which.B, "proceedings/kind", "UNKNOWN_FIELD"));
    assertThat(node(d, "7.1").status().factors()).containsExactly(Factor.LAW, Factor.FACTS);
    assertThat(said(d)).contains("luật của một bên không nhận: proceedings/kind");
  }

  @Test
  void lists_are_told_by_how_many_came_and_went() throws Exception {
    String clean = sample("cultural-family/nd-122-met-exactly-85-points.json");
    String fined = sample("cultural-family/nd-122-not-met-fire-safety-fine.json");
    Difference d = between(clean, fined);
    FieldDifference sanctions =
        d.fields().stream().filter(f -> f.name().equals("sanctions")).findFirst().orElseThrow();
    assertThat(sanctions.kind()).isEqualTo(FieldDifference.Kind.CHANGED);
    assertThat(sanctions.added()).isEqualTo(1);
    assertThat(sanctions.removed()).isZero();
    assertThat(said(d)).contains("thêm 1, bớt 0");
    assertThat(node(d, "7.3").text().vi())
        .contains("không thuộc trường hợp này → thuộc trường hợp không xét tặng: số liệu đổi");
    ObjectNode json = DifferenceJson.of(d);
    assertThat(json.get("fields").toString()).doesNotContain("fire").contains("\"members\":1");
  }

  @Test
  void only_the_spelling_of_a_number_is_no_difference() {
    Difference d = between(konTum(2024, "51"), konTum(2024, "51.0"));
    assertThat(d.none()).isTrue();
    assertThat(d.differing()).isEmpty();
    assertThat(d.fields()).isEmpty();
  }

  @Test
  void other_evidence_is_told_though_nothing_hangs_on_it() {
    String bare = konTum(2024, "51");
    String proven =
        bare.strip().replaceFirst("}$", ",\"evidence\":{\"incomePerCapita\":{\"by\":\"X\"}}}");
    Difference d = between(bare, proven);
    assertThat(d.none()).isTrue();
    assertThat(d.fields())
        .singleElement()
        .extracting(FieldDifference::kind)
        .isEqualTo(FieldDifference.Kind.EVIDENCE);
    assertThat(d.differing()).containsExactly(Factor.QUALITY);
  }

  @Test
  void an_unsettled_edition_is_compared_too() throws Exception {
    String unsettled = sample("cultural-family/undetermined-edition-unsettled.json");
    String named = sample("cultural-family/nd-122-named-by-the-officer.json");
    Difference d = between(unsettled, named);
    assertThat(d.outcome().changed()).isTrue();
    assertThat(d.outcome().factors()).contains(Factor.LAW);
    assertThat(d.nodes()).allMatch(node -> node.only() == Which.B);
  }

  @Test
  void two_titles_are_not_compared() throws Exception {
    String family = sample("cultural-family/nd-122-met-exactly-85-points.json");
    assertThatThrownBy(
            () -> Differences.between(Communes.side(konTum(2024, "51")), Communes.side(family)))
        .isInstanceOf(NoDifference.class)
        .hasMessage(NoDifference.DIFFERENT_TITLES)
        .asInstanceOf(InstanceOfAssertFactories.type(NoDifference.class))
        .satisfies(e -> assertThat(e.refusal().status()).isEqualTo(422))
        .satisfies(
            e -> assertThat(e.problems().get(0).message().vi()).contains("“new-rural-commune”"));
  }

  @Test
  void a_side_that_is_refused_says_which_and_where() {
    assertThatThrownBy(
            () ->
                Differences.between(
                    Communes.side(konTum(2024, "51")), Communes.side(konTum(2024, "\"x\""))))
        .isInstanceOf(NoDifference.class)
        .asInstanceOf(InstanceOfAssertFactories.type(NoDifference.class))
        .satisfies(
            e -> {
              assertThat(e.problems().get(0).pointer()).isEqualTo("/b/data/incomePerCapita");
              assertThat(e.problems().get(0).code()).isEqualTo("WRONG_TYPE");
              assertThat(e.refusal().status()).isEqualTo(400);
            });
  }

  private static String sample(String file) throws Exception {
    return Files.readString(Path.of("sample-data", file));
  }
}
