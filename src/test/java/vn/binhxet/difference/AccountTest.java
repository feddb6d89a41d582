package vn.binhxet.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Text;

/** What eight values say of three factors. */
class AccountTest {
  @Test
  void a_factor_that_decides_alone_changes_the_value_in_every_order() {
    Account account = Account.of(new Object[] {0, 1, 0, 1, 0, 1, 0, 1});
    Account.Share law = account.of(Factor.LAW);
    assertThat(law.alone()).isTrue();
    assertThat(law.back()).isTrue();
    assertThat(law.orders()).isEqualTo(6);
    assertThat(account.factors()).containsExactly(Factor.LAW);
    assertThat(account.orderMatters()).isFalse();
    assertThat(AccountWords.because(account).vi()).isEqualTo(": luật đổi");
  }

  @Test
  void two_factors_that_are_both_needed_share_the_orders() {
    Account account = Account.of(new Object[] {0, 0, 0, 1, 0, 0, 0, 1});
    Account.Share law = account.of(Factor.LAW);
    assertThat(law.alone()).isFalse();
    assertThat(law.back()).isTrue();
    assertThat(law.orders()).isEqualTo(3);
    assertThat(law.after())
        .containsExactly(Set.of(Factor.FACTS), Set.of(Factor.FACTS, Factor.QUALITY));
    assertThat(account.of(Factor.QUALITY).orders()).isZero();
    assertThat(AccountWords.because(account).vi())
        .isEqualTo(": luật đổi và số liệu đổi, thiếu một thì không đổi");
    assertThat(OrderWords.when(law, EnumSet.allOf(Factor.class)))
        .isEqualTo(new Text("sau khi số liệu đổi", "after the facts changed"));
  }

  @Test
  void either_of_two_factors_may_be_enough() {
    Account account = Account.of(new Object[] {0, 1, 1, 1, 0, 1, 1, 1});
    assertThat(AccountWords.because(account).en())
        .isEqualTo(": the law changed and the facts changed, either would do");
    assertThat(OrderWords.when(account.of(Factor.LAW), EnumSet.of(Factor.LAW, Factor.FACTS)).vi())
        .isEqualTo("khi số liệu chưa đổi");
  }

  @Test
  void changes_that_cancel_out_are_no_change() {
    Account account = Account.of(new Object[] {0, 1, 1, 0, 0, 1, 1, 0});
    assertThat(account.changed()).isFalse();
    assertThat(account.cancelsOut()).isTrue();
    assertThat(account.factors()).containsExactly(Factor.LAW, Factor.FACTS);
  }

  @Test
  void when_says_each_case_where_three_factors_play_together() {
    // The law makes a difference as the first, and as the last.
    Account account = Account.of(new Object[] {0, 1, 0, 0, 0, 0, 0, 1});
    assertThat(OrderWords.when(account.of(Factor.LAW), EnumSet.allOf(Factor.class)).en())
        .isEqualTo(
            "before anything else changed, or after the facts changed and the data quality"
                + " changed");
  }
}
