/**
 * Findings, roll-up, checker, wording: what the criteria say of an assessment, and why. No Drools,
 * no HTTP.
 */
@NullMarked
package vn.binhxet.verdict;

import org.jspecify.annotations.NullMarked;
