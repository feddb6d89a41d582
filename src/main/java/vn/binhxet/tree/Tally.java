package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.verdict.Outcome;

/** Verdicts of one title and year, counted by what they say. */
final class Tally {
  /** Identities kept of those that are not met, and of those that are open: enough to look into. */
  static final int MOST_NAMED = 50;

  private int met;
  private int notMet;
  private int open;
  private int metProvisionally;
  private int notMetProvisionally;
  private final List<String> failing = new ArrayList<>();
  private final List<String> undetermined = new ArrayList<>();

  void add(String subject, Outcome outcome, boolean provisional) {
    switch (outcome) {
      case MET -> {
        met++;
        metProvisionally += provisional ? 1 : 0;
      }
      case NOT_MET -> {
        notMet++;
        notMetProvisionally += provisional ? 1 : 0;
        name(subject, failing);
      }
      case UNDETERMINED, NOT_APPLICABLE, HELD -> {
        open++;
        name(subject, undetermined);
      }
    }
  }

  void add(Tally other) {
    met += other.met;
    notMet += other.notMet;
    open += other.open;
    metProvisionally += other.metProvisionally;
    notMetProvisionally += other.notMetProvisionally;
    other.failing.forEach(subject -> name(subject, failing));
    other.undetermined.forEach(subject -> name(subject, undetermined));
  }

  private static void name(String subject, List<String> names) {
    if (names.size() < MOST_NAMED) {
      names.add(subject);
    }
  }

  int met() {
    return met;
  }

  int notMet() {
    return notMet;
  }

  int open() {
    return open;
  }

  int all() {
    return met + notMet + open;
  }

  /** How many meet the title at least, with every provisional verdict taken as open. */
  int surelyMet() {
    return met - metProvisionally;
  }

  /** How many may meet it, with every provisional verdict taken as open. */
  int possiblyMet() {
    return met + open + notMetProvisionally;
  }

  List<String> failing() {
    return List.copyOf(failing);
  }

  List<String> undetermined() {
    return List.copyOf(undetermined);
  }
}
