/**
 * Spreadsheet files as rows of cells: Office Open XML (.xlsx) and CSV, read as a stream and never
 * trusted. Knows nothing of what the cells mean.
 */
@NullMarked
package vn.binhxet.sheet.file;

import org.jspecify.annotations.NullMarked;
