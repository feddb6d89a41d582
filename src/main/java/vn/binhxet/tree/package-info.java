/**
 * A tree of subjects evaluated in one go: households below their village, villages below their
 * commune. What is found below fills the fields that are counted from it.
 */
@NullMarked
package vn.binhxet.tree;

import org.jspecify.annotations.NullMarked;
