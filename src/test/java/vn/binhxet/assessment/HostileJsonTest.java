package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class HostileJsonTest {
  private final AssessmentReader reader =
      new AssessmentReader(new FixedFinder(EditionFixture.household()));

  private InputProblem only(byte[] bytes) {
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> reader.read(bytes, 0, bytes.length));
    assertThat(bad).isNotNull();
    assertThat(bad.problems()).hasSize(1);
    return bad.problems().get(0);
  }

  private InputProblem only(String json) {
    return only(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_body_cut_at_any_byte_is_refused_and_the_reader_lives_on() throws BadAssessment {
    byte[] bytes = Bodies.FULL.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      int cut = length;
      assertThat(catchThrowableOfType(BadAssessment.class, () -> reader.read(bytes, 0, cut)))
          .as("cut to %d bytes", cut)
          .isNotNull();
    }
    assertThat(reader.read(bytes, 0, bytes.length).awardYear()).isEqualTo(2023);
  }

  @Test
  void an_empty_body_is_refused() {
    assertThat(only("").code()).isEqualTo("EMPTY_BODY");
    assertThat(only(" \r\n").code()).isEqualTo("EMPTY_BODY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "7", "\"text\"", "true"})
  void anything_but_an_object_is_refused(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> reader.read(bytes, 0, bytes.length));

    assertThat(bad.problems().get(0).code()).isIn("WRONG_TYPE", "NULL_VALUE");
    assertThat(bad.problems().get(0).pointer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "+1",
        "1.",
        ".5",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e",
        "--1",
        "1_000",
        "1,5",
        "'1'",
        "TRUE",
        "undefined",
        "/* 1 */ 2",
        "1 // one\n"
      })
  void what_json_does_not_know_is_a_fault_of_syntax(String value) {
    assertThat(only(Bodies.with("\"balance\":" + value)).code()).isEqualTo("SYNTAX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\":1,", "a:1", "\"remark\":\"\u0001\"", "\"remark\":\"\\x\""})
  void broken_members_are_a_fault_of_syntax(String data) {
    assertThat(only(Bodies.with(data)).code()).isEqualTo("SYNTAX");
  }

  @Test
  void a_fault_of_syntax_tells_line_and_column_in_characters() {
    assertThat(only("{\n\"title\": \"ệ\", !").message().en()).contains("line 2, column 15");
    assertThat(only("\uFEFF{ !").message().en()).contains("line 1, column 3");
  }

  @Test
  void a_cut_body_is_said_to_be_cut() {
    assertThat(only("{\"title\":").message().en()).contains("cut short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "[]", "\u0000"})
  void nothing_may_follow_the_assessment(String more) {
    assertThat(only(Bodies.FULL + more).code()).isIn("TRAILING_CONTENT", "SYNTAX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0AF",
        "C080",
        "C1BF",
        "E080AF",
        "E09FBF",
        "F08080AF",
        "F08FBFBF", // overlong
        "EDA080",
        "EDBFBF",
        "EDA0BDEDB880", // surrogates
        "F4908080",
        "F5808080",
        "F8888080",
        "FF",
        "FE", // out of range
        "80",
        "BF",
        "C3",
        "E1BB",
        "F09F8F",
        "C328",
        "E128A1",
        "F0288CBC" // broken
      })
  void what_is_not_utf_8_is_refused(String hex) {
    byte[] wrong = HexFormat.of().parseHex(hex);
    byte[] before = (Bodies.HEADER + "\"data\":{\"remark\":\"").getBytes(StandardCharsets.UTF_8);
    byte[] after = "\"}}".getBytes(StandardCharsets.UTF_8);

    InputProblem problem = only(concat(before, wrong, after));

    assertThat(problem.code()).isEqualTo("NOT_UTF8");
    assertThat(problem.message().en()).contains("Byte " + (before.length + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "windows-1258"})
  void other_encodings_are_refused(String charset) {
    assertThat(only(Bodies.FULL.getBytes(Charset.forName(charset))).code()).isEqualTo("NOT_UTF8");
  }

  @Test
  void utf_8_up_to_the_last_code_point_is_read() throws BadAssessment {
    byte[] bytes =
        Bodies.with(
                "\"remark\":\"\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF\"")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read(bytes, 0, bytes.length).values().text(8)).endsWith("\uDBFF\uDFFF");
  }

  @Test
  void depth_is_bounded() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertThat(only(Bodies.with("\"trips\":" + deep)).code()).isEqualTo("TOO_COMPLEX");
    assertThat(only(deep).code()).isIn("TOO_COMPLEX", "WRONG_TYPE");
    assertThat(only(Bodies.with("\"zzz\":" + "{\"a\":".repeat(5_000))).code())
        .isEqualTo("TOO_COMPLEX");
  }

  @Test
  void length_is_looked_at_before_anything_else() {
    byte[] large = new byte[100_000_000];

    assertThat(only(large).code()).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void a_name_of_a_million_characters_is_refused() {
    assertThat(only(Bodies.FULL.replace("Hộ Thử Nghiệm", "H".repeat(900_000))).code())
        .isEqualTo("TEXT_TOO_LONG");
    assertThat(only(Bodies.FULL.replace("Hộ Thử Nghiệm", "H".repeat(1_000_000))).code())
        .isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void a_field_name_of_hostile_length_is_refused() {
    assertThat(only(Bodies.with("\"" + "x".repeat(500_000) + "\":1")).code())
        .isEqualTo("TOO_COMPLEX");
    assertThat(only(Bodies.with("\"" + "x".repeat(900) + "\":1")).pointer()).hasSizeLessThan(220);
  }

  @Test
  void a_number_of_a_hundred_thousand_digits_is_refused() {
    assertThat(only(Bodies.with("\"balance\":" + "9".repeat(100_000))).code())
        .isEqualTo("TOO_COMPLEX");
  }

  @Test
  void names_made_to_collide_or_to_fill_tables_do_no_harm() {
    StringBuilder many = new StringBuilder("\"members\":1");
    for (int i = 0; i < 40_000; i++) {
      many.append(",\"k").append(i).append("\":1");
    }
    byte[] bytes = Bodies.with(many.toString()).getBytes(StandardCharsets.UTF_8);

    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> reader.read(bytes, 0, bytes.length));

    assertThat(bad.problems()).hasSize(100);
  }

  @Test
  void a_hundred_thousand_empty_members_are_refused_as_too_many() {
    assertThat(only(Bodies.with("\"trips\":[" + "{},".repeat(100_000) + "{}]")).code())
        .isEqualTo("TOO_MANY_MEMBERS");
  }

  @Test
  void the_data_of_an_unsettled_edition_are_checked_for_form_and_size() {
    String header = Bodies.HEADER.replace("2023,", "2000,");

    assertThat(only(header + "\"data\":{\"a\":null}}").pointer()).isEqualTo("/data/a");
    assertThat(only(header + "\"data\":{\"a\":1,\"a\":2}}").code()).isEqualTo("DUPLICATE_KEY");
    assertThat(only(header + "\"data\":{\"a\":[{\"b\":\"\\ud800\"}]}}").pointer())
        .isEqualTo("/data/a/0/b");
    assertThat(only(header + "\"data\":{\"a\":" + "1".repeat(61) + "}}").code())
        .isEqualTo("NUMBER_TOO_LONG");
  }

  private static byte[] concat(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
