package vn.binhxet.tree;

import vn.binhxet.assessment.Assessment;
import vn.binhxet.verdict.Outcome;

/** What one verdict of a subject says, as others are counted from it, and what it was found on. */
record Found(Assessment assessment, Outcome outcome, boolean provisional) {
  String title() {
    return assessment.title();
  }

  int awardYear() {
    return assessment.awardYear();
  }
}
