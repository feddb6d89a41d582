package vn.binhxet.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes; always UTF-8, whatever the system's own.
 *
 * @param terminal whether somebody looks at {@code err} while the command runs
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

  static Console of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    return new Console(
        in,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal);
  }
}
