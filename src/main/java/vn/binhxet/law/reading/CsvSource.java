package vn.binhxet.law.reading;

import vn.binhxet.law.Confidence;
import vn.binhxet.law.Problems;

/** The columns {@code confidence} and {@code source} of a row of territories/. */
final class CsvSource {
  private CsvSource() {}

  /** How well a row was checked; a row without a source, or not loaded, is a problem. */
  static Confidence confidence(CsvTable.Row row, Problems problems) {
    if (row.get("source").isEmpty()) {
      problems.add("NO_SOURCE", row.at(), "thiếu source", "source is missing");
    }
    Confidence confidence = Words.CONFIDENCE.get(row.get("confidence"));
    if (confidence == null || confidence == Confidence.NOT_LOADED) {
      problems.add(
          "BAD_VALUE",
          row.at(),
          "confidence là một trong: confirmed, read, unverified",
          "confidence is one of: confirmed, read, unverified");
      return Confidence.UNVERIFIED;
    }
    return confidence;
  }
}
