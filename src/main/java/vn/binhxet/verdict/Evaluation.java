package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Text;

/**
 * An assessment evaluated: everything a verdict says, not yet written down.
 *
 * @param judged what the possible columns agree on; null for a ranking, an unsettled edition and a
 *     held verdict
 * @param columns each possible column's own answer; one where the column is settled
 * @param candidates of a ranking, in the order handed in; else empty
 * @param columnWhy how the column was found; empty where there is one common column
 * @param incident id of the disagreement of a held verdict, else null
 */
public record Evaluation(
    Assessment assessment,
    String release,
    @Nullable Judged judged,
    List<Judged> columns,
    List<Candidate> candidates,
    Conclusion conclusion,
    boolean provisional,
    Text columnWhy,
    @Nullable String incident) {

  /** One of a ranking's list. */
  record Candidate(String id, Judged judged) {}

  /** The same without the incident, which is random and no part of the core. */
  Evaluation withoutIncident() {
    return withIncident(null);
  }

  /**
   * The same with another incident, if it is held: an evaluation made anew is told under the one
   * the log of then has.
   */
  public Evaluation withIncident(@Nullable String other) {
    return incident == null
        ? this
        : new Evaluation(
            assessment,
            release,
            judged,
            columns,
            candidates,
            conclusion,
            provisional,
            columnWhy,
            other);
  }

  /**
   * What was found of a node, by its position in the edition.
   *
   * @return null for a ranking, an unsettled edition and a held verdict: nothing was found of nodes
   */
  public @Nullable Status status(int node) {
    return judged == null ? null : judged.results().status(node);
  }

  /** Why a node is undetermined; empty where it is not, or nothing was found of nodes. */
  public List<Cause> causes(int node) {
    return judged == null ? List.of() : Cause.of(judged.results().causes[node]);
  }

  /** What the criteria say of the assessment. */
  public Outcome outcome() {
    return conclusion.outcome();
  }

  /** The value of a classification that is settled, else null. */
  public @Nullable String value() {
    return conclusion.value();
  }

  /**
   * The columns of targets that may apply: one where it is settled, "" for an edition with one
   * common column; empty for a ranking, an unsettled edition and a held verdict.
   */
  public List<String> columnIds() {
    return columns.stream().map(column -> column.edition().binding().column()).toList();
  }

  /** Values that are still possible; of a ranking, who may still be in. Empty when settled. */
  public List<String> possible() {
    return conclusion.possible();
  }

  /** Of a ranking: who is in, most votes first. */
  public List<String> selected() {
    return conclusion.selected();
  }

  /** Of a ranking: whether only a tie for the last places is left open. */
  public boolean tied() {
    return (conclusion.causes() & Cause.TIE.bit()) != 0;
  }

  /** Whether another evaluation comes to the same, causes aside. */
  public boolean agrees(Evaluation other) {
    return conclusion.agrees(other.conclusion);
  }

  /**
   * What one of the possible columns says of a node.
   *
   * @param column its place in {@link #columnIds}
   */
  public Status status(int column, int node) {
    return columns.get(column).results().status(node);
  }
}
