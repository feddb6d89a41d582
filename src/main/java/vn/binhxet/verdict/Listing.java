package vn.binhxet.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;

/**
 * What a verdict can be found by again, besides what was handed in.
 *
 * @param failed ids of the nodes that are not met
 * @param open ids of the criteria and indicators that cannot be told
 * @param causes why the outcome cannot be told
 * @param doubts what settled nodes rest on, those of a ranking's candidates and the order of a
 *     classification's values included: "unverified", "interpretation"
 * @param value of a classification, null where none
 */
public record Listing(
    Set<String> failed,
    Set<String> open,
    List<Cause> causes,
    Set<String> doubts,
    @Nullable String value) {
  private static final String INTERPRETATION = "interpretation";

  /** Reads them off an evaluation. */
  public static Listing of(Evaluation evaluation) {
    Set<String> failed = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    Set<String> doubts = new LinkedHashSet<>();
    Judged judged = evaluation.judged();
    if (judged != null) {
      for (EffectiveEdition.Placed placed : judged.edition().law().nodes()) {
        Status status = judged.results().status(placed.index());
        if (status == Status.NOT_MET) {
          failed.add(placed.node().id());
        } else if (status == Status.UNDETERMINED && placed.node().leaf()) {
          open.add(placed.node().id());
        }
      }
      doubts(judged, doubts);
      if (judged.edition().rollup().overlapDecided(judged.results())) {
        doubts.add(INTERPRETATION);
      }
    }
    evaluation.candidates().forEach(candidate -> doubts(candidate.judged(), doubts));
    Conclusion conclusion = evaluation.conclusion();
    return new Listing(failed, open, Cause.of(conclusion.causes()), doubts, conclusion.value());
  }

  private static void doubts(Judged judged, Set<String> doubts) {
    for (byte relied : judged.results().relied) {
      if ((relied & NodeResults.UNVERIFIED) != 0) {
        doubts.add("unverified");
      }
      if ((relied & NodeResults.READING) != 0) {
        doubts.add(INTERPRETATION);
      }
    }
  }
}
