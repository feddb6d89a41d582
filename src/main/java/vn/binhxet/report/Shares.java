package vn.binhxet.report;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Title;

/**
 * What shares are of: the two denominators in use. Households living in a unit are known only where
 * who asks gives them; those registered, where not given, are the assessments in the register.
 *
 * @param households null where unknown, or where the title is for no household
 */
record Shares(@Nullable Long households, long registered, boolean registeredGiven) {

  static Shares of(
      Tally tally, Figures.Key key, Question question, Question.@Nullable Households given) {
    boolean household =
        question
            .lawbook()
            .title(key.title())
            .filter(title -> title.kind() != Title.Kind.WITHDRAWAL)
            .map(Title::subject)
            .filter(type -> type == SubjectType.HOUSEHOLD)
            .isPresent();
    if (!household || given == null) {
      return new Shares(null, tally.assessed(), false);
    }
    Long registered = given.registered();
    return new Shares(
        given.all(), registered == null ? tally.assessed() : registered, registered != null);
  }
}
