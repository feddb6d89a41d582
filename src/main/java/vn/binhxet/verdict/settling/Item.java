package vn.binhxet.verdict.settling;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.verdict.reach.Counted;
import vn.binhxet.verdict.reach.Domain;

/**
 * Something the officer can still say.
 *
 * @param number its position among all items, in the edition's order
 * @param path as in the assessment's data: {@code score1a}, {@code sanctions[0].status}
 * @param at position of the subject's field
 * @param member which member of a known list, -1 for a field of the subject
 * @param memberField position of the member's field, -1 for a field of the subject
 * @param field the field itself; of a member, the member's
 * @param domain what can be said of it
 * @param score the node whose points it holds, null for others
 * @param whole what a share is known to be counted of, 0 where that is not known
 * @param counted the verdicts below that it is counted from, null where the officer says it
 */
public record Item(
    int number,
    String path,
    int at,
    int member,
    int memberField,
    Field field,
    Domain domain,
    @Nullable String score,
    long whole,
    @Nullable Counted counted) {

  /** What holds at whatever the verdicts below may come to. */
  boolean certain(BitSet answers) {
    return counted != null && answers.cardinality() == domain.answers().size();
  }

  /** That it is answered by one of these. */
  Expr among(BitSet answers) {
    if (certain(answers)) {
      return Expr.YES;
    }
    return answers.isEmpty() ? Expr.NO : new Expr.Lit(number, answers);
  }
}
