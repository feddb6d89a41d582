package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Text;
import vn.binhxet.testing.RealLaw;

/** What {@code basis.why} says. */
class VerdictWhyTest {
  private static Text why(String sample) throws IOException {
    byte[] body = Files.readAllBytes(Path.of("sample-data").resolve(sample));
    Evaluation evaluation = new Evaluator(RealLaw.release()).evaluate(RealLaw.read(body));
    JsonNode why =
        RealLaw.json(new VerdictWriter().write(evaluation, Detail.FULL)).at("/basis/why");
    return new Text(why.path("vi").asText(), why.path("en").asText());
  }

  private static Edition edition(String id) {
    return RealLaw.lawbook().edition(id).orElseThrow();
  }

  private static Overlay konTum() {
    return edition("cultural-family.nd-122-2018").overlays().stream()
        .filter(overlay -> overlay.id().equals("kon-tum-42-2022"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void doubts_about_an_editions_dates_follow_the_reason_of_the_choice() throws IOException {
    Text remark = edition("new-rural-commune.qd-318-2022").remark();
    Text why = why("new-rural-commune/kon-tum-2024-not-met-income-44.2.json");

    assertThat(why.vi()).contains(". " + remark.vi()).doesNotStartWith(remark.vi());
    assertThat(why.en()).contains(". " + remark.en());
  }

  @Test
  void an_overlays_remark_comes_last() throws IOException {
    Overlay overlay = konTum();
    Text why = why("cultural-family/nd-122-met-exactly-85-points.json");

    assertThat(why.vi()).endsWith(". " + overlay.remark().vi());
    assertThat(why.en()).endsWith(". " + overlay.remark().en());
  }

  @Test
  void who_decides_on_the_day_is_said_with_its_clause() throws IOException {
    Text why = why("cultural-family/nd-122-met-exactly-85-points.json");

    assertThat(why.vi()).contains("Cấp quyết định vào ngày").contains("(122/2018/NĐ-CP");
    assertThat(why.en()).contains("Who decides on 20");
  }

  @Test
  void who_decides_is_said_without_brackets_where_no_clause_was_read() throws IOException {
    Text why = why("new-rural-village/khanh-hoa-undetermined-criteria-not-read.json");

    assertThat(why.vi()).contains("UBND cấp huyện ở Kon Tum, tỉnh khác chưa đọc được.");
    assertThat(why.vi() + why.en()).doesNotContain("()");
  }

  @Test
  void who_decides_is_said_to_be_unverified_where_it_is() throws IOException {
    Text why = why("civilised-urban-ward/qd-04-not-met-registered-one-year.json");

    assertThat(why.vi())
        .contains("Chủ tịch UBND cấp huyện (04/2022/QĐ-TTg, Điều 6, Điều 8; chưa đối chiếu).");
    assertThat(why.en()).contains("(04/2022/QĐ-TTg, Điều 6, Điều 8; unverified).");
  }

  @Test
  void where_no_overlay_applies_none_is_remarked_on() throws IOException {
    Overlay overlay = konTum();
    Text why = why("cultural-family/nd-122-undetermined-no-provincial-scale.json");

    assertThat(why.en()).doesNotContain(overlay.remark().en()).endsWith(".").doesNotEndWith(" ");
  }
}
