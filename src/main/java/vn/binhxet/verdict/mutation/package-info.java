/**
 * Whether the cases notice a change: each threshold moved one step, each operator flipped, each
 * condition dropped, one at a time.
 */
@NullMarked
package vn.binhxet.verdict.mutation;

import org.jspecify.annotations.NullMarked;
