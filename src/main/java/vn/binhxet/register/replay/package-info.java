/**
 * Stored verdicts derived again under the release they rest on, and compared with what was
 * recorded.
 */
@NullMarked
package vn.binhxet.register.replay;

import org.jspecify.annotations.NullMarked;
