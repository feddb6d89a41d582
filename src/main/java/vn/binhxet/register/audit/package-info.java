/**
 * The audit (kiểm tra sổ): walks through a register and names every record, seal or row that is not
 * as it was when it was stored. It looks, and changes nothing.
 */
@NullMarked
package vn.binhxet.register.audit;

import org.jspecify.annotations.NullMarked;
