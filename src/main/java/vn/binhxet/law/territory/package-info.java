/**
 * Administrative units, each valid in a period, and what they came from (địa bàn, quá trình sáp
 * nhập).
 */
@NullMarked
package vn.binhxet.law.territory;

import org.jspecify.annotations.NullMarked;
