/**
 * What rules/ says, read into records: titles, editions, claims, targets, instruments, territories.
 */
@NullMarked
package vn.binhxet.law;

import org.jspecify.annotations.NullMarked;
