package vn.binhxet.register.replay;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problem;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.rules.Release;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.ReleaseSource;

/**
 * The releases that recorded verdicts rest on, opened from the register's own files when first
 * asked for. The one in force is shared; of the others the few used last stay open. Safe for many
 * threads: one opens a release, the others wait for it.
 */
public final class KeptReleases {
  /** Releases held open besides the one in force; each is some ten megabytes. */
  static final int MOST = 4;

  private final Function<String, OpenRelease> opener;
  private final @Nullable ReleaseSource inForce;
  private final @Nullable RecordReader records;
  private final Map<String, CompletableFuture<OpenRelease>> open =
      new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param inForce where the release in force is found, null where none is
   */
  public KeptReleases(RecordReader records, @Nullable ReleaseSource inForce) {
    this(inForce, opener(new KeptFiles(records)), records);
  }

  /**
   * @param opener opens the release with a hash
   */
  KeptReleases(@Nullable ReleaseSource inForce, Function<String, OpenRelease> opener) {
    this(inForce, opener, null);
  }

  private KeptReleases(
      @Nullable ReleaseSource inForce,
      Function<String, OpenRelease> opener,
      @Nullable RecordReader records) {
    this.records = records;
    this.inForce = inForce;
    this.opener = opener;
  }

  private static Function<String, OpenRelease> opener(KeptFiles files) {
    return hash -> new OpenRelease(read(hash, files));
  }

  /**
   * The release with a hash, ready to judge with.
   *
   * @throws RegisterFault RELEASE_NOT_OPENED, where the register does not hold it whole and
   *     unchanged, or this program cannot read it
   */
  public OpenRelease open(String hash) {
    OpenRelease current = inForce == null ? null : inForce.current();
    if (current != null && current.hash().equals(hash)) {
      return current;
    }
    CompletableFuture<OpenRelease> mine = new CompletableFuture<>();
    CompletableFuture<OpenRelease> first = claim(hash, mine);
    if (first != null) {
      return await(first);
    }
    try {
      OpenRelease opened = opener.apply(hash);
      mine.complete(opened);
      trim();
      return opened;
    } catch (RuntimeException | Error e) {
      forget(hash, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The register they are kept in; null where there is none. */
  @Nullable RecordReader records() {
    return records;
  }

  /** How many are open besides the one in force. */
  synchronized int size() {
    return open.size();
  }

  /** Who opens it already, null where the caller has to. */
  private synchronized @Nullable CompletableFuture<OpenRelease> claim(
      String hash, CompletableFuture<OpenRelease> mine) {
    CompletableFuture<OpenRelease> first = open.get(hash);
    if (first == null) {
      open.put(hash, mine);
    }
    return first;
  }

  /** Lets those go that were used longest ago; one that is being opened is waited for by others. */
  private synchronized void trim() {
    Iterator<CompletableFuture<OpenRelease>> eldest = open.values().iterator();
    while (open.size() > MOST && eldest.hasNext()) {
      if (eldest.next().isDone()) {
        eldest.remove();
      }
    }
  }

  private synchronized void forget(String hash, CompletableFuture<OpenRelease> failed) {
    open.remove(hash, failed);
  }

  private static OpenRelease await(CompletableFuture<OpenRelease> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RegisterFault fault) {
        throw fault;
      }
      throw e;
    }
  }

  private static Release read(String hash, KeptFiles files) {
    RulesSnapshot snapshot = files.read(hash);
    try {
      return Release.read(snapshot);
    } catch (LawRefused refused) {
      Problem first = refused.problems().get(0);
      String where = first.at() + " " + first.code() + ": ";
      throw KeptFiles.notOpened(
          hash,
          new Text(
              "phần mềm này không đọc được, " + where + first.message().vi(),
              "this program cannot read it, " + where + first.message().en()));
    }
  }
}
