package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class InputProblemsTest {
  private final AssessmentReader reader =
      new AssessmentReader(new FixedFinder(EditionFixture.household()), new Limits(1_000_000, 3));

  private List<InputProblem> problems(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> reader.read(bytes, 0, bytes.length));
    assertThat(bad).as("refusal of %s", json).isNotNull();
    return bad.problems();
  }

  static Stream<Arguments> faults_of_data() {
    return Stream.of(
        arguments("UNKNOWN_FIELD", "/data/incomPerCapita", "\"incomPerCapita\":1"),
        arguments("UNKNOWN_FIELD", "/data/a~1b~0c", "\"a/b~c\":1"),
        arguments("DUPLICATE_KEY", "/data/members", "\"members\":1,\"members\":2"),
        arguments("NULL_VALUE", "/data/members", "\"members\":null"),
        arguments("WRONG_TYPE", "/data/incomePerCapita", "\"incomePerCapita\":\"44.2\""),
        arguments("WRONG_TYPE", "/data/incomePerCapita", "\"incomePerCapita\":true"),
        arguments("WRONG_TYPE", "/data/incomePerCapita", "\"incomePerCapita\":[44.2]"),
        arguments("WRONG_TYPE", "/data/registered", "\"registered\":1"),
        arguments("WRONG_TYPE", "/data/registered", "\"registered\":\"true\""),
        arguments("WRONG_TYPE", "/data/povertyStatus", "\"povertyStatus\":false"),
        arguments("WRONG_TYPE", "/data/remark", "\"remark\":7"),
        arguments("WRONG_TYPE", "/data/appliedOn", "\"appliedOn\":20231201"),
        arguments("WRONG_TYPE", "/data/sanctions", "\"sanctions\":\"none\""),
        arguments("WRONG_TYPE", "/data/sanctions/1", "\"sanctions\":[{\"code\":\"a\"},7]"),
        arguments("NULL_VALUE", "/data/sanctions/0", "\"sanctions\":[null]"),
        arguments("TOO_MANY_DECIMALS", "/data/incomePerCapita", "\"incomePerCapita\":44.201"),
        arguments(
            "TOO_MANY_DECIMALS",
            "/data/balance",
            "\"balance\":0.1234567890123456789012345678901234567890"),
        arguments("NOT_WHOLE", "/data/members", "\"members\":4.5"),
        arguments("OUT_OF_RANGE", "/data/incomePerCapita", "\"incomePerCapita\":-0.01"),
        arguments("OUT_OF_RANGE", "/data/balance", "\"balance\":1000000000000.000001"),
        arguments("OUT_OF_RANGE", "/data/balance", "\"balance\":-1000000000001"),
        arguments("OUT_OF_RANGE", "/data/balance", "\"balance\":99999999999999999999999999"),
        arguments("OUT_OF_RANGE", "/data/members", "\"members\":9223372036854775808"),
        arguments("OUT_OF_RANGE", "/data/satisfied", "\"satisfied\":100.000001"),
        arguments("OUT_OF_RANGE", "/data/satisfied", "\"satisfied\":-1"),
        arguments("BAD_EXPONENT", "/data/balance", "\"balance\":1e400"),
        arguments("BAD_EXPONENT", "/data/balance", "\"balance\":1E-99999999999999999999"),
        arguments("NUMBER_TOO_LONG", "/data/balance", "\"balance\":0." + "0".repeat(60)),
        arguments("COUNTS_REQUIRED", "/data/quorum", "\"quorum\":86"),
        arguments("COUNT_ABOVE_OF", "/data/quorum", "\"quorum\":{\"count\":51,\"of\":50}"),
        arguments("OUT_OF_RANGE", "/data/quorum/of", "\"quorum\":{\"count\":0,\"of\":0}"),
        arguments("OUT_OF_RANGE", "/data/quorum/count", "\"quorum\":{\"count\":-1,\"of\":5}"),
        arguments("NOT_WHOLE", "/data/quorum/count", "\"quorum\":{\"count\":1.5,\"of\":5}"),
        arguments("BAD_EXPONENT", "/data/quorum/of", "\"quorum\":{\"count\":1,\"of\":1e99}"),
        arguments("WRONG_TYPE", "/data/quorum/count", "\"quorum\":{\"count\":\"1\",\"of\":5}"),
        arguments("MISSING", "/data/quorum/of", "\"quorum\":{\"count\":1}"),
        arguments("MISSING", "/data/quorum/count", "\"quorum\":{\"of\":1}"),
        arguments("DUPLICATE_KEY", "/data/quorum/of", "\"quorum\":{\"count\":1,\"of\":2,\"of\":3}"),
        arguments(
            "UNKNOWN_MEMBER", "/data/quorum/off", "\"quorum\":{\"count\":1,\"of\":2,\"off\":3}"),
        arguments("UNKNOWN_MEMBER", "/data/members/count", "\"members\":{\"count\":1}"),
        arguments("MISSING", "/data/members/notApplicable", "\"members\":{}"),
        arguments(
            "NOT_APPLICABLE_REFUSED", "/data/members", "\"members\":{\"notApplicable\":\"x\"}"),
        arguments("NOT_APPLICABLE_REFUSED", "/data/trips", "\"trips\":{\"notApplicable\":\"x\"}"),
        arguments(
            "NOT_APPLICABLE_REFUSED",
            "/data/sanctions/0/fine",
            "\"sanctions\":[{\"code\":\"a\",\"fine\":{\"notApplicable\":\"x\"}}]"),
        arguments(
            "BLANK", "/data/marketOpen/notApplicable", "\"marketOpen\":{\"notApplicable\":\" \"}"),
        arguments(
            "WRONG_TYPE",
            "/data/quorum",
            "\"quorum\":{\"count\":1,\"of\":2,\"notApplicable\":\"x\"}"),
        arguments("UNKNOWN_CHOICE", "/data/povertyStatus", "\"povertyStatus\":\"nearpoor\""),
        arguments("BAD_DATE", "/data/appliedOn", "\"appliedOn\":\"2023-02-29\""),
        arguments("BAD_DATE", "/data/appliedOn", "\"appliedOn\":\"1/12/2023\""),
        arguments("BAD_DATE", "/data/appliedOn", "\"appliedOn\":\"2023-13-01\""),
        arguments("BAD_DATE", "/data/appliedOn", "\"appliedOn\":\"2023-12-01T00:00:00Z\""),
        arguments("BAD_DATE", "/data/appliedOn", "\"appliedOn\":\"٢٠٢٣-12-01\""),
        arguments("DATE_OUT_OF_RANGE", "/data/appliedOn", "\"appliedOn\":\"0023-12-01\""),
        arguments("TEXT_TOO_LONG", "/data/remark", "\"remark\":\"" + "ệ".repeat(2001) + "\""),
        arguments("BAD_CHARACTER", "/data/remark", "\"remark\":\"a\\u0000b\""),
        arguments("BAD_CHARACTER", "/data/remark", "\"remark\":\"\\ud83c\""),
        arguments("BAD_CHARACTER", "/data/remark", "\"remark\":\"\\udfe0\\ud83c\""),
        arguments("POINTS_ABOVE_MAX", "/data/score1a", "\"score1a\":5.01"),
        arguments("POINTS_ABOVE_MAX", "/data/score1b", "\"score1a\":4,\"score1b\":4.01"),
        arguments("MISSING_IDENTITY", "/data/sanctions/0/code", "\"sanctions\":[{}]"),
        arguments("BLANK", "/data/sanctions/0/code", "\"sanctions\":[{\"code\":\"\"}]"),
        arguments(
            "DUPLICATE_MEMBER",
            "/data/sanctions/1/code",
            "\"sanctions\":[{\"code\":\"a\"},{\"code\":\"a\"}]"),
        arguments("UNKNOWN_FIELD", "/data/trips/0/day", "\"trips\":[{\"day\":1}]"),
        arguments("TOO_MANY_MEMBERS", "/data/trips", "\"trips\":[{},{},{},{}]"));
  }

  @ParameterizedTest
  @MethodSource("faults_of_data")
  void a_fault_in_the_data_is_named_with_its_place(String code, String pointer, String data) {
    assertThat(problems(Bodies.with(data)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.pointer()).isEqualTo(pointer);
              assertThat(problem.message().vi()).isNotBlank();
              assertThat(problem.message().en()).isNotBlank();
            });
  }

  static Stream<Arguments> faults_of_the_header() {
    return Stream.of(
        arguments("UNKNOWN_TITLE", "/title", "test-family", "test-famly"),
        arguments("NO_EDITION", "/edition/id", "2023,", "1999,"),
        arguments("NO_EDITION", "/edition/id", "test-1", "test-2"),
        arguments("MISSING", "/title", "\"title\":\"test-family\",", ""),
        arguments("MISSING", "/awardYear", "\"awardYear\":2023,", ""),
        arguments("MISSING", "/assessedOn", "\"assessedOn\":\"2023-12-01\",", ""),
        arguments("MISSING", "/subject/id", "\"id\":\"HH-000123\",", ""),
        arguments("MISSING", "/subject/territory/code", "\"code\":\"99\",", ""),
        arguments("MISSING", "/edition/reason", ",\"reason\":\"theo biên bản số 7\"", ""),
        arguments("UNKNOWN_MEMBER", "/year", "\"title\"", "\"year\":1,\"title\""),
        arguments("UNKNOWN_MEMBER", "/subject/nam", "\"name\"", "\"nam\""),
        arguments("DUPLICATE_KEY", "/title", "\"title\"", "\"title\":\"test-family\",\"title\""),
        arguments("DUPLICATE_KEY", "/data", "\"data\":", "\"data\":{},\"data\":"),
        arguments("DUPLICATE_KEY", "/subject/id", "\"id\":\"HH", "\"id\":\"HH\",\"id\":\"HH"),
        arguments("NULL_VALUE", "/subject/name", "\"Hộ Thử Nghiệm\"", "null"),
        arguments("NULL_VALUE", "/awardYear", "2023,", "null,"),
        arguments("WRONG_TYPE", "/awardYear", "2023,", "\"2023\","),
        arguments("OUT_OF_RANGE", "/awardYear", "2023,", "2023.5,"),
        arguments("OUT_OF_RANGE", "/awardYear", "2023,", "1989,"),
        arguments("OUT_OF_RANGE", "/awardYear", "2023,", "2101,"),
        arguments("OUT_OF_RANGE", "/awardYear", "2023,", "1e400,"),
        arguments("BAD_DATE", "/assessedOn", "2023-12-01", "2023-12-32"),
        arguments("BAD_DATE", "/subject/territory/on", "2023-01-01", "đầu năm"),
        arguments("BLANK", "/edition/reason", "theo biên bản số 7", "\u00A0"),
        arguments("BLANK", "/subject/id", "HH-000123", ""),
        arguments("BAD_CHARACTER", "/subject/id", "HH-000123", "HH\\t1"),
        arguments("NOT_NFC", "/subject/id", "HH-000123", "Ho\u0323\u0302"),
        arguments("TEXT_TOO_LONG", "/subject/id", "HH-000123", "H".repeat(201)),
        arguments("TEXT_TOO_LONG", "/subject/name", "Hộ Thử Nghiệm", "H".repeat(501)),
        arguments("TEXT_TOO_LONG", "/evidence/incomePerCapita/by", "thôn", "H".repeat(501)),
        arguments("UNKNOWN_FIELD", "/evidence/income", "{\"incomePerCapita\":{", "{\"income\":{"),
        arguments("UNKNOWN_MEMBER", "/evidence/incomePerCapita/who", "\"by\"", "\"who\""),
        arguments("WRONG_TYPE", "/evidence/sanctions", "\"sanctions\":{}", "\"sanctions\":1"),
        arguments(
            "DUPLICATE_KEY",
            "/evidence/sanctions",
            "\"sanctions\":{}",
            "\"sanctions\":{},\"sanctions\":{}"));
  }

  @ParameterizedTest
  @MethodSource("faults_of_the_header")
  void a_fault_around_the_data_is_named_with_its_place(
      String code, String pointer, String good, String bad) {
    assertThat(Bodies.FULL).contains(good);

    assertThat(problems(Bodies.FULL.replaceFirst(Pattern.quote(good), bad.replace("\\", "\\\\"))))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple(code, pointer));
  }

  @Test
  void where_no_edition_was_named_the_title_is_what_has_none() {
    assertThat(problems(Bodies.HEADER.replace("2023,", "1999,") + "\"data\":{}}"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("NO_EDITION", "/title"));
  }

  @Test
  void a_missing_subject_and_missing_data_are_both_named() {
    assertThat(
            problems(
                "{\"title\":\"test-family\",\"awardYear\":2023,\"assessedOn\":\"2023-12-01\"}"))
        .extracting(InputProblem::pointer)
        .containsExactly("/subject", "/data");
  }

  @Test
  void an_unknown_field_is_answered_with_the_nearest_one() {
    assertThat(problems(Bodies.with("\"incomePercapta\":1")).get(0).message())
        .satisfies(
            message -> {
              assertThat(message.vi()).contains("Có phải ý bạn là “incomePerCapita”?");
              assertThat(message.en()).contains("Did you mean \"incomePerCapita\"?");
            });
  }

  @Test
  void an_unknown_field_like_no_other_is_answered_without_a_guess() {
    assertThat(problems(Bodies.with("\"zzzzzz\":1")).get(0).message().en())
        .doesNotContain("Did you mean");
  }

  @Test
  void an_unknown_title_is_answered_with_the_nearest_one() {
    assertThat(
            problems(Bodies.FULL.replace("\"test-family\"", "\"test-famly\""))
                .get(0)
                .message()
                .en())
        .contains("Did you mean \"test-family\"?");
  }

  @Test
  void all_faults_of_a_body_are_named_in_one_go() {
    assertThat(
            problems(
                Bodies.with("\"members\":1.5,\"povertyStatus\":\"rich\",\"x\":1,\"remark\":null")))
        .extracting(InputProblem::code)
        .containsExactly("NOT_WHOLE", "UNKNOWN_CHOICE", "UNKNOWN_FIELD", "NULL_VALUE");
  }

  @Test
  void at_most_a_hundred_faults_are_named() {
    String many =
        IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));

    assertThat(problems(Bodies.with(many))).hasSize(100);
  }

  @Test
  void a_value_is_shown_short_and_with_nothing_invisible_in_it() {
    String message =
        problems(Bodies.with("\"povertyStatus\":\"\u202Eabc\\u0000" + "x".repeat(500) + "\""))
            .get(0)
            .message()
            .en();

    assertThat(message).contains("\\u202Eabc\\u0000x").contains("…").hasSizeLessThan(300);
  }

  @Test
  void a_name_with_half_a_surrogate_pair_is_a_fault_of_syntax() {
    assertThat(problems(Bodies.with("\"a\\ud83c\":1")).get(0).code()).isEqualTo("SYNTAX");
  }
}
