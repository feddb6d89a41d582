package vn.binhxet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or, where writing it failed, as it was before. */
final class WholeFile {
  private WholeFile() {}

  /** Writes what a file holds. */
  interface Content<X extends Exception> {
    void write(OutputStream out) throws IOException, X;
  }

  /** Writes beside it, and puts it in its place when all is written. */
  static <X extends Exception> void write(Path file, Content<X> content) throws IOException, X {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(folder, ".binhxet-", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        content.write(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
