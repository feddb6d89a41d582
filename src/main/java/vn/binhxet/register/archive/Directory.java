package vn.binhxet.register.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.archive.ArchiveWriter.Hashed;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.Sha256;

/**
 * The list at the end of a ZIP, which other tools go by. It must lead to the very entries that were
 * read from the front, or a person would be shown another text than the one that was checked.
 */
final class Directory {
  private Directory() {}

  /**
   * Holds the list against what was read from the front.
   *
   * @throws ArchiveRefused where it leads to anything else
   */
  static void check(Path file, List<Hashed> read) throws IOException {
    Map<String, Hashed> left = new HashMap<>();
    read.forEach(one -> left.put(one.name(), one));
    boolean same = true;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (same && entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Hashed expected = left.remove(entry.getName());
        // A comment or an extra field can name or show an entry otherwise to some tools.
        same =
            expected != null
                && entry.getComment() == null
                && onlySizes(entry.getExtra())
                && hashed(zip, entry, expected.size()).equals(expected.sha256());
      }
    } catch (FileSystemException gone) {
      throw gone;
    } catch (IOException | RuntimeException e) {
      throw refused(e);
    }
    if (!same || !left.isEmpty()) {
      throw refused(null);
    }
  }

  private static ArchiveRefused refused(@Nullable Exception cause) {
    return ArchiveRefused.at(
        "ZIP",
        "danh mục cuối tệp dẫn tới nội dung khác với nội dung đã kiểm tra",
        "the directory at its end leads to other contents than those that were checked",
        cause);
  }

  /** Whether an extra field is none, or the one that holds the sizes of what is over 4 GiB. */
  private static boolean onlySizes(byte @Nullable [] extra) {
    return extra == null
        || (extra.length >= 4
            && extra[0] == 1
            && extra[1] == 0
            && (extra[2] & 0xff) + ((extra[3] & 0xff) << 8) == extra.length - 4);
  }

  /** At most one byte more than expected is read: an entry may have no end. */
  private static String hashed(ZipFile zip, ZipEntry entry, long size) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    long left = size + 1;
    try (InputStream in = zip.getInputStream(entry)) {
      while (left > 0) {
        int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (got < 0) {
          break;
        }
        digest.update(buffer, 0, got);
        left -= got;
      }
    }
    return Chain.hex(digest.digest());
  }
}
