package vn.binhxet.testing;

import org.jspecify.annotations.Nullable;
import vn.binhxet.rules.ReleaseStatus;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.ReleaseSource;

/**
 * A release that stays in force, with no folder behind it.
 *
 * @param current null where none was ever loaded
 */
public record OneRelease(@Nullable OpenRelease current) implements ReleaseSource {
  @Override
  public @Nullable ReleaseStatus status() {
    return null;
  }

  @Override
  public ReloadCount reloads() {
    return new ReloadCount(0, 0);
  }
}
