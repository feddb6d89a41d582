package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code binhxet clock} on the shipped rules. */
@Timeout(120)
class ClockCommandTest {
  private String out = "";
  private String err = "";

  private int clock(String... args) {
    Ran ran = Ran.of(Ran.and(new String[] {"clock"}, args));
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @Test
  void says_in_advance_until_when_a_round_is_possible() {
    String[] asked = {
      "cultural-family", "--year=2026", "--territory=56", "--today=2026-11-13", "--lang=vi"
    };
    assertThat(clock(asked)).isZero();
    assertThat(out)
        .contains("cultural-family.nd-86-2023, năm 2026, ngày hỏi 13/11/2026")
        .contains("Còn kịp cho đợt xét năm 2026; hạn gần nhất là ngày 14/11/2026.")
        .contains("15/11/2026 nếu tính cả ngày đầu, 14/11/2026 nếu không tính")
        .contains("[86/2023/NĐ-CP] read");
  }

  @Test
  void says_that_it_is_too_late_in_english_and_takes_the_edition_of_the_year() {
    assertThat(
            clock(
                "cultural-area",
                "--year=2023",
                "--territory=62",
                "--today=2024-02-05",
                "--lang=en",
                "--event=registration=2023-02-01"))
        .isZero();
    assertThat(out)
        .contains("cultural-area.nd-122-2018")
        .contains("Too late for the round of 2023.")
        .contains("Done on 2023-02-01, after the last day 2023-01-29");
  }

  @Test
  void answers_in_json() throws Exception {
    assertThat(
            clock(
                "cultural-family",
                "--year=2024",
                "--territory=56",
                "--today=2024-11-30",
                "--event=posting=2024-11-14..2024-11-24",
                "--event=meeting=2024-11-10",
                "--json"))
        .isZero();
    JsonNode json = new ObjectMapper().readTree(out);
    assertThat(json.get("standing").asText()).isEqualTo("ON_TIME");
    assertThat(json.get("overlay").isNull()).isTrue();
    assertThat(json.at("/steps/1/given/to").asText()).isEqualTo("2024-11-24");
    assertThat(json.at("/steps/1/limit/firstDay").asText()).isEqualTo("unknown");
    assertThat(json.at("/steps/1/lastDay").asText()).isEqualTo("2024-11-24");
  }

  @Test
  void an_edition_without_limits_says_so() {
    assertThat(clock("model-garden", "--year=2024", "--territory=42", "--today=2024-05-01"))
        .isZero();
    assertThat(out).contains("Chưa đọc được thời hạn nào của bộ tiêu chí này.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postin=2024-11-14",
        "posting=14/11/2024",
        "posting=2024-11-31",
        "posting=2024-11-14..2024-11-13",
        "meeting=2024-11-14..2024-11-15",
        "posting",
        "=2024-11-14",
        "posting=1899-12-31",
      })
  void a_wrong_event_is_bad_input_and_says_what_to_do(String event) {
    assertThat(
            clock(
                "cultural-family",
                "--year=2024",
                "--territory=56",
                "--today=2024-11-30",
                "--event=" + event))
        .isEqualTo(1);
    assertThat(err).startsWith("BAD_PARAMETER --event: ");
    assertThat(out).isEmpty();
  }

  @Test
  void a_title_or_a_unit_that_is_not_there_is_bad_input() {
    assertThat(clock("no-title", "--year=2024", "--territory=56")).isEqualTo(1);
    assertThat(err).contains("UNKNOWN_TITLE");
    assertThat(clock("cultural-family", "--year=2024", "--territory=00")).isEqualTo(1);
    assertThat(err).contains("UNKNOWN_TERRITORY");
    assertThat(clock("cultural-family", "--year=1990", "--territory=56")).isEqualTo(1);
    assertThat(clock("cultural-family", "--territory=56")).isEqualTo(2);
  }
}
