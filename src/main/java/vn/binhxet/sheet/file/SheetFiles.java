package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file by what it holds, whatever it is called. */
public final class SheetFiles {
  private SheetFiles() {}

  /**
   * Opens a file.
   *
   * @throws FileRefused where it is none that can be read
   */
  public static SheetFile open(Path path) throws IOException, FileRefused {
    long size = Files.size(path);
    Spool.check(size);
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(8);
    }
    if (start.length == 0) {
      throw new FileRefused("EMPTY_FILE", "Tệp trống.", "The file is empty.");
    }
    if (begins(start, 'P', 'K')) {
      return XlsxFile.open(path);
    }
    if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new FileRefused(
          "ENCRYPTED_OR_OLD_FILE",
          "Tệp có mật khẩu, hoặc là tệp Excel đời cũ (.xls). Hãy bỏ mật khẩu và lưu lại dạng"
              + " .xlsx.",
          "The file has a password, or is of an old Excel (.xls). Take the password away and save"
              + " it as .xlsx.");
    }
    if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
      throw CsvFile.notUtf8();
    }
    return CsvFile.open(path);
  }

  private static boolean begins(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
