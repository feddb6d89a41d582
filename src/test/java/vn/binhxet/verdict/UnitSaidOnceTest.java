package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;

/** A label that names what is counted is not followed by a number with the same unit. */
class UnitSaidOnceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Evaluator ALONE = Evaluator.byCheckerAlone("words");

  /** "Số năm đăng ký 2 năm": the unit stands behind "số", and again behind the number. */
  private static final Pattern TWICE =
      Pattern.compile("(?iu)(?:số|tổng) (\\p{L}+)(?= )[^;:.()\\[\\]]* \\d[\\d.,]* \\1(?!\\p{L})");

  private static final Pattern SPACED_PERCENT = Pattern.compile("\\d %");

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void no_reason_says_a_unit_twice(Edition edition) throws Exception {
    List<byte[]> assessments = new ArrayList<>(RealLaw.sample(edition, 12, 9));
    assessments.addAll(cases(edition));
    VerdictWriter writer = new VerdictWriter();
    List<String> said = new ArrayList<>();
    for (byte[] json : assessments) {
      JsonNode verdict =
          RealLaw.json(writer.write(ALONE.evaluate(RealLaw.read(json)), Detail.FULL));
      verdict.get("findings").forEach(one -> said.add(one.at("/reason/vi").asText()));
    }

    assertThat(said).isNotEmpty();
    assertThat(said)
        .filteredOn(reason -> TWICE.matcher(reason).find() || SPACED_PERCENT.matcher(reason).find())
        .isEmpty();
  }

  private static List<byte[]> cases(Edition edition) throws LawRefused, JsonProcessingException {
    List<byte[]> cases = new ArrayList<>();
    for (CaseFile file : CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook())) {
      if (file.edition().id().equals(edition.id())) {
        for (int i = 0; i < file.cases().size(); i += 5) {
          if (file.cases().get(i).expected().refused() == null) {
            cases.add(JSON.writeValueAsBytes(file.cases().get(i).assessment()));
          }
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @CsvSource({
    "Số năm đăng ký đã đủ, Full years of registration, năm, years, , ",
    "Tổng số điểm, Total points, điểm, points, , ",
    "Tổng điểm tiêu chuẩn 1, Points of standard 1, điểm, points, , ",
    "Thu nhập bình quân, Income per head, triệu đồng/người/năm, million VND/person/year, triệu đồng/người/năm, million VND/person/year",
    "Số nămsau, Yearsafter, năm, years, năm, years",
    "Số hộ nghèo, Poor families, hộ, households, , households",
  })
  void a_unit_is_left_out_where_the_label_says_it(
      String vi, String en, String unitVi, String unitEn, String leftVi, String leftEn) {
    Text left = CountedUnit.unlessSaid(new Text(vi, en), new Text(unitVi, unitEn));

    assertThat(left.vi()).isEqualTo(leftVi == null ? "" : leftVi);
    assertThat(left.en()).isEqualTo(leftEn == null ? "" : leftEn);
  }
}
