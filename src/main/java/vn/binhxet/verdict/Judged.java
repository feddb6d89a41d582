package vn.binhxet.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one column of an edition says of one subject (or candidate), confirmed by the checker.
 *
 * @param doubtful the conclusion with everything unverified, and every interpretation that
 *     mattered, taken as open
 */
record Judged(
    BoundEdition edition, NodeResults results, Conclusion conclusion, Conclusion doubtful) {

  /** Whether the conclusion needs something unverified or an interpretation. */
  boolean provisional() {
    return !doubtful.agrees(conclusion);
  }

  /** What several possible columns agree on; the rest is undetermined. */
  static Judged merge(List<Judged> columns) {
    Judged first = columns.get(0);
    if (columns.size() == 1) {
      return first;
    }
    NodeResults merged = new NodeResults(first.results);
    for (Judged column : columns.subList(1, columns.size())) {
      for (int i = 0; i < merged.status.length; i++) {
        NodeResults other = column.results;
        if (merged.status[i] != other.status[i]) {
          int causes = merged.causes[i] | other.causes[i] | Cause.COLUMN_UNKNOWN.bit();
          merged.set(i, Status.UNDETERMINED, causes);
        } else {
          merged.causes[i] |= other.causes[i];
        }
        merged.low[i] = Math.min(merged.low[i], other.low[i]);
        merged.high[i] = Math.max(merged.high[i], other.high[i]);
        merged.relied[i] = (byte) (merged.relied[i] | other.relied[i]);
      }
    }
    return new Judged(
        first.edition,
        merged,
        first.mergeConclusions(columns.stream().map(Judged::conclusion).toList()),
        first.mergeConclusions(columns.stream().map(Judged::doubtful).toList()));
  }

  private Conclusion mergeConclusions(List<Conclusion> all) {
    Conclusion first = all.get(0);
    int causes = 0;
    boolean agree = true;
    Set<String> possible = new LinkedHashSet<>();
    for (Conclusion one : all) {
      causes |= one.causes();
      agree &= one.agrees(first);
      possible.addAll(one.possible());
      if (one.value() != null) {
        possible.add(one.value());
      }
      if (one.outcome() == Outcome.NOT_APPLICABLE) {
        possible.add(Outcome.NOT_APPLICABLE.name());
      }
    }
    return agree
        ? new Conclusion(first.outcome(), first.value(), first.possible(), first.selected(), causes)
        : new Conclusion(
            Outcome.UNDETERMINED,
            null,
            edition.rollup().inOrder(possible),
            List.of(),
            causes | Cause.COLUMN_UNKNOWN.bit());
  }
}
