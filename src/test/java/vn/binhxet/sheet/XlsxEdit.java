package vn.binhxet.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Changes the parts of a workbook, as no decent program would. */
public final class XlsxEdit {
  public static final String MAIN = "xl/worksheets/sheet2.xml";
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public static XlsxEdit of(Path file) throws IOException {
    XlsxEdit edit = new XlsxEdit();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        edit.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return edit;
  }

  public XlsxEdit change(String part, UnaryOperator<String> by) {
    String was = new String(parts.get(part), StandardCharsets.UTF_8);
    String now = by.apply(was);
    if (now.equals(was)) {
      throw new IllegalArgumentException("nothing changed in " + part);
    }
    parts.put(part, now.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public XlsxEdit replace(String part, String from, String to) {
    return change(part, text -> text.replace(from, to));
  }

  public XlsxEdit put(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  public XlsxEdit remove(String part) {
    parts.remove(part);
    return this;
  }

  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }
}
