package vn.binhxet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A command line that was run to its end in this process: what it wrote, and its exit status. */
record Ran(int status, String out, String err) {

  static Ran of(String... args) {
    return of("", false, args);
  }

  /** The same with something to read. */
  static Ran reading(String stdin, String... args) {
    return of(stdin, false, args);
  }

  /** The same while somebody looks at what it says of its progress. */
  static Ran watched(String... args) {
    return of("", true, args);
  }

  /** What it wrote, wherever. */
  String said() {
    return out + err;
  }

  /** A command line with some words more at its end. */
  static String[] and(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Ran of(String stdin, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    int status = Main.run(args, Console.of(in, out, err, terminal));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
