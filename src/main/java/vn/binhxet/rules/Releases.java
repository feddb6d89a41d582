package vn.binhxet.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;

/**
 * The release in force, and the way to the next one. A new release takes the place of the old in
 * one step, and only when it was read, compiled and checked; a request takes {@link #current} once
 * and keeps to it.
 */
public final class Releases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  private final Path folder;
  private final ReleaseCheck check;
  private volatile Release current;
  private volatile ReleaseStatus.@Nullable Refusal refused;
  private @Nullable FolderWatch watch;
  private volatile Consumer<Reload> listener = reload -> {};

  private Releases(Path folder, ReleaseCheck check, Release first) {
    this.folder = folder;
    this.check = check;
    current = first;
  }

  /**
   * Reads a rules folder and puts it in force.
   *
   * @param check what each release must pass, this one included
   * @throws LawRefused with every fault, where the folder cannot be in force
   */
  public static Releases open(Path rulesFolder, ReleaseCheck check) throws LawRefused {
    Engine.warmUp();
    Release first = Release.read(RulesSnapshot.read(rulesFolder));
    List<Problem> problems = check.check(first, first.editionIds());
    if (!problems.isEmpty()) {
      throw new LawRefused(problems);
    }
    return new Releases(rulesFolder, check, first);
  }

  /** The release in force. */
  public Release current() {
    return current;
  }

  public ReleaseStatus status() {
    Release release = current();
    return new ReleaseStatus(release.hash(), release.loadedAt(), refused);
  }

  /** Tells somebody of every reload from now on, on the thread that loads. */
  public void onReload(Consumer<Reload> told) {
    listener = told;
  }

  /** Reads the folder again and swaps if it changed and is sound; returns when that is done. */
  public synchronized Reload reload() {
    Reload reload = load();
    listener.accept(reload);
    return reload;
  }

  private Reload load() {
    Release before = current();
    try {
      RulesSnapshot snapshot = RulesSnapshot.read(folder);
      if (snapshot.hash().equals(before.hash())) {
        refused = null;
        return new Reload.Unchanged(before);
      }
      Release candidate = Release.read(snapshot);
      candidate.takeOver(before);
      Set<String> changed = candidate.changedSince(before);
      List<Problem> problems = check.check(candidate, changed);
      if (!problems.isEmpty()) {
        return refuse(problems);
      }
      current = candidate;
      refused = null;
      LOG.info("Rules {} are in force, changed: {}", candidate.hash(), changed);
      return new Reload.Swapped(candidate, changed);
    } catch (LawRefused e) {
      return refuse(e.problems());
    } catch (NotDerivable e) {
      return refuse(List.of(e.problem()));
    } catch (RuntimeException e) {
      // Whatever a folder provokes, the rules in force stay in force.
      LOG.error("The rules folder could not be loaded", e);
      return refuse(List.of(unforeseen(e)));
    }
  }

  /** Starts watching the folder; a sound change is in force within about two seconds. */
  public synchronized void watch() {
    if (watch == null) {
      watch = FolderWatch.start(folder, this::reload);
    }
  }

  /** Stops watching; the release in force can still be used. */
  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }

  private Reload refuse(List<Problem> problems) {
    LOG.warn("Rules refused, {} stay in force: {}", current().hash(), problems);
    refused = new ReleaseStatus.Refusal(Instant.now(), problems);
    return new Reload.Refused(problems);
  }

  private static Problem unforeseen(RuntimeException e) {
    return new Problem(
        "NOT_LOADED",
        new SourceAt("", 0),
        new Text(
            "Không nạp được bộ quy tắc: " + e.getMessage() + ". Bản đang dùng vẫn giữ nguyên.",
            "The rules could not be loaded: " + e.getMessage() + ". Those in force stay."));
  }
}
