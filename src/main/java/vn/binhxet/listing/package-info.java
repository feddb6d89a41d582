/** Lists of stored verdicts as spreadsheets. */
@NullMarked
package vn.binhxet.listing;

import org.jspecify.annotations.NullMarked;
