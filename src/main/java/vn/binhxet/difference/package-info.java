/**
 * Why two verdicts of one title differ: the law, the facts and the quality of the data are swapped
 * one at a time, and every combination is evaluated in the ordinary way. Nothing is stored here and
 * nothing logged.
 */
@NullMarked
package vn.binhxet.difference;

import org.jspecify.annotations.NullMarked;
