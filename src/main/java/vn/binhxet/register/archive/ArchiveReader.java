package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.archive.ArchiveWriter.Hashed;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.seal.SigningKey;

/**
 * Reads what {@link ArchiveWriter} wrote, entry after entry. Names are only compared and never
 * become a path; no entry is read beyond what its reader asks for.
 */
final class ArchiveReader implements Closeable {
  private final Path file;
  private final long size;
  private final ZipInputStream zip;
  private final Watcher watcher;
  private final List<Hashed> read = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final long most;
  private long total;
  private @Nullable Measured current;
  private @Nullable String name;

  /**
   * @param most bytes of all entries together
   * @throws ArchiveRefused where the file is not whole
   */
  ArchiveReader(Path file, long most, Watcher watcher) throws IOException {
    WholeHash.check(file);
    this.watcher = watcher;
    this.most = most;
    size = Files.size(file);
    this.file = file;
    InputStream counted = new Counted(Files.newInputStream(file));
    zip = new ZipInputStream(new BufferedInputStream(counted, 1 << 16));
  }

  /** Name of the next entry, null after the last. */
  @Nullable String next() throws IOException {
    end();
    ZipEntry entry;
    try {
      entry = zip.getNextEntry();
    } catch (IOException | RuntimeException e) {
      throw StrictJson.notReadable("ZIP");
    }
    if (entry == null) {
      return null;
    }
    String found = entry.getName();
    if (!names.add(found)) {
      throw ArchiveRefused.at(shown(found), "có hai lần trong tệp", "there twice");
    }
    name = found;
    current = new Measured(zip);
    return found;
  }

  /**
   * Begins the entry that must be the next one.
   *
   * @throws ArchiveRefused where another is, or none
   */
  void expect(String expected) throws IOException {
    String found = next();
    if (found == null) {
      throw ArchiveRefused.at(expected, "thiếu mục này", "this entry is missing");
    }
    if (!found.equals(expected)) {
      throw unknown(found);
    }
  }

  /** The entry just begun. */
  InputStream body() {
    if (current == null) {
      throw new IllegalStateException("no entry");
    }
    return current;
  }

  /**
   * The entry just begun, whole.
   *
   * @throws ArchiveRefused where it is longer than {@code most}
   */
  byte[] bytes(int most) throws IOException {
    byte[] bytes;
    try {
      bytes = body().readNBytes(most);
    } catch (IOException e) {
      throw unreadable();
    }
    end();
    return bytes;
  }

  /**
   * The manifest, where its entry has begun: it must name every entry before it, be signed, and end
   * the file.
   *
   * @param publicKey whose signature it must bear
   */
  JsonNode manifest(String publicKey) throws IOException {
    List<Hashed> before = List.copyOf(read);
    byte[] bytes = bytes(StrictJson.LONGEST);
    String where = ArchiveWriter.MANIFEST;
    JsonNode manifest = StrictJson.object(bytes, where);
    JsonNode entries = manifest.path("entries");
    boolean same = entries.isArray() && entries.size() == before.size();
    for (int i = 0; same && i < before.size(); i++) {
      JsonNode entry = entries.get(i);
      Hashed is = before.get(i);
      same =
          StrictJson.text(entry, "name", where).equals(is.name())
              && StrictJson.number(entry, "size", where) == is.size()
              && StrictJson.text(entry, "sha256", where).equals(is.sha256());
    }
    if (!same) {
      throw ArchiveRefused.at(
          where, "không khớp với các mục trong tệp", "does not agree with the entries of the file");
    }
    if (!ArchiveWriter.SIGNATURE.equals(next())
        || !SigningKey.vouches(publicKey, ArchiveWriter.statement(bytes), bytes(1_000))) {
      throw ArchiveRefused.at(
          ArchiveWriter.SIGNATURE,
          "chữ ký không đúng với khóa của sổ",
          "the signature is not of the register's key");
    }
    if (next() != null) {
      throw unknown(String.valueOf(name));
    }
    Directory.check(file, read);
    return manifest;
  }

  /** An entry nobody expects here. */
  static ArchiveRefused unknown(String name) {
    return ArchiveRefused.at(
        shown(name), "mục này không thuộc về tệp", "this entry does not belong in the file");
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return '"' + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + '"';
  }

  /** What follows the part that was read is refused, and not read: it may have no end. */
  private void end() throws IOException {
    Measured open = current;
    if (open != null) {
      int more;
      try {
        more = open.read();
      } catch (IOException e) {
        throw unreadable();
      }
      if (more >= 0) {
        throw ArchiveRefused.at(
            shown(String.valueOf(name)), "dài hơn mức cho phép", "longer than it may be");
      }
      read.add(new Hashed(String.valueOf(name), open.size, Chain.hex(open.digest.digest())));
      current = null;
    }
  }

  private ArchiveRefused unreadable() {
    return StrictJson.notReadable(shown(String.valueOf(name)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {
    private long done;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = in.read(bytes, from, length);
      done += Math.max(0, got);
      watcher.at(done, size);
      return got;
    }
  }

  private final class Measured extends FilterInputStream {
    private final MessageDigest digest = Sha256.digest();
    private long size;

    Measured(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = in.read(bytes, from, length);
      if (got > 0) {
        digest.update(bytes, from, got);
        size += got;
        total += got;
        if (total > most) {
          throw new IOException("longer than anything of its kind");
        }
      }
      return got;
    }

    @Override
    public void close() {
      // The archive goes on behind the entry.
    }
  }
}
