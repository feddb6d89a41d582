package vn.binhxet.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an edition's outcome follows from its tree. */
public sealed interface Result {

  /** Met when every weighing top node is. */
  record Whole() implements Result {}

  /**
   * The first value whose node is met.
   *
   * @param appliesWhen the node without which the classification does not apply, null for none
   * @param overlap which value wins where several fit, and that this is a reading; null where the
   *     values exclude each other
   */
  record OneOf(List<Value> values, @Nullable String appliesWhen, @Nullable Text overlap)
      implements Result {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** A value of a classification and the node that says when it holds. */
  record Value(String id, Text name, String node) {}

  /**
   * Candidates who meet the tree, best first, up to a cap.
   *
   * @param candidates the LIST field; the tree's rules are about one member of it
   * @param by the INTEGER field of a member that ranks it, most first
   * @param capTarget target id of the cap, in percent of {@code capOf}
   * @param capOf the INTEGER field of the list's owner that the cap is a share of
   */
  record Ranking(String candidates, String by, String capTarget, String capOf) implements Result {}
}
