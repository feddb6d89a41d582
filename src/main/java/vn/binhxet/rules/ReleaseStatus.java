package vn.binhxet.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problem;

/**
 * Which rules are in force, and whether the folder holds something else.
 *
 * @param hash of the release in force
 * @param loadedAt since when
 * @param refused the last refusal, null where what is in the folder is in force
 */
public record ReleaseStatus(String hash, Instant loadedAt, @Nullable Refusal refused) {

  /** A folder that did not become a release. */
  public record Refusal(Instant at, List<Problem> problems) {
    public Refusal {
      problems = List.copyOf(problems);
    }
  }
}
