package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/**
 * A node that two verdicts do not say alike.
 *
 * @param id of the node, the same in both editions
 * @param a the finding of side A as its verdict has it, null where that verdict has no such node
 * @param b the finding of side B
 * @param status which factors account for the status
 * @param actual for the value that was compared
 * @param required for what it was compared with
 * @param clause for the clause it rests on
 * @param text all that in a sentence
 */
public record NodeDifference(
    String id,
    @Nullable JsonNode a,
    @Nullable JsonNode b,
    Account status,
    Account actual,
    Account required,
    Account clause,
    Text text) {

  /** The side whose verdict alone has this node, null where both have it. */
  public @Nullable Which only() {
    return a == null ? Which.B : b == null ? Which.A : null;
  }
}
