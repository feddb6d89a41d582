package vn.binhxet.register.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** A file is not what it must be, so nothing of it is used. Names places in it, never contents. */
public final class ArchiveRefused extends IOException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Text text;

  ArchiveRefused(String code, Text text, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.code = code;
    this.text = text;
  }

  /** The file's bytes are not those that were written. */
  static ArchiveRefused damaged() {
    return new ArchiveRefused(
        "ARCHIVE_DAMAGED",
        new Text(
            "Tệp không còn nguyên như lúc ghi: bị cắt cụt, bị sửa, hoặc không phải tệp của Bình"
                + " Xét. Hãy dùng bản chép khác.",
            "The file is not whole as it was written: cut short, changed, or no file of Bình Xét."
                + " Use another copy."),
        null);
  }

  /**
   * Something in the file is not as it must be.
   *
   * @param where entry, or record by its number
   */
  static ArchiveRefused at(String where, String vi, String en) {
    return at(where, vi, en, null);
  }

  static ArchiveRefused at(String where, String vi, String en, @Nullable Throwable cause) {
    return new ArchiveRefused(
        "ARCHIVE_REFUSED",
        new Text(
            "Tệp bị từ chối, tại " + where + ": " + vi + ". Không có gì được dùng từ tệp này.",
            "The file is refused, at " + where + ": " + en + ". Nothing of it is used."),
        cause);
  }

  /** The same for a record. */
  static ArchiveRefused at(long seq, String vi, String en) {
    return at("record " + seq, vi, en, null);
  }

  /** Stable, as "ARCHIVE_DAMAGED". */
  public String code() {
    return code;
  }

  /** What is wrong and what to do. */
  public Text text() {
    return text;
  }
}
