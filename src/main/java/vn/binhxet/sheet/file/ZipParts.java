package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zip file, each inflated within limits. */
final class ZipParts implements AutoCloseable {
  private static final int MOST_PARTS = 2_000;

  private final ZipFile zip;

  private ZipParts(ZipFile zip) {
    this.zip = zip;
  }

  static ZipParts open(Path path) throws IOException, FileRefused {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw broken(e);
    }
    boolean sound = false;
    try {
      Set<String> names = new HashSet<>();
      if (zip.size() > MOST_PARTS) {
        throw tooLarge();
      }
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        if (!names.add(entries.nextElement().getName())) {
          throw broken(null);
        }
      }
      sound = true;
      return new ZipParts(zip);
    } finally {
      if (!sound) {
        zip.close();
      }
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** A part's bytes, null where there is none of that name. */
  @Nullable InputStream find(String name, long most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? null
        : new Inflated(zip.getInputStream(entry), most, entry.getCompressedSize());
  }

  /**
   * A part's bytes.
   *
   * @throws FileRefused where there is none of that name
   */
  InputStream get(String name, long most) throws IOException, FileRefused {
    InputStream in = find(name, most);
    if (in == null) {
      throw XlsxFile.notAWorkbook();
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static FileRefused broken(@Nullable Exception cause) {
    FileRefused refused =
        new FileRefused(
            "BROKEN_FILE",
            "Tệp hỏng hoặc bị cắt giữa chừng. Hãy mở lại bằng Excel hay LibreOffice, lưu lại và gửi"
                + " lại.",
            "The file is damaged or broke off. Open it again in Excel or LibreOffice, save it and"
                + " send it again.");
    if (cause != null) {
      refused.addSuppressed(cause);
    }
    return refused;
  }

  static FileRefused tooLarge() {
    return new FileRefused(
        "INFLATES_TOO_MUCH",
        "Nội dung nén của tệp phình ra quá lớn. Hãy chép dữ liệu sang mẫu mới, chỉ giữ các dòng có"
            + " dữ liệu.",
        "The file's packed content grows too large. Copy the data into a new template, and only"
            + " rows that hold data.");
  }
}
