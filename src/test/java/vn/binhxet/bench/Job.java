package vn.binhxet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The job that is measured: a made-up standard of 57 indicators in 19 criteria, 40 "at least", 7
 * "at most" and 10 "must be true", with thresholds in seven columns. No law.
 */
final class Job {
  static final int CRITERIA = 19;
  static final int PER_CRITERION = 3;
  static final int COLUMNS = 7;
  private static final int AT_LEAST = 40;
  private static final int AT_MOST = 7;

  enum Kind {
    AT_LEAST,
    AT_MOST,
    MUST_BE_TRUE
  }

  /**
   * One indicator.
   *
   * @param id criterion and number, as "7.2"
   * @param field name of its input
   * @param tenths threshold by column, in tenths; empty where the indicator must be true
   */
  record Indicator(String id, String field, int criterion, Kind kind, int[] tenths) {}

  final List<Indicator> indicators = new ArrayList<>();

  Job(long seed) {
    Random random = new Random(seed);
    List<Kind> kinds = new ArrayList<>();
    int all = CRITERIA * PER_CRITERION;
    for (int i = 0; i < all; i++) {
      kinds.add(
          i < AT_LEAST ? Kind.AT_LEAST : i < AT_LEAST + AT_MOST ? Kind.AT_MOST : Kind.MUST_BE_TRUE);
    }
    Collections.shuffle(kinds, random);
    for (int i = 0; i < all; i++) {
      int criterion = i / PER_CRITERION + 1;
      int number = i % PER_CRITERION + 1;
      Kind kind = kinds.get(i);
      int[] tenths = new int[kind == Kind.MUST_BE_TRUE ? 0 : COLUMNS];
      for (int column = 0; column < tenths.length; column++) {
        tenths[column] = 300 + random.nextInt(501);
      }
      indicators.add(
          new Indicator(
              criterion + "." + number,
              "c" + criterion + "i" + number,
              criterion - 1,
              kind,
              tenths));
    }
  }

  static String column(int number) {
    return "r" + (number + 1);
  }

  /** Code of the territory that lies in a column. */
  static String territory(int column) {
    return "0" + (column + 1);
  }

  static String decimal(int tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
