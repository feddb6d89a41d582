package vn.binhxet.sample;

/**
 * How a made-up subject fares, so that a sample holds every outcome in a mixture that looks like
 * one: most do well, some just miss a bar, some papers are missing.
 *
 * @param wellPercent in how many cases of a hundred a criterion turns out well
 * @param edgePercent in how many cases a figure lies on its bound or a step beside it
 * @param gaps how many fields are left out
 */
record Temper(int wellPercent, int edgePercent, int gaps) {

  static Temper of(Chance chance) {
    int drawn = chance.between(1, 100);
    if (drawn <= 40) {
      return new Temper(100, 5, 0);
    } else if (drawn <= 55) {
      return new Temper(100, 100, 0);
    } else if (drawn <= 70) {
      return new Temper(100, 10, chance.between(1, 3));
    } else if (drawn <= 85) {
      return new Temper(92, 15, 0);
    } else if (drawn <= 93) {
      return new Temper(50, 15, 0);
    }
    return new Temper(75, 10, chance.between(1, 6));
  }

  /** Of a classification: how many of the criteria apply varies more, since none is "well". */
  static Temper ofClass(Chance chance) {
    Temper drawn = of(chance);
    return new Temper(chance.between(2, 80), drawn.edgePercent(), drawn.gaps());
  }
}
