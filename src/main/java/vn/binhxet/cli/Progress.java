package vn.binhxet.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.binhxet.batch.BatchSummary;
import vn.binhxet.batch.BatchWatcher;

/** Shows how a batch goes on, on one line that is written over, a few times a second. */
final class Progress implements BatchWatcher {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(300);
  private final @Nullable PrintStream terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  /**
   * @param terminal null where nobody looks
   */
  Progress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void progress(long lines, long bad) {
    long now = System.nanoTime();
    if (terminal != null && now - shown >= EVERY) {
      shown = now;
      terminal.print("\r" + line(lines, bad) + "   ");
      terminal.flush();
    }
  }

  /**
   * @param err where to say the result, null for nowhere
   */
  void end(BatchSummary summary, CommonOptions options, @Nullable PrintStream err) {
    if (err != null) {
      err.println(
          (terminal == null ? "" : "\r")
              + line(summary.lines(), summary.bad())
              + options.say(" (dòng, bị từ chối, dòng/giây)", " (lines, refused, lines/s)"));
    }
  }

  private String line(long lines, long bad) {
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return lines + ", " + bad + ", " + lines * 1000 / millis;
  }
}
