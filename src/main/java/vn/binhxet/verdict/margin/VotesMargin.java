package vn.binhxet.verdict.margin;

import org.jspecify.annotations.Nullable;

/**
 * How many votes a candidate of a ranking is from coming in, or from falling out.
 *
 * @param in whether in now; null where that is open, as at a tie
 * @param toEnter votes more that bring the candidate in, all else as it is; null where in already,
 *     or no number of votes does
 * @param toLeave votes fewer that take the candidate out; null where not in, or none does
 */
public record VotesMargin(
    String id,
    @Nullable Long votes,
    @Nullable Boolean in,
    @Nullable Long toEnter,
    @Nullable Long toLeave) {}
