package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

/** The quick way to plain data, held against the reader by tokens: both must say the same. */
class PlainDataTest {
  private static final EditionFixture LAW = EditionFixture.household();
  private static final Shape SHAPE = Shape.of(LAW.law());
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("registered", "true"),
          Map.entry("incomePerCapita", "44.2"),
          Map.entry("members", "4"),
          Map.entry("balance", "-0.25"),
          Map.entry("satisfied", "{\"count\":7,\"of\":9}"),
          Map.entry("quorum", "{\"count\":43,\"of\":50}"),
          Map.entry("povertyStatus", "\"near-poor\""),
          Map.entry("appliedOn", "\"2023-11-20\""),
          Map.entry("remark", "\"Đã nộp đủ hồ sơ\""),
          Map.entry("score1a", "4.50"),
          Map.entry("score1b", "3"),
          Map.entry("marketOpen", "{\"notApplicable\":\"không có chợ\"}"),
          Map.entry("sanctions", "[]"));
  private static final List<String> VALUES =
      List.of(
          "true",
          "false",
          "tru",
          "null",
          "0",
          "-0",
          "00",
          "01",
          "-",
          "1.",
          ".5",
          "1.50",
          "1.505",
          "1e2",
          "1E400",
          "+1",
          "86.5",
          "100",
          "100.1",
          "-3",
          "123456789012345678",
          "1234567890123456789",
          "0.1234567890123456789",
          "1000000000000",
          "0.000001",
          "NaN",
          "\"\"",
          "\"poor\"",
          "\"po\\u006fr\"",
          "\"near-poor \"",
          "\"2023-02-29\"",
          "\"2024-02-29\"",
          "\"1899-01-01\"",
          "\"2023-1-01\"",
          "\"tab\there\"",
          "\"NUL\\u0000\"",
          "\"quote\\\"\"",
          "\"\\ud800\"",
          "\"Ấp 3\u0000\"",
          "\"" + "dài".repeat(700) + "\"",
          "[]",
          "[ ]",
          "[{}]",
          "[",
          "{}",
          "{\"count\":5,\"of\":4}",
          "{\"count\":5,\"of\":0}",
          "{\"of\":5,\"count\":4}",
          "{\"count\":1.0,\"of\":2}",
          "{\"count\":-1,\"of\":2}",
          "{\"count\": 1 , \"of\" :2 }",
          "{\"count\":1,\"of\":2,\"of\":3}",
          "{\"count\":1}",
          "{\"count\":1,\"of\":9999999999999}",
          "{\"notApplicable\":\" \"}",
          "{\"notApplicable\":\"\"}",
          "{\"notApplicable\":1}",
          "{\"notApplicable\":\"không có\"} ",
          "{\"notApplicable\":\"a\",\"count\":1}",
          "",
          " 4 ",
          "\n4");

  private final AssessmentReader quick = new AssessmentReader(new FixedFinder(LAW));
  private final AssessmentReader byTokens = AssessmentReader.byTokensAlone(new FixedFinder(LAW));

  @Test
  void plain_data_is_read_without_tokens() {
    Values values = SHAPE.take();
    String data = data(PLAIN);

    int end = read(data, values);

    assertThat(end).isEqualTo(data.getBytes(StandardCharsets.UTF_8).length);
    assertThat(said(values))
        .containsExactly(
            "registered 1/0/0",
            "incomePerCapita 442/1/0",
            "members 4/0/0",
            "balance -25/2/0",
            "satisfied 7/0/9",
            "quorum 43/0/50",
            "povertyStatus 1/0/0",
            "appliedOn " + java.time.LocalDate.of(2023, 11, 20).toEpochDay() + "/0/0",
            "remark 0/0/0 Đã nộp đủ hồ sơ",
            "score1a 450/2/0",
            "score1b 3/0/0",
            "marketOpen n/a không có chợ",
            "sanctions 0/0/0");
  }

  @Test
  void spaces_after_commas_and_colons_and_fields_out_of_order_are_plain() {
    Values values = SHAPE.take();

    assertThat(read("{\"members\": 4, \"registered\": true, \"score1b\": 2 }", values))
        .isPositive();
    assertThat(said(values)).containsExactly("registered 1/0/0", "members 4/0/0", "score1b 2/0/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"members\":04}",
        "{\"members\":4.5}",
        "{\"members\":4e0}",
        "{\"members\":4,}",
        "{\"members\":4,\"members\":4}",
        "{\"members\":null}",
        "{\"households\":4}",
        "{\"remark\":\"a\\u0041\"}",
        "{\"remark\":\"không đóng}",
        "{\"registered\":truer}",
        "{\"quorum\":86.5}",
        "{\"quorum\":{\"count\":51,\"of\":50}}",
        "{\"registered\":{\"notApplicable\":\"không đăng ký\"}}",
        "{\"povertyStatus\":\"rich\"}",
        "{\"sanctions\":[{\"code\":\"QĐ-01\"}]}",
        "{\n\"members\":4}"
      })
  void whatever_is_refused_or_unusual_is_left_to_the_other_reader(String data) {
    assertThat(read(data, SHAPE.take())).isEqualTo(PlainData.NOT_PLAIN);
  }

  @Test
  void every_value_in_every_field_is_read_alike_both_ways() {
    for (Field field : LAW.law().fields()) {
      for (String value : VALUES) {
        String alone = "\"" + field.name() + "\":" + value;
        alike(Bodies.with(alone));
        alike(Bodies.with("\"members\":4," + alone + ",\"score1b\":2"));
        alike(Bodies.with(alone).replace("}}", "}, \"evidence\":{}}"));
      }
    }
  }

  @Property(tries = 5_000)
  void changed_bytes_are_read_alike_both_ways(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 9_999_999) Integer> changes) {
    byte[] body =
        (Bodies.HEADER + "\"data\":" + data(PLAIN) + "}").getBytes(StandardCharsets.UTF_8);
    byte[] signs = "\"{}[]:,0159.-eE \\\n\ttf\u0000".getBytes(StandardCharsets.UTF_8);
    int first = Bodies.HEADER.getBytes(StandardCharsets.UTF_8).length;
    for (int change : changes) {
      int at = first + change % (body.length - first);
      body[at] = signs[change / 10_000 % signs.length];
    }

    alike(body);
  }

  private static String data(Map<String, String> values) {
    List<String> members = new ArrayList<>();
    for (Field field : SHAPE.fields) {
      if (values.containsKey(field.name())) {
        members.add("\"" + field.name() + "\":" + values.get(field.name()));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  /** Reads data that stands in a body; the body's own brace comes after it. */
  private static int read(String data, Values values) {
    byte[] bytes = (data + "}").getBytes(StandardCharsets.UTF_8);
    return new PlainData().read(bytes, 1, bytes.length, SHAPE, values);
  }

  private void alike(String body) {
    alike(body.getBytes(StandardCharsets.UTF_8));
  }

  private void alike(byte[] body) {
    assertThat(answer(quick, body))
        .as(new String(body, StandardCharsets.UTF_8))
        .isEqualTo(answer(byTokens, body));
  }

  private static List<String> answer(AssessmentReader reader, byte[] body) {
    try {
      Assessment read = reader.read(body, 0, body.length);
      List<String> said = said(read.values());
      reader.recycle(read);
      return said;
    } catch (BadAssessment bad) {
      return bad.problems().stream().map(Object::toString).toList();
    }
  }

  private static List<String> said(Values values) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < values.fields().size(); i++) {
      Field field = values.fields().get(i);
      if (values.notApplicable(i)) {
        said.add(field.name() + " n/a " + values.text(i));
      } else if (values.known(i)) {
        String text = field.type() == FieldType.TEXT ? " " + values.text(i) : "";
        said.add(
            field.name()
                + " "
                + values.unscaled(i)
                + "/"
                + values.scale(i)
                + "/"
                + values.whole(i)
                + text);
        values.members(i).forEach(member -> said.addAll(said(member)));
      }
    }
    return said;
  }
}
