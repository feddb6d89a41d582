package vn.binhxet.verdict;

import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;

/** Tries claims on values by the checker alone, for one edition, column and year. */
public final class Claims {
  private final ClaimChecker checker;

  /** A claim made ready. */
  public interface Trial {
    /**
     * @param own values of what the claim is about
     * @param outer values around it; the same as {@code own} for a subject's claim
     */
    Truth test(Values own, Values outer);
  }

  /**
   * @param column empty for an edition with one common column
   */
  public Claims(EffectiveEdition law, String column, int year) {
    checker = new ClaimChecker(new Binding(law, column, year));
  }

  /** A claim about the subject. */
  public Trial ofSubject(Claim claim) {
    return trial(checker.ready(claim));
  }

  /** A condition on the members of a list, by their pattern name. */
  public Trial ofMember(Claim where, String member) {
    return trial(checker.readyFor(where, member));
  }

  private static Trial trial(ClaimChecker.Check check) {
    return (own, outer) -> check.test(own, outer, new Unknowns());
  }
}
