package vn.binhxet.register.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;

/**
 * A file that is there whole or not at all: written under another name, readable by its owner
 * alone, and moved when it is on the disk.
 */
final class NewFile {
  private NewFile() {}

  /** Writes what the file shall hold, and checks it. */
  interface Writing<T> {
    T write(Path file) throws IOException;
  }

  /**
   * @throws RegisterFault where there is such a file already
   */
  static <T> T write(Path file, Writing<T> writing) throws IOException {
    requireFree(file);
    Path folder = file.toAbsolutePath().getParent();
    // Made by Java for its owner alone.
    Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
    try {
      T written = writing.write(part);
      try (FileChannel open = FileChannel.open(part, StandardOpenOption.WRITE)) {
        open.force(true);
      }
      requireFree(file);
      move(part, file);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void requireFree(Path file) {
    if (Files.exists(file)) {
      throw new RegisterFault(
          "FILE_EXISTS",
          new Text(
              "Đã có tệp " + file + "; tệp cũ không bị ghi đè. Hãy đặt tên khác.",
              "There is a file " + file + " already; it is not written over. Choose another name."),
          null);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file);
    }
  }
}
