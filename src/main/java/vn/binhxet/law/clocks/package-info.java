/**
 * Time limits of procedures (thời hạn): steps and holidays as data, and the days that follow from
 * them. Everything here is computed from what it is given; nothing looks at the clock on the wall.
 */
@NullMarked
package vn.binhxet.law.clocks;

import org.jspecify.annotations.NullMarked;
