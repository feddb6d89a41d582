package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.Sha256;

/** Writes a ZIP file whose last entries name every other by its hash and are signed. */
final class ArchiveWriter implements Closeable {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";

  /** Nothing depends on it, and the same contents give the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<Hashed> written = new ArrayList<>();

  /** One entry as it was written or read. */
  record Hashed(String name, long size, String sha256) {}

  /** Writes one entry. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  ArchiveWriter(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    zip.setComment(WholeHash.UNKNOWN);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void entry(String name, Body body) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    Measured measured = new Measured(zip);
    body.write(measured);
    zip.closeEntry();
    written.add(new Hashed(name, measured.size, Chain.hex(measured.digest.digest())));
  }

  void entry(String name, byte[] bytes) throws IOException {
    entry(name, out -> out.write(bytes));
  }

  /** Ends the file with the list of what is in it, signed. */
  void finish(ObjectNode manifest, UnaryOperator<byte[]> signer) throws IOException {
    ArrayNode entries = manifest.putArray("entries");
    for (Hashed one : written) {
      entries
          .addObject()
          .put("name", one.name())
          .put("size", one.size())
          .put("sha256", one.sha256());
    }
    byte[] bytes = StrictJson.write(manifest);
    entry(MANIFEST, bytes);
    entry(SIGNATURE, signer.apply(statement(bytes)));
  }

  /** What is signed of a manifest: it tells what it is, so that it is taken for nothing else. */
  static byte[] statement(byte[] manifest) {
    String text = "binhxet-archive-1\n" + Sha256.hex(manifest) + "\n";
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Measured extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long size;

    Measured(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      digest.update((byte) one);
      size++;
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      digest.update(bytes, from, length);
      size += length;
      out.write(bytes, from, length);
    }
  }
}
