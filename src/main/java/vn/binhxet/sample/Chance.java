package vn.binhxet.sample;

import java.util.List;
import java.util.Random;

/** Seeded chance in whole numbers; the same seed and number give the same choices everywhere. */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final Random random;

  /**
   * @param seed of the whole sample
   * @param number of the subject in it, so that a longer sample begins as a shorter one
   */
  Chance(long seed, long number) {
    random = new Random(mix(seed * 31 + mix(number + GOLDEN)));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** True in so many cases of a hundred. */
  boolean percent(int of100) {
    return random.nextInt(100) < of100;
  }

  /** A whole number from the least to the most, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
