package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Text;

class EnglishUnitTest {
  private static String after(String number, String unit) {
    return EnglishUnit.after(Text.same(number), new Text(" điểm", " " + unit)).en().substring(1);
  }

  @ParameterizedTest
  @CsvSource({
    "points, point",
    "cases, case",
    "people, person",
    "families, family",
    "residential areas, residential area",
    "businesses, business",
    "advances, advance",
    "products or services, product or service",
    "litres/person/day, litre/person/day",
    "days, day",
    "ha, ha",
    "million VND/person/year, million VND/person/year",
    "m2/person, m2/person",
  })
  void one_is_followed_by_the_singular(String unit, String singular) {
    assertThat(after("1", unit)).isEqualTo(singular);
    assertThat(after("1.5", unit)).isEqualTo(unit);
    assertThat(after("0", unit)).isEqualTo(unit);
    assertThat(EnglishUnit.changes(Text.same(" " + unit))).isEqualTo(!unit.equals(singular));
  }

  @Test
  void vietnamese_knows_no_plural() {
    Text points = new Text(" điểm", " points");
    assertThat(EnglishUnit.after(Text.same("1"), points)).isEqualTo(new Text(" điểm", " point"));
  }
}
