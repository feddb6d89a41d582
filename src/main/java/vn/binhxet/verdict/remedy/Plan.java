package vn.binhxet.verdict.remedy;

import java.util.List;
import vn.binhxet.verdict.Evaluation;

/**
 * A smallest set of changes after which the service's own verdict is what was wanted; confirmed by
 * the engine.
 *
 * @param facts how many facts it changes at least
 * @param examples for each that was tried by the engine, what every changed fact becomes; one where
 *     no part leaves a choice
 * @param verdict what the engine says of the first example
 * @param mends leaves that are refused now and no longer are, in the edition's order
 * @param open leaves that still cannot be said, where the verdict is not settled
 */
public record Plan(
    List<Part> parts,
    int facts,
    List<List<Part.Move>> examples,
    Evaluation verdict,
    List<Integer> mends,
    List<Integer> open) {
  public Plan {
    parts = List.copyOf(parts);
    examples = List.copyOf(examples);
    mends = List.copyOf(mends);
    open = List.copyOf(open);
  }
}
