package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/**
 * Makes claims ready to be filled with the values of one subject after another, for the finding and
 * its sentence.
 */
final class ClaimReader {
  private final Binding binding;
  private final ClaimChecker checker;
  private final Amounts amounts;
  private final OperandWords words;

  /** A claim made ready for one edition, column and year; shared by threads. */
  interface Reading {
    /** The claim with a subject's values. */
    ClaimView read(Values own, Values outer);
  }

  ClaimReader(Binding binding) {
    this.binding = binding;
    this.checker = new ClaimChecker(binding);
    this.amounts = new Amounts(binding);
    this.words = new OperandWords(binding);
  }

  /** Makes the claim of a rule about the subject, or about a ranking's candidate, ready. */
  Reading ready(Claim claim) {
    if (claim instanceof Claim.All all) {
      return all.parts().size() == 1 ? ready(all.parts().get(0)) : group(true, claim, all.parts());
    }
    if (claim instanceof Claim.Any any) {
      return any.parts().size() == 1 ? ready(any.parts().get(0)) : group(false, claim, any.parts());
    }
    if (claim instanceof Claim.Compare compare) {
      return comparison(compare);
    }
    if (claim instanceof Claim.In in) {
      return group(in.negated(), in, compared(in));
    }
    return claim instanceof Claim.Count count
        ? MembersReading.of(count, checker, amounts, words, binding)
        : MembersReading.of((Claim.Total) claim, checker, amounts, words, binding);
  }

  private Reading group(boolean all, Claim claim, List<Claim> parts) {
    ClaimChecker.Check check = checker.ready(claim);
    List<Reading> readings = parts.stream().map(this::ready).toList();
    return (own, outer) ->
        new ClaimView.Group(
            all,
            readings.stream().map(part -> part.read(own, outer)).toList(),
            check.test(own, outer, new Unknowns()));
  }

  /** A list of codes as one comparison each. */
  private static List<Claim> compared(Claim.In in) {
    Comparator op = in.negated() ? Comparator.NOT_EQUAL : Comparator.EQUAL;
    return in.values().stream()
        .<Claim>map(value -> new Claim.Compare(new Operand.FieldValue(in.field()), op, value))
        .toList();
  }

  private Reading comparison(Claim.Compare compare) {
    Scope scope = binding.subjectScope();
    ClaimChecker.Check check = checker.ready(compare);
    if (compare.left() instanceof Operand.FieldValue f) {
      Scope.Found at = scope.find(f.field());
      if (ComparisonReading.isCode(at.field())) {
        return ComparisonReading.ofCode(check, at, compare.op(), compare.right(), words);
      }
    }
    return new ComparisonReading(
        check, compare.left(), compare.op(), compare.right(), scope, amounts, words);
  }
}
