package vn.binhxet.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RangesTest {
  @Test
  void they_say_the_same_as_a_set_of_the_numbers() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      Ranges one = new Ranges();
      Ranges other = new Ranges();
      TreeSet<Long> ones = fill(one, random);
      TreeSet<Long> others = fill(other, random);
      TreeSet<Long> both = new TreeSet<>(ones);
      both.retainAll(others);
      TreeSet<Long> left = new TreeSet<>(ones);
      left.removeAll(others);
      TreeSet<Long> right = new TreeSet<>(others);
      right.removeAll(ones);
      assertThat(numbers(one.all())).containsExactlyElementsOf(ones);
      assertThat(numbers(one.within(other))).containsExactlyElementsOf(both);
      assertThat(numbers(one.without(other))).containsExactlyElementsOf(left);
      left.addAll(right);
      assertThat(one.firstNotIn(other)).isEqualTo(left.isEmpty() ? 0 : left.first());
    }
  }

  private static TreeSet<Long> fill(Ranges ranges, Random random) {
    TreeSet<Long> numbers = new TreeSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      long from = 1 + random.nextInt(20);
      long to = from - 1 + random.nextInt(5);
      ranges.add(from, to);
      for (long n = from; n <= to; n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  private static List<Long> numbers(List<Ranges.Range> ranges) {
    List<Long> numbers = new ArrayList<>();
    for (Ranges.Range range : ranges) {
      for (long n = range.from(); n <= range.to(); n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  @Test
  void numbers_at_the_edges_of_what_is_counted_are_kept() {
    Ranges all = new Ranges();
    all.add(Long.MIN_VALUE, -1);
    all.add(0, Long.MAX_VALUE);
    assertThat(all.all()).containsExactly(new Ranges.Range(Long.MIN_VALUE, Long.MAX_VALUE));
    assertThat(all.without(all)).isEmpty();
  }

  /** Each against each would be forty thousand million steps. */
  @Test
  @Timeout(10)
  void hundreds_of_thousands_of_ranges_are_compared_at_once() {
    Ranges even = new Ranges();
    Ranges odd = new Ranges();
    for (long n = 0; n < 800_000; n += 4) {
      even.add(n);
      odd.add(n + 2);
    }
    assertThat(even.without(odd)).hasSize(200_000);
    assertThat(even.within(odd)).isEmpty();
  }
}
