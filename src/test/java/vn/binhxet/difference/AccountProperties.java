package vn.binhxet.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Accounts held against walking every order, step by step. */
class AccountProperties {
  private static final List<List<Factor>> ORDERS =
      List.of(
          List.of(Factor.LAW, Factor.FACTS, Factor.QUALITY),
          List.of(Factor.LAW, Factor.QUALITY, Factor.FACTS),
          List.of(Factor.FACTS, Factor.LAW, Factor.QUALITY),
          List.of(Factor.FACTS, Factor.QUALITY, Factor.LAW),
          List.of(Factor.QUALITY, Factor.LAW, Factor.FACTS),
          List.of(Factor.QUALITY, Factor.FACTS, Factor.LAW));

  @Property
  void counts_are_those_of_walking_all_orders(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 2) Integer> values) {
    Account account = Account.of(values.toArray());
    for (Factor factor : Factor.values()) {
      int steps = 0;
      for (List<Factor> order : ORDERS) {
        int before = 0;
        for (Factor step : order) {
          int after = before | step.bit();
          steps += step == factor && !values.get(before).equals(values.get(after)) ? 1 : 0;
          before = after;
        }
      }
      assertThat(account.of(factor).orders()).isEqualTo(steps);
    }
    // Every order of which the ends differ has a step that changes.
    assertThat(account.changed()).isEqualTo(!values.get(0).equals(values.get(7)));
    int all = account.shares().stream().mapToInt(Account.Share::orders).sum();
    assertThat(all).isGreaterThanOrEqualTo(account.changed() ? Account.ORDERS : 0);
  }

  @Property
  void the_sides_swapped_swap_the_first_step_and_the_last(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 2) Integer> values) {
    Object[] mirrored = new Object[8];
    for (int i = 0; i < 8; i++) {
      mirrored[i] = values.get(7 - i);
    }
    Account one = Account.of(values.toArray());
    Account other = Account.of(mirrored);
    for (Factor factor : Factor.values()) {
      assertThat(one.of(factor).alone()).isEqualTo(other.of(factor).back());
      assertThat(one.of(factor).back()).isEqualTo(other.of(factor).alone());
      assertThat(one.of(factor).orders()).isEqualTo(other.of(factor).orders());
    }
  }
}
