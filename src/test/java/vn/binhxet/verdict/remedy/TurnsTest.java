package vn.binhxet.verdict.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.testing.EditionFixture;

/** Numbers beyond what a long holds break nothing and turn nothing where they do not. */
class TurnsTest {
  private static final String LARGE = "1000000000000";

  private static Operand times(String field, String number) {
    return new Operand.Product(
        List.of(new Operand.FieldValue(field), new Operand.Number(new BigDecimal(number))));
  }

  private static Turns turns(Claim claim) {
    EffectiveEdition law =
        EditionFixture.edition("test-large")
            .fields(
                EditionFixture.number("a", "0", LARGE, 0),
                EditionFixture.number("b", "0", LARGE, 0))
            .nodes(EditionFixture.leaf("n"))
            .rule("n", claim)
            .law();
    Values values = new Values(law.fields());
    values.setNumber(0, 999_999_999_999L, 0);
    values.setNumber(1, 999_999_999_999L, 0);
    return new Turns(law, values, EditionFixture.YEAR, List.of(""));
  }

  @Test
  void a_bar_beyond_all_numbers_is_passed_over() {
    Turns turns = turns(EditionFixture.atLeast("a", "9".repeat(40)));

    assertThat(turns.of(turns.levers().get(0))).isEmpty();
  }

  @Test
  void a_sum_beyond_a_long_turns_where_it_does() {
    // 999999999999a - 1000000000000b >= 1: with b as it is a would have to be one more than most
    Claim claim =
        new Claim.Compare(
            new Operand.Sum(
                List.of(times("a", "999999999999"), times("b", LARGE)), List.of(false, true)),
            Comparator.AT_LEAST,
            new Operand.Number(BigDecimal.ONE));

    Turns turns = turns(claim);

    assertThat(turns.of(turns.levers().get(0))).containsExactly(1_000_000_000_000L);
    assertThat(turns.of(turns.levers().get(1))).containsExactly(999_999_999_998L, 999_999_999_999L);
  }
}
