package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.TARGETS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.testing.RuleFolder;

class TargetFaultsTest {
  private final RuleFolder folder = new RuleFolder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_SOURCE           | 1b,,,90,%,%,read,,,",
        "BAD_NUMBER          | 1b,,,ninety,%,%,read,x,,",
        "BAD_NUMBER          | 1b,,,1e2,%,%,read,x,,",
        "CONFIDENCE_MISMATCH | 1b,,,90,%,%,not-loaded,x,,",
        "CONFIDENCE_MISMATCH | 1b,,,,%,%,read,x,,",
        "CONFIDENCE_MISMATCH | 1b,,,province,%,%,not-loaded,x,,",
        "BAD_VALUE           | 1b,,,90,%,%,certain,x,,",
        "UNKNOWN_COLUMN      | 1b,hil,,90,%,%,read,x,,",
        "BAD_DATE            | 1b,,20,90,%,%,read,x,,",
        "BAD_DATE            | 1b,,,90,%,%,read,x,2020-1-1,",
        "BAD_PERIOD          | 1b,,,90,%,%,read,x,2021-01-01,2020-01-01",
        "BAD_TEXT            | 1b,,,90,%,,read,x,,",
        "BAD_ROW             | 1b,,,90,%,%,read",
        "UNREAD_TARGET       | 1b/min,,,90,%,%,read,x,,",
        "UNREAD_TARGET       | reg/max,,,90,,,read,x,,",
      })
  void a_faulty_row_is_found(String code, String row) {
    folder.change(TARGETS, "1b,,,province,%,%,read,made up,,", row + "\n1b,hill,,80,%,%,read,x,,");
    Planted.found(folder, code, TARGETS, row);
  }

  @Test
  void one_row_says_a_cell() {
    folder.append(TARGETS, "1a,coast,,61,triệu đồng,million VND,read,x,2024-01-01,\n");
    assertThat(Planted.found(folder, "DUPLICATE_TARGET", TARGETS, "61").message().en())
        .contains("line " + folder.line(TARGETS, "1a,coast,,60"));
  }

  @Test
  void rows_whose_periods_do_not_meet_are_no_duplicates() throws LawRefused {
    assertThat(folder.read().editions().get(0).targets().has("total")).isTrue();
  }

  @Test
  void the_header_is_exact() {
    folder.change(TARGETS, "target,column", "id,column");
    Planted.foundAt(folder, "BAD_HEADER", TARGETS, 1);
  }

  @Test
  void an_empty_file_lacks_its_header() {
    Planted.foundAt(folder.with(TARGETS, ""), "BAD_HEADER", TARGETS, 1);
  }

  @Test
  void an_unclosed_quote_is_refused() {
    folder.change(TARGETS, "\"made up, Điều 2\",,\n1b", "\"made up, Điều 2,,\n1b");
    Planted.found(folder, "BAD_CSV", TARGETS, "");
  }

  @Test
  void lines_are_counted_past_blank_ones_and_to_a_last_line_without_end() {
    folder.change(TARGETS, "s1/max,,,5", "\n\ns1/max,,,5");
    folder.append(TARGETS, "nobody,,,1,,,read,x,,");
    Planted.found(folder, "UNREAD_TARGET", TARGETS, "nobody");
  }
}
