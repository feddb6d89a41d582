/**
 * What is missing: the smallest sets of answers that settle an undetermined assessment, and the
 * best next question. Pure functions; every set shown is filled in and evaluated again.
 */
@NullMarked
package vn.binhxet.verdict.settling;

import org.jspecify.annotations.NullMarked;
