package vn.binhxet.tree;

import vn.binhxet.verdict.Outcome;

/** What one verdict of a subject says, as others are counted from it. */
record Found(String title, int awardYear, Outcome outcome, boolean provisional) {}
