package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Outcome;

/**
 * Why two verdicts of one title differ.
 *
 * @param a the verdict of side A, in full
 * @param b the verdict of side B
 * @param differing the factors in which the two sides differ at all
 * @param outcome which factors account for the outcome and its result
 * @param provisional which for the verdict being provisional
 * @param fields what the assessments do not say alike
 * @param confidences figures that are the same on both sides, but not as sure
 * @param leftOut values that a law did not take in a combination
 * @param nodes findings that differ; empty where a side is held
 * @param heldBetween whether a combination, though neither side, is held: what it would say is
 *     counted as a value of its own
 * @param text the whole in sentences
 */
public record Difference(
    JsonNode a,
    JsonNode b,
    Set<Factor> differing,
    Account outcome,
    Account provisional,
    LawDifference law,
    List<FieldDifference> fields,
    List<ConfidenceDifference> confidences,
    List<LeftOut> leftOut,
    List<NodeDifference> nodes,
    boolean heldBetween,
    List<Text> text) {
  public Difference {
    differing = Set.copyOf(differing);
    fields = List.copyOf(fields);
    confidences = List.copyOf(confidences);
    leftOut = List.copyOf(leftOut);
    nodes = List.copyOf(nodes);
    text = List.copyOf(text);
  }

  /**
   * Whether both verdicts say the same of the subject, node by node; a verdict that is held says
   * nothing.
   */
  public boolean none() {
    return !held(a) && !held(b) && !outcome.changed() && !provisional.changed() && nodes.isEmpty();
  }

  private static boolean held(JsonNode verdict) {
    return verdict.path("outcome").asText().equals(Outcome.HELD.name());
  }

  Difference saying(List<Text> words) {
    return new Difference(
        a,
        b,
        differing,
        outcome,
        provisional,
        law,
        fields,
        confidences,
        leftOut,
        nodes,
        heldBetween,
        words);
  }
}
