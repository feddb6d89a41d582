/**
 * Spreadsheets: a template for an edition, assessments read from filled ones, verdicts written to
 * them. No HTTP, no command line, nothing is stored.
 */
@NullMarked
package vn.binhxet.sheet;

import org.jspecify.annotations.NullMarked;
