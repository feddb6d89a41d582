package vn.binhxet.tree;

import vn.binhxet.assessment.Assessment;
import vn.binhxet.verdict.Outcome;

/**
 * What one verdict of a subject says, as others are counted from it, and what it was found on.
 *
 * @param place among the verdicts of the tree, from 0 in the order in which they are found
 */
record Found(Assessment assessment, Outcome outcome, boolean provisional, int place) {
  String title() {
    return assessment.title();
  }

  int awardYear() {
    return assessment.awardYear();
  }

  OwnVerdict own() {
    return new OwnVerdict(outcome, provisional);
  }
}
