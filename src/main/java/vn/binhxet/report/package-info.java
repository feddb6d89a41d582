/** What a register adds up to, and its verdicts on paper. */
@NullMarked
package vn.binhxet.report;

import org.jspecify.annotations.NullMarked;
