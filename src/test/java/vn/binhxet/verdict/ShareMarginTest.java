package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.law.Comparator;

/** A share's distance in whole numbers is what the fractions of {@link Measured} say. */
class ShareMarginTest {
  private static final int TRIED = 20_000;

  @ParameterizedTest
  @EnumSource(
      value = Comparator.class,
      names = {"AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN"})
  void whole_numbers_say_what_fractions_say(Comparator op) {
    Random random = new Random(43);
    int written = 0;
    for (int i = 0; i < TRIED; i++) {
      int of = 1 + random.nextInt(i % 3 == 0 ? 20 : i % 3 == 1 ? 2_000 : 20_000_000);
      int count = random.nextInt(of + 1);
      int digits = random.nextInt(5);
      // One in four lies on its bar, or as near to it as a whole count can.
      long need =
          i % 4 == 0
              ? (long) (100.0 * count / of * Math.pow(10, digits))
              : random.nextInt(100 * (int) Math.pow(10, digits) + 1);
      JsonBytes out = new JsonBytes().raw("x");
      if (!ShareMargin.write(count, of, op, need, digits, out)) {
        assertThat(out.size()).as("nothing is left behind of %s/%s", count, of).isEqualTo(1);
        continue;
      }
      written++;
      Ratio actual =
          new Ratio(
              new BigDecimal(100).multiply(BigDecimal.valueOf(count)), BigDecimal.valueOf(of));
      Ratio bar = Ratio.of(BigDecimal.valueOf(need, digits));
      String said = new String(out.toByteArray(), StandardCharsets.UTF_8);
      assertThat(said)
          .as("%s of %s %s %s", count, of, op.symbol(), BigDecimal.valueOf(need, digits))
          .isEqualTo(
              "x"
                  + Measured.margin(actual, op, bar).json()
                  + ",\"marginCount\":"
                  + Measured.counted(count, of, op, bar));
    }
    assertThat(written).as("shares that fit whole numbers").isGreaterThan(TRIED / 3);
  }
}
