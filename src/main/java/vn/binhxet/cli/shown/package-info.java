/**
 * What commands show on a terminal: verdicts, tables, what is missing, why. It knows neither the
 * commands nor picocli.
 */
@NullMarked
package vn.binhxet.cli.shown;

import org.jspecify.annotations.NullMarked;
