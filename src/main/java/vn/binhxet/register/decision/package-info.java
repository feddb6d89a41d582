/** Decisions of the authority held against the verdicts they are about: who departs says why. */
@NullMarked
package vn.binhxet.register.decision;

import org.jspecify.annotations.NullMarked;
