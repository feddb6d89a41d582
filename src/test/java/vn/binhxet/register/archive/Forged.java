package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives as somebody who means harm would make them: the hash of the whole is made anew. */
final class Forged {
  /** The record at the end of a ZIP with our comment. */
  private static final int TAIL = 22 + WholeHash.UNKNOWN.length();

  final Map<String, byte[]> entries = new LinkedHashMap<>();

  private Forged() {}

  static Forged of(Path archive) throws IOException {
    Forged forged = new Forged();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        forged.entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return forged;
  }

  String text(String entry) {
    return new String(entries.get(entry), StandardCharsets.UTF_8);
  }

  Forged with(String entry, String text) {
    entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Replaces a piece; one that is not there is a fault of the test. */
  Forged change(String entry, String piece, String by) {
    String text = text(entry);
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(entry + " has no " + piece);
    }
    int at = text.indexOf(piece);
    return with(entry, text.substring(0, at) + by + text.substring(at + piece.length()));
  }

  /** Writes the entries as they stand, the manifest untouched. */
  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setComment(WholeHash.UNKNOWN);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        new ByteArrayInputStream(entry.getValue()).transferTo(zip);
        zip.closeEntry();
      }
    }
    WholeHash.seal(file);
    return file;
  }

  /**
   * Writes an archive whose entries are those of another when read from the front, while the list
   * at its end, which other tools go by, leads to another text for one of them.
   */
  static Path hiding(Path honest, String entry, String shown, Path file) throws IOException {
    byte[] front = Files.readAllBytes(honest);
    Path small = file.resolveSibling("small.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(small))) {
      zip.setComment(WholeHash.UNKNOWN);
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(shown.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    byte[] other = Files.readAllBytes(small);
    ByteBuffer honestList = list(front);
    ByteBuffer otherList = list(other);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end = start(front);
    out.write(front, 0, end);
    // Whoever reads from the front stops here.
    out.write(new byte[4]);
    out.write(other, 0, start(other));
    int list = out.size();
    while (honestList.hasRemaining()) {
      byte[] one = next(honestList);
      String name = new String(one, 46, one[28] + (one[29] << 8), StandardCharsets.UTF_8);
      if (name.equals(entry)) {
        one = next(otherList);
        ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).putInt(42, end + 4);
      }
      out.write(one);
    }
    int length = out.size() - list;
    byte[] last = Arrays.copyOfRange(front, front.length - TAIL, front.length);
    ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).putInt(12, length).putInt(16, list);
    out.write(last);
    Files.write(file, out.toByteArray());
    WholeHash.seal(file);
    return file;
  }

  private static int start(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - TAIL + 16);
  }

  private static ByteBuffer list(byte[] zip) {
    int start = start(zip);
    return ByteBuffer.wrap(zip, start, zip.length - TAIL - start).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] next(ByteBuffer list) {
    int at = list.position();
    int length = 46 + list.getShort(at + 28) + list.getShort(at + 30) + list.getShort(at + 32);
    byte[] entry = new byte[length];
    list.get(entry);
    return entry;
  }

  /** Writes them with a manifest that agrees, signed by whoever holds the key. */
  Path writeSigned(Path file, UnaryOperator<byte[]> signer) throws IOException {
    ObjectNode manifest =
        (ObjectNode) StrictJson.object(entries.get(ArchiveWriter.MANIFEST), ArchiveWriter.MANIFEST);
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      for (var entry : entries.entrySet()) {
        if (!entry.getKey().startsWith("manifest.")) {
          archive.entry(entry.getKey(), entry.getValue());
        }
      }
      archive.finish(manifest, signer);
    }
    WholeHash.seal(file);
    return file;
  }
}
