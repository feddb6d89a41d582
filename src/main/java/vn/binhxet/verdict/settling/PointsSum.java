package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node with points below it. */
final class PointsSum {
  final String node;
  final @Nullable BigDecimal cap;
  final List<PointsSum> below = new ArrayList<>();
  final List<ScoreClass> own = new ArrayList<>();
  BigDecimal known = BigDecimal.ZERO;

  PointsSum(String node, @Nullable BigDecimal cap) {
    this.node = node;
    this.cap = cap;
  }

  BigDecimal allKnown() {
    BigDecimal all = known;
    for (PointsSum each : below) {
      all = all.add(each.allKnown());
    }
    return all;
  }

  BitSet classes() {
    BitSet all = new BitSet();
    own.forEach(each -> all.set(each.number()));
    below.forEach(each -> all.or(each.classes()));
    return all;
  }
}
