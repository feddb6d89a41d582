package vn.binhxet.register.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.store.Words;

/**
 * Which verdicts are looked for; all that is given must hold.
 *
 * @param subject id of the subject, exactly
 * @param words of the subject's name or id; empty for any
 * @param years award years
 * @param failed id of a node of the title that is not met
 * @param open id of a node of the title that cannot be told
 * @param reliedOn unverified or interpretation
 * @param storedFrom from this moment on
 * @param storedTo before this moment
 * @param release SHA-256 of the rules
 * @param decided granted, withheld, withdrawn (the last decision on that verdict), or none
 * @param allVersions whether versions that were corrected since are listed too
 */
public record VerdictQuery(
    @Nullable String subject,
    List<Words.Sought> words,
    @Nullable Place place,
    @Nullable String title,
    @Nullable String edition,
    @Nullable Years years,
    @Nullable String outcome,
    @Nullable String value,
    @Nullable String failed,
    @Nullable String open,
    @Nullable Boolean provisional,
    @Nullable String reliedOn,
    @Nullable String cause,
    @Nullable Instant storedFrom,
    @Nullable Instant storedTo,
    @Nullable String release,
    @Nullable String decided,
    boolean allVersions) {

  public VerdictQuery {
    words = List.copyOf(words);
  }

  /** Award years, both included. */
  public record Years(int from, int to) {}
}
