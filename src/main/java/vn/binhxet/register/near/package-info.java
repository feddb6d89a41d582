/** Which stored verdicts little would turn, and where many stand just above a bar. */
@NullMarked
package vn.binhxet.register.near;

import org.jspecify.annotations.NullMarked;
