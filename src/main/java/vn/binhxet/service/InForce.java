package vn.binhxet.service;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.ReleaseStatus;
import vn.binhxet.rules.Releases;
import vn.binhxet.rules.Reload;

/** The release in force, opened for the doors; a newer one is opened when first asked for. */
public final class InForce implements ReleaseSource, AutoCloseable {
  private final Releases releases;
  private final AtomicLong swapped = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile OpenRelease open;

  private InForce(Releases releases) {
    this.releases = releases;
    open = new OpenRelease(releases.current());
    releases.onReload(this::count);
  }

  /**
   * Puts a rules folder in force.
   *
   * @throws LawRefused with every fault, where it cannot be
   */
  public static InForce open(Path rules, ReleaseCheck check) throws LawRefused {
    return new InForce(Releases.open(rules, check));
  }

  @Override
  public OpenRelease current() {
    OpenRelease known = open;
    Release release = releases.current();
    return known.release() == release ? known : renew();
  }

  private synchronized OpenRelease renew() {
    Release release = releases.current();
    if (open.release() != release) {
      open = new OpenRelease(release);
    }
    return open;
  }

  @Override
  public ReleaseStatus status() {
    return releases.status();
  }

  @Override
  public ReloadCount reloads() {
    return new ReloadCount(swapped.get(), refused.get());
  }

  /** Follows changes of the folder from now on. */
  public void watch() {
    releases.watch();
  }

  /** Reads the folder again now. */
  public Reload reload() {
    return releases.reload();
  }

  @Override
  public void close() {
    releases.close();
  }

  private void count(Reload reload) {
    if (reload instanceof Reload.Swapped) {
      swapped.incrementAndGet();
    } else if (reload instanceof Reload.Refused) {
      refused.incrementAndGet();
    }
  }
}
