package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file handed in, kept on the disk while it is read and removed afterwards; its owner alone can
 * read it.
 */
public final class Spool implements AutoCloseable {
  /** Bytes of the largest file accepted. */
  public static final long MOST = 64_000_000;

  private final Path path;

  private Spool(Path path) {
    this.path = path;
  }

  /**
   * Keeps what comes in.
   *
   * @throws FileRefused where it is larger than {@link #MOST}
   */
  public static Spool of(InputStream in) throws IOException, FileRefused {
    // Java makes temporary files readable for their owner alone.
    Spool spool = new Spool(Files.createTempFile("binhxet-", ".sheet"));
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(spool.path)) {
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        check(length);
        out.write(buffer, 0, read);
      }
      whole = true;
    } finally {
      if (!whole) {
        spool.close();
      }
    }
    return spool;
  }

  static void check(long length) throws FileRefused {
    if (length > MOST) {
      throw new FileRefused(
          "FILE_TOO_LARGE",
          "Tệp lớn hơn 64 MB. Hãy chia thành nhiều tệp.",
          "The file is larger than 64 MB. Split it into several.");
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
