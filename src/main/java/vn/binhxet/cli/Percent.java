package vn.binhxet.cli;

import java.util.concurrent.TimeUnit;
import vn.binhxet.register.archive.Watcher;

/** Shows on a terminal how far something long has come, a few times a second. */
final class Percent implements Watcher {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(300);
  private final Console console;
  private final String what;
  private long shown = System.nanoTime();
  private boolean any;

  Percent(Console console, String what) {
    this.console = console;
    this.what = what;
  }

  @Override
  public void at(long done, long total) {
    long now = System.nanoTime();
    if (console.terminal() && total > 0 && now - shown >= EVERY) {
      shown = now;
      any = true;
      console.err().print("\r" + what + " " + Math.min(100, done * 100 / total) + "%   ");
      console.err().flush();
    }
  }

  /** The next line begins at the left. */
  void end() {
    if (any) {
      console.err().print("\r" + " ".repeat(what.length() + 8) + "\r");
      console.err().flush();
    }
  }
}
