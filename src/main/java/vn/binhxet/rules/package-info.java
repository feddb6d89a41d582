/**
 * Criteria in DRL: the gate, the claim trees, the derived rules, the engine and the hot swap. The
 * only room that knows Drools.
 */
@NullMarked
package vn.binhxet.rules;

import org.jspecify.annotations.NullMarked;
