package vn.binhxet.rules;

import java.util.List;
import java.util.Set;
import vn.binhxet.law.Problem;

/** What came of reading the rules folder again. */
public sealed interface Reload {

  /** The new release is in force. */
  record Swapped(Release release, Set<String> changedEditions) implements Reload {
    public Swapped {
      changedEditions = Set.copyOf(changedEditions);
    }
  }

  /** The folder says what is in force already. */
  record Unchanged(Release release) implements Reload {}

  /** The folder is refused; the release in force stays. */
  record Refused(List<Problem> problems) implements Reload {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
