package vn.binhxet.register.search;

/**
 * An index that has the verdicts of one condition in the order of their numbers.
 *
 * @param window selects their numbers as {@code seq}, from {@code :low} to below {@code :high}
 * @param head selects the greatest number below {@code :high}, null where there is none
 */
record Posting(String window, String head) {}
