/** Finds verdicts again: by what was judged, where, how it came out and why. */
@NullMarked
package vn.binhxet.register.search;

import org.jspecify.annotations.NullMarked;
