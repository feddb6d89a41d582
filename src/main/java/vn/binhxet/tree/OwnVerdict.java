package vn.binhxet.tree;

import vn.binhxet.verdict.Outcome;

/** What the subject's own verdict on another title says. */
record OwnVerdict(Outcome outcome, boolean provisional) {
  /** Whether what the other assessment hands on rests on a doubtful verdict. */
  boolean inDoubt() {
    return provisional || outcome == Outcome.NOT_MET || outcome == Outcome.HELD;
  }
}
