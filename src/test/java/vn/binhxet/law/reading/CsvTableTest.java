package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Problems;

/** A file without quotes is read the short way; it must be what the parser would have read. */
class CsvTableTest {
  private static final List<String> HEADER = List.of("a", "b");

  private static List<CsvTable.Row> read(String text, Problems problems) {
    return CsvTable.read("f.csv", text, HEADER, List.of("c"), problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n",
        "a,b\r\n1,2\r\n\r\n3,4",
        "a,b,c\n 1 , 2 ,\n,,\n",
        "a,b\n1\n1,2,3\n",
        "a,x\n1,2\n",
        "a,b\n",
        "",
        "\n\n",
        "a,b\n\n\n1,2\n",
      })
  void both_ways_read_the_same(String plain) {
    Problems shortWay = new Problems();
    Problems longWay = new Problems();
    List<CsvTable.Row> rows = read(plain, shortWay);
    String quoted = plain.replaceFirst("^a,b", "\"a\",b").replaceFirst("^a,x", "\"a\",x");

    assertThat(rows).isEqualTo(read(quoted, longWay));
    assertThat(shortWay.all()).isEqualTo(longWay.all());
  }

  @Test
  void a_row_knows_its_line_past_blank_ones() {
    Problems problems = new Problems();

    List<CsvTable.Row> rows = read("a,b\n\n1,2\n", problems);

    assertThat(rows.get(0).at().line()).isEqualTo(3);
    assertThat(rows.get(0).get("c")).isEmpty();
    assertThat(problems.none()).isTrue();
  }
}
