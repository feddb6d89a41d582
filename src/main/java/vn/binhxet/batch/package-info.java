/** Assessments in NDJSON, verdicts out NDJSON: one release, all cores, bounded memory, in order. */
@NullMarked
package vn.binhxet.batch;

import org.jspecify.annotations.NullMarked;
