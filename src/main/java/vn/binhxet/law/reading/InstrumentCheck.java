package vn.binhxet.law.reading;

import java.util.List;
import vn.binhxet.law.Citation;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * Acts that are cited by number are listed: a slip in it would cite an act that does not exist.
 * What has no number (a ministry's answer) is no act.
 */
final class InstrumentCheck {
  private InstrumentCheck() {}

  static void of(List<Citation> citations, SourceAt at, CheckScope scope) {
    for (Citation citation : citations) {
      boolean numbered = citation.instrument().contains("/");
      if (numbered && !scope.instruments().contains(citation.instrument())) {
        scope.unknown(
            "UNKNOWN_INSTRUMENT",
            at,
            new Text("trong instruments văn bản", "act under instruments called"),
            citation.instrument(),
            scope.instruments());
      }
    }
  }
}
