/** What the register keeps: records, their chain, and what is handed in to become one. */
@NullMarked
package vn.binhxet.register.record;

import org.jspecify.annotations.NullMarked;
