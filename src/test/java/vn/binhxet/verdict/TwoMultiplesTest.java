package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Operand;

/** An amount that was compared three times as large is said as it is, with its sign. */
class TwoMultiplesTest {

  @ParameterizedTest
  @CsvSource({"6, 2", "-6, -2", "0, 0"})
  void an_amount_keeps_its_sign(String compared, BigDecimal said) {
    Operand.Number any = new Operand.Number(BigDecimal.TEN);
    BigDecimal three = new BigDecimal("3");
    TwoMultiples multiples = new TwoMultiples(any, any, three, new BigDecimal("2"));
    Ratio value = Ratio.of(new BigDecimal(compared));

    Shown shown = multiples.said(Shown.ratio(value), value);

    assertThat(shown).isNotNull();
    assertThat(shown.text()).isEqualTo(Shown.number(said).text());
  }
}
