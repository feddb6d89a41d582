package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, and for a classification or a ranking its value.
 *
 * @param value the value found, null where none is or the title has none
 * @param possible values that are still possible, in the edition's order; empty when settled
 * @param selected of a ranking: who is in, best first
 * @param causes why it is undetermined, as bits
 */
record Conclusion(
    Outcome outcome,
    @Nullable String value,
    List<String> possible,
    List<String> selected,
    int causes) {

  Conclusion {
    possible = List.copyOf(possible);
    selected = List.copyOf(selected);
  }

  static Conclusion of(Status status, int causes) {
    Outcome outcome =
        switch (status) {
          case MET -> Outcome.MET;
          case NOT_MET -> Outcome.NOT_MET;
          case UNDETERMINED -> Outcome.UNDETERMINED;
          case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
    return new Conclusion(outcome, null, List.of(), List.of(), causes);
  }

  /** Whether both say the same, causes aside. */
  boolean agrees(Conclusion other) {
    return outcome == other.outcome
        && java.util.Objects.equals(value, other.value)
        && possible.equals(other.possible)
        && selected.equals(other.selected);
  }
}
