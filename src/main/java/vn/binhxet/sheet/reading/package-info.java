/** Assessments read from filled spreadsheets, every faulty cell told with its place. */
@NullMarked
package vn.binhxet.sheet.reading;

import org.jspecify.annotations.NullMarked;
