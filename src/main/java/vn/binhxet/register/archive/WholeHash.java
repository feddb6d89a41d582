package vn.binhxet.register.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import vn.binhxet.register.record.Sha256;

/**
 * The hash of a whole ZIP file in its own last bytes, the ZIP comment: {@code sha256:…} over every
 * byte before the digits. Whatever happens to a file on its way is noticed before it is opened; who
 * means harm can make the hash anew, and is found by what stands inside.
 */
final class WholeHash {
  private static final String PREFIX = "sha256:";
  private static final int DIGITS = 64;

  /** The comment while the file is being written. */
  static final String UNKNOWN = PREFIX + "0".repeat(DIGITS);

  private WholeHash() {}

  /** Puts the hash where {@link #UNKNOWN} stands. */
  static void seal(Path file) throws IOException {
    long hashed = Files.size(file) - DIGITS;
    byte[] digits = digits(file, hashed);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rwd")) {
      open.seek(hashed);
      open.write(digits);
    }
  }

  /**
   * Refuses a file that is not as it was written.
   *
   * @throws ArchiveRefused where it is not
   */
  static void check(Path file) throws IOException {
    long hashed = Files.size(file) - DIGITS;
    if (hashed < PREFIX.length()) {
      throw ArchiveRefused.damaged();
    }
    byte[] end = new byte[PREFIX.length() + DIGITS];
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(hashed - PREFIX.length());
      open.readFully(end);
    }
    byte[] expected = new byte[end.length];
    System.arraycopy(PREFIX.getBytes(StandardCharsets.US_ASCII), 0, expected, 0, PREFIX.length());
    System.arraycopy(digits(file, hashed), 0, expected, PREFIX.length(), DIGITS);
    if (!Arrays.equals(end, expected)) {
      throw ArchiveRefused.damaged();
    }
  }

  private static byte[] digits(Path file, long length) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    long left = length;
    try (InputStream in = Files.newInputStream(file)) {
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw ArchiveRefused.damaged();
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
  }
}
