package vn.binhxet.service;

import org.jspecify.annotations.Nullable;
import vn.binhxet.rules.ReleaseStatus;

/** Where a door finds the release in force. Safe for many threads. */
public interface ReleaseSource {

  /** Null while none is loaded yet. */
  @Nullable OpenRelease current();

  /** Null while none is loaded yet. */
  @Nullable ReleaseStatus status();

  /** Times the rules folder was put in force anew, or refused. */
  ReloadCount reloads();

  record ReloadCount(long swapped, long refused) {}
}
