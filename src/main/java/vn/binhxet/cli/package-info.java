/** The command line. The only room that knows picocli. */
@NullMarked
package vn.binhxet.cli;

import org.jspecify.annotations.NullMarked;
