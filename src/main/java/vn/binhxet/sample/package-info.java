/**
 * Made-up assessments of any edition, for trying things out and for measuring: seeded, plausible
 * enough that every outcome occurs, and about nobody.
 */
@NullMarked
package vn.binhxet.sample;

import org.jspecify.annotations.NullMarked;
