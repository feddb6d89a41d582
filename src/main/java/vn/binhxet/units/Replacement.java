package vn.binhxet.units;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Puts a list and its licence into a folder, both or neither: they are written out first under
 * names that nothing reads, then the licence is renamed, then the list in one step.
 */
final class Replacement {
  private final Path folder;

  Replacement(Path folder) {
    this.folder = folder;
  }

  void put(String licenceName, byte[] licence, String listName, byte[] list) throws UnitsRefused {
    Path newLicence = folder.resolve("." + licenceName + ".new");
    Path newList = folder.resolve("." + listName + ".new");
    try {
      try {
        write(newLicence, licence);
        write(newList, list);
        Path target = folder.resolve(licenceName);
        byte @Nullable [] before = Files.exists(target) ? Files.readAllBytes(target) : null;
        move(newLicence, target);
        try {
          move(newList, folder.resolve(listName));
        } catch (IOException e) {
          putBack(target, before);
          throw e;
        }
      } finally {
        Files.deleteIfExists(newLicence);
        Files.deleteIfExists(newList);
      }
    } catch (IOException e) {
      throw new UnitsRefused(
          "UNITS_NOT_WRITTEN",
          "Không ghi được vào "
              + folder
              + " ("
              + e
              + "); danh mục đang có vẫn nguyên. Kiểm tra"
              + " quyền ghi và dung lượng đĩa (cần khoảng 4 MB).",
          folder
              + " cannot be written ("
              + e
              + "); the list there is as it was. Check that it may"
              + " be written and that the disk has room (some 4 MB).");
    }
  }

  private static void putBack(Path target, byte @Nullable [] before) throws IOException {
    if (before == null) {
      Files.deleteIfExists(target);
    } else {
      Files.write(target, before);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
