/**
 * Where a verdict may turn: the values at which a comparison flips, and the finite answers between
 * them. Pure functions of law and values.
 */
@NullMarked
package vn.binhxet.verdict.reach;

import org.jspecify.annotations.NullMarked;
