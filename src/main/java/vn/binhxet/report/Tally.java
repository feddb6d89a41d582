package vn.binhxet.report;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts of subjects, each by the latest version of its assessment. For one thread. */
final class Tally {
  long met;
  long notMet;
  long undetermined;
  long notApplicable;
  long held;
  long provisional;
  long unverified;
  long interpretation;
  long granted;
  long withdrawn;
  long withheld;
  final Map<String, Long> values = new TreeMap<>();

  /** Everything assessed, held verdicts among it. */
  long assessed() {
    return met + notMet + undetermined + notApplicable + held;
  }

  void outcome(String outcome, @Nullable String value, boolean isProvisional, long count) {
    switch (outcome) {
      case "MET" -> met += count;
      case "NOT_MET" -> notMet += count;
      case "NOT_APPLICABLE" -> notApplicable += count;
      case "HELD" -> held += count;
      default -> undetermined += count;
    }
    if (value != null) {
      values.merge(value, count, Long::sum);
    }
    if (isProvisional) {
      provisional += count;
    }
  }

  void decided(@Nullable String decided, long count) {
    if (decided == null) {
      return;
    }
    switch (decided) {
      case "granted" -> granted += count;
      case "withdrawn" -> withdrawn += count;
      default -> withheld += count;
    }
  }

  void doubt(String doubt, long count) {
    if (doubt.equals("interpretation")) {
      interpretation += count;
    } else {
      unverified += count;
    }
  }

  /** What another counted is counted here too. */
  void add(Tally other) {
    met += other.met;
    notMet += other.notMet;
    undetermined += other.undetermined;
    notApplicable += other.notApplicable;
    held += other.held;
    provisional += other.provisional;
    unverified += other.unverified;
    interpretation += other.interpretation;
    granted += other.granted;
    withdrawn += other.withdrawn;
    withheld += other.withheld;
    other.values.forEach((value, count) -> values.merge(value, count, Long::sum));
  }
}
