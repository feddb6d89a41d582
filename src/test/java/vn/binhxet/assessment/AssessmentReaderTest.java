package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class AssessmentReaderTest {
  private final EditionFixture fixture = EditionFixture.household();
  private final EffectiveEdition law = fixture.law();
  private final FixedFinder finder = new FixedFinder(fixture);
  private final AssessmentReader reader = new AssessmentReader(finder);

  private Assessment read(String json) throws BadAssessment {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return reader.read(bytes, 0, bytes.length);
  }

  private int at(String field) {
    return law.fieldIndex(field);
  }

  @Test
  void every_type_of_value_is_read() throws BadAssessment {
    Assessment read = read(Bodies.FULL);
    Values values = read.values();

    assertThat(values.unscaled(at("registered"))).isEqualTo(1);
    assertThat(values.decimal(at("incomePerCapita"))).isEqualTo("44.2");
    assertThat(values.unscaled(at("members"))).isEqualTo(4);
    assertThat(values.decimal(at("satisfied"))).isEqualTo("86.5");
    assertThat(values.whole(at("satisfied"))).isZero();
    assertThat(values.unscaled(at("quorum"))).isEqualTo(43);
    assertThat(values.whole(at("quorum"))).isEqualTo(50);
    assertThat(values.unscaled(at("povertyStatus"))).isEqualTo(1);
    assertThat(values.date(at("appliedOn"))).isEqualTo("2023-11-20");
    assertThat(values.text(at("remark"))).isEqualTo("Đã nộp đủ hồ sơ");
    assertThat(values.notApplicable(at("marketOpen"))).isTrue();
    assertThat(values.text(at("marketOpen"))).isEqualTo("không có chợ");
    assertThat(values.absent(at("balance"))).isTrue();
    assertThat(values.known(at("trips"))).isTrue();
    assertThat(values.members(at("trips"))).isEmpty();

    List<Values> sanctions = values.members(at("sanctions"));
    assertThat(sanctions).hasSize(2);
    assertThat(sanctions.get(0).text(0)).isEqualTo("QĐ-01");
    assertThat(sanctions.get(0).unscaled(1)).isZero();
    assertThat(sanctions.get(1).decimal(2)).isEqualTo("1500000");
  }

  @Test
  void the_header_is_kept_as_it_was_given() throws BadAssessment {
    Assessment read = read(Bodies.FULL);

    assertThat(read.title()).isEqualTo("test-family");
    assertThat(read.requested())
        .isEqualTo(new Assessment.Requested("test-family.test-1", "theo biên bản số 7"));
    assertThat(read.awardYear()).isEqualTo(2023);
    assertThat(read.assessedOn()).isEqualTo("2023-12-01");
    assertThat(read.subject())
        .isEqualTo(
            new Assessment.Subject("HH-000123", "Hộ Thử Nghiệm", "99", LocalDate.of(2023, 1, 1)));
    assertThat(read.evidence())
        .containsExactly(
            new Assessment.Evidence(
                "incomePerCapita", "phiếu khảo sát", LocalDate.of(2023, 11, 1), "thôn"),
            new Assessment.Evidence("sanctions", null, null, null));
    assertThat(read.choice()).isInstanceOf(EditionChoice.Chosen.class);
  }

  @ParameterizedTest
  @CsvSource({
    "44.2, 44.2",
    "0.9, 0.9",
    "98.6, 98.6",
    "84.95, 84.95",
    "89.96, 89.96",
    "1e2, 100",
    "12E-1, 1.2",
    "123456789012.123456, 123456789012.123456",
    "-999999999999.999999, -999999999999.999999",
    "1000000000000, 1000000000000",
    "1.500000000000000000000000000, 1.500000",
    "0.000001, 0.000001",
    "-0, 0",
    "-0.0, 0.0",
    "0.10, 0.10",
  })
  void numbers_are_exact(String written, BigDecimal exact) throws BadAssessment {
    Assessment read = read(Bodies.with("\"balance\":" + written));

    assertThat(read.values().decimal(at("balance"))).isEqualByComparingTo(exact);
    assertThat(read.values().scale(at("balance"))).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"44.20, 44.20", "44.2000, 44.20", "44, 44", "4.42e1, 44.2"})
  void a_value_keeps_its_stated_precision_within_the_digits_accepted(
      String written, BigDecimal exact) throws BadAssessment {
    assertThat(read(Bodies.with("\"incomePerCapita\":" + written)).values().decimal(1))
        .isEqualTo(exact);
  }

  @Test
  void the_order_of_members_does_not_matter() throws BadAssessment {
    Assessment read =
        read(
            """
            {"evidence":{"members":{"by":"thôn"}},
             "data":{"members":4},
             "subject":{"territory":{"code":"99"},"id":"HH-1"},
             "assessedOn":"2023-12-01","awardYear":2023,"title":"test-family"}""");

    assertThat(read.values().unscaled(at("members"))).isEqualTo(4);
    assertThat(read.evidence()).hasSize(1);
  }

  @Test
  void an_edition_named_after_the_data_still_counts() throws BadAssessment {
    Assessment read =
        read(
            Bodies.HEADER
                + "\"data\":{\"members\":4},"
                + "\"edition\":{\"id\":\"test-family.test-1\",\"reason\":\"theo biên bản\"}}");

    assertThat(read.requested()).isNotNull();
    assertThat(read.values().unscaled(at("members"))).isEqualTo(4);
  }

  @Test
  void a_byte_order_mark_at_the_start_is_passed_over() throws BadAssessment {
    assertThat(read("\uFEFF" + Bodies.FULL).awardYear()).isEqualTo(2023);
  }

  @Test
  void only_the_given_range_of_bytes_is_read() throws BadAssessment {
    byte[] bytes = ("xx" + Bodies.FULL + "yy").getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read(bytes, 2, bytes.length - 4).awardYear()).isEqualTo(2023);
  }

  @Test
  void where_the_edition_is_unsettled_nothing_is_asked_of_the_fields() throws BadAssessment {
    Assessment read =
        read(Bodies.FULL.replace("2023,", "2000,").replace("incomePerCapita", "anything"));

    assertThat(read.choice()).isInstanceOf(EditionChoice.Unsettled.class);
    assertThat(read.values().fields()).isEmpty();
    assertThat(read.law()).isNull();
  }

  @Test
  void texts_come_back_as_they_went_in() throws BadAssessment {
    String odd = "<b>\u202Eđảo\u202C</b> e\u0302 🏠 \\u00e9 \\n";

    assertThat(read(Bodies.with("\"remark\":\"" + odd + "\"")).values().text(at("remark")))
        .isEqualTo("<b>\u202Eđảo\u202C</b> e\u0302 🏠 é \n");
  }

  @Test
  void the_choice_is_asked_once_for_consecutive_assessments_alike() throws BadAssessment {
    read(Bodies.FULL);
    read(Bodies.FULL);
    read(Bodies.FULL.replace("HH-000123", "HH-000124"));

    assertThat(finder.asked()).isEqualTo(1);
  }

  @Test
  void values_that_were_handed_back_are_used_again_and_empty() throws BadAssessment {
    Assessment first = read(Bodies.FULL);
    reader.recycle(first);
    Assessment second = read(Bodies.with("\"sanctions\":[{\"code\":\"x\"}]"));

    assertThat(second.values()).isSameAs(first.values());
    assertThat(second.values().absent(at("incomePerCapita"))).isTrue();
    assertThat(second.values().members(at("sanctions")).get(0).absent(1)).isTrue();
  }

  @Test
  void values_that_were_not_handed_back_stay_as_they_are() throws BadAssessment {
    Assessment first = read(Bodies.FULL);
    read(Bodies.with("\"incomePerCapita\":1"));

    assertThat(first.values().decimal(at("incomePerCapita"))).isEqualTo("44.2");
  }
}
