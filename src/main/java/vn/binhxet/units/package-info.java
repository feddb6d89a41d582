/**
 * The public list of units: fetched or read, held against its checksum, converted, and put beside
 * the units kept by hand (danh mục đơn vị hành chính công khai).
 */
@NullMarked
package vn.binhxet.units;

import org.jspecify.annotations.NullMarked;
