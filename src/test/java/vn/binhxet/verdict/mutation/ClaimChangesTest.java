package vn.binhxet.verdict.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

class ClaimChangesTest {
  private static final Claim INCOME = compare("income", Comparator.AT_LEAST, "9.5");
  private static final Claim POVERTY = compare("poverty", Comparator.LESS_THAN, "3");

  private static Claim compare(String field, Comparator op, String number) {
    return new Claim.Compare(
        new Operand.FieldValue(field), op, new Operand.Number(new BigDecimal(number)));
  }

  private static List<String> changes(Claim claim) {
    return ClaimChanges.of(claim).stream()
        .map(change -> change.kind() + ": " + ClaimText.of(change.claim()))
        .toList();
  }

  @Test
  void a_threshold_moves_one_unit_of_its_last_digit_and_the_operator_both_ways() {
    assertThat(changes(INCOME))
        .containsExactly(
            "STRICTNESS: income > 9.5",
            "REVERSED: income <= 9.5",
            "STEP_UP: income >= 9.6",
            "STEP_DOWN: income >= 9.4");
  }

  @Test
  void each_condition_is_dropped_and_changed_where_it_stands() {
    assertThat(changes(new Claim.All(List.of(INCOME, POVERTY))))
        .hasSize(10)
        .contains(
            "DROPPED: (poverty < 3)",
            "DROPPED: (income >= 9.5)",
            "STRICTNESS: (income >= 9.5 && poverty <= 3)",
            "REVERSED: (income >= 9.5 && poverty > 3)");
    assertThat(changes(new Claim.Any(List.of(INCOME, POVERTY)))).contains("DROPPED: (poverty < 3)");
  }

  @Test
  void codes_of_a_list_are_dropped_one_by_one() {
    Claim in =
        new Claim.In("kind", List.of(new Operand.Code("fire"), new Operand.Code("noise")), false);

    assertThat(changes(in))
        .containsExactly(
            "REVERSED: kind not in (\"fire\", \"noise\")",
            "DROPPED: kind in (\"noise\")",
            "DROPPED: kind in (\"fire\")");
  }

  @Test
  void a_count_changes_in_its_number_its_comparison_and_its_condition() {
    Claim count =
        new Claim.Count("Fine", POVERTY, Comparator.AT_MOST, new Operand.Number(BigDecimal.ZERO));

    assertThat(changes(count))
        .contains(
            "STRICTNESS: count Fine( poverty < 3 ) < 0",
            "STEP_UP: count Fine( poverty < 3 ) <= 1",
            "STEP_DOWN: count Fine( poverty < 3 ) <= -1",
            "DROPPED: count Fine( () ) <= 0",
            "STRICTNESS: count Fine( poverty <= 3 ) <= 0");
  }

  @Test
  void numbers_within_sums_and_products_move_too() {
    Claim claim =
        new Claim.Compare(
            new Operand.Points("1"),
            Comparator.AT_LEAST,
            new Operand.Product(
                List.of(new Operand.Number(new BigDecimal("0.5")), new Operand.Target("1/max"))));

    assertThat(changes(claim))
        .contains(
            "STEP_UP: points(\"1\") >= 0.6 * target(\"1/max\")",
            "STEP_DOWN: points(\"1\") >= 0.4 * target(\"1/max\")");
  }
}
