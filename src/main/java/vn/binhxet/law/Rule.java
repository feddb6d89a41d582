package vn.binhxet.law;

import java.util.List;

/**
 * One authored rule, read from criteria.drl.
 *
 * @param name the rule's name, unique in its edition
 * @param verb what it concludes
 * @param node the node it decides, or the column it chooses
 * @param patterns names of the patterns that stand alone in it, in order: the subject's, in a
 *     ranking edition the candidates' and the owner's; empty where it only looks at lists
 * @param claim for {@code met}: holds when the node is met; for {@code excludes}: holds when the
 *     disqualifier applies; for {@code column}: holds when the column applies
 * @param citations from {@code @clause}
 * @param otherReading true for {@code @reading("…")} rules: the reading that was not taken; it
 *     decides nothing and only tells whether the choice of reading mattered
 * @param at where the rule starts
 * @param text the rule as authored
 */
public record Rule(
    String name,
    Verb verb,
    String node,
    List<String> patterns,
    Claim claim,
    List<Citation> citations,
    boolean otherReading,
    SourceAt at,
    String text) {

  public Rule {
    patterns = List.copyOf(patterns);
    citations = List.copyOf(citations);
  }

  /** What a rule concludes when its claim holds. */
  public enum Verb {
    MET,
    EXCLUDES,
    COLUMN
  }
}
