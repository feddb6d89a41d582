package vn.binhxet.cli;

import java.util.concurrent.TimeUnit;
import vn.binhxet.draft.Watcher;

/** Shows how an import or a finish goes on, on one line that is written over. */
final class StepLine implements Watcher {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(300);
  private final Console console;
  private final CommonOptions options;
  private long shown = System.nanoTime();
  private boolean any;

  StepLine(Console console, CommonOptions options) {
    this.console = console;
    this.options = options;
  }

  @Override
  public void progress(Step step, int done, int total) {
    long now = System.nanoTime();
    if (console.terminal() && now - shown >= EVERY) {
      shown = now;
      any = true;
      String what =
          step == Step.IMPORT
              ? options.say("Đang đọc ", "Reading ")
              : options.say("Đang lưu ", "Storing ");
      console.err().print("\r" + what + done + "/" + total + "   ");
      console.err().flush();
    }
  }

  void end() {
    if (any) {
      console.err().print("\r");
    }
  }
}
