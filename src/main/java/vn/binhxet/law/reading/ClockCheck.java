package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Step;

/** Checks that a step follows only steps above it, and that the acts it cites are listed. */
final class ClockCheck {
  private final CheckScope scope;

  ClockCheck(CheckScope scope) {
    this.scope = scope;
  }

  void run() {
    Overlay overlay = scope.overlay();
    Clocks own = overlay == null ? scope.edition().clocks() : overlay.clocks();
    Clocks whole = overlay == null ? own : scope.edition().clocks().under(own);
    own.steps().forEach(step -> InstrumentCheck.of(step.citations(), step.at(), scope));
    if (overlay != null && own.steps().isEmpty()) {
      return;
    }
    List<String> above = new ArrayList<>();
    for (Step step : whole.steps()) {
      String after = step.after();
      if (after != null && !above.contains(after)) {
        scope.unknown(
            "UNKNOWN_STEP",
            step.at(),
            new Text("bước nào ở trên có id", "step above called"),
            after,
            above);
      }
      above.add(step.id());
    }
  }
}
