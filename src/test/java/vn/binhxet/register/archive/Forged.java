package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives as somebody who means harm would make them: the hash of the whole is made anew. */
final class Forged {
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
