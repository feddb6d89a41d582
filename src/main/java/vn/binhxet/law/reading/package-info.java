/** Reads the files under rules/ strictly into records, and says of every fault where it is. */
@NullMarked
package vn.binhxet.law.reading;

import org.jspecify.annotations.NullMarked;
