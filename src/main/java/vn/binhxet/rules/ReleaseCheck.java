package vn.binhxet.rules;

import java.util.List;
import java.util.Set;
import vn.binhxet.law.Problem;

/** What a release must pass before it is in force: that its rules compile proves little. */
@FunctionalInterface
public interface ReleaseCheck {

  /** Lets every release pass. */
  ReleaseCheck NONE = (candidate, changed) -> List.of();

  /**
   * Checks a release that is not yet in force, on the thread that loads it.
   *
   * @param changedEditions ids of the editions that may judge otherwise than before; all of them
   *     for the first release
   * @return what speaks against it, empty where it may be in force
   */
  List<Problem> check(Release candidate, Set<String> changedEditions);
}
