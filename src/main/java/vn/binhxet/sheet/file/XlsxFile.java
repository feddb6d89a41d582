package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook. Only what is needed is inflated, and never beyond limits. */
final class XlsxFile implements SheetFile {
  private static final long MOST_SHEET_BYTES = 400_000_000;
  private static final long MOST_SMALL_BYTES = 8_000_000;
  private static final int MOST_SHEETS = 200;

  private final ZipParts parts;
  private final Map<String, String> partOf = new LinkedHashMap<>();
  private final Map<String, List<Area>> merged = new HashMap<>();
  private boolean from1904;
  private @Nullable SharedTexts shared;
  private @Nullable Formats formats;
  private String sharedPart = "xl/sharedStrings.xml";
  private String stylesPart = "xl/styles.xml";

  private XlsxFile(ZipParts parts) {
    this.parts = parts;
  }

  static XlsxFile open(Path path) throws IOException, FileRefused {
    ZipParts parts = ZipParts.open(path);
    boolean sound = false;
    try {
      XlsxFile file = new XlsxFile(parts);
      file.index();
      sound = true;
      return file;
    } finally {
      if (!sound) {
        parts.close();
      }
    }
  }

  static FileRefused notAWorkbook() {
    return new FileRefused(
        "NOT_A_SPREADSHEET",
        "Đây không phải tệp bảng tính .xlsx hay .csv. Hãy lưu lại từ Excel hoặc LibreOffice dạng"
            + " .xlsx.",
        "This is no .xlsx or .csv spreadsheet. Save it as .xlsx from Excel or LibreOffice.");
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(partOf.keySet());
  }

  @Override
  public void read(String sheet, Rows rows) throws IOException, FileRefused {
    if (shared == null || formats == null) {
      shared = SharedTexts.read(parts.find(sharedPart, SharedTexts.most()));
      formats = Formats.read(parts.find(stylesPart, Formats.most()));
    }
    try (Xml xml = Xml.open(part(sheet))) {
      new SheetXml(shared, formats).read(xml, rows);
    }
  }

  @Override
  public List<Area> merged(String sheet) throws IOException, FileRefused {
    List<Area> known = merged.get(sheet);
    if (known == null) {
      known = MergeScan.read(part(sheet));
      merged.put(sheet, known);
    }
    return known;
  }

  @Override
  public boolean from1904() {
    return from1904;
  }

  @Override
  public boolean csv() {
    return false;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private InputStream part(String sheet) throws IOException, FileRefused {
    String part = partOf.get(sheet);
    if (part == null) {
      throw notAWorkbook();
    }
    return parts.get(part, MOST_SHEET_BYTES);
  }

  private void index() throws IOException, FileRefused {
    refuseOthers();
    Map<String, String> targets = new HashMap<>();
    try (Xml xml = Xml.open(parts.get("xl/_rels/workbook.xml.rels", MOST_SMALL_BYTES))) {
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
          String target = inside(xml.attribute("Target", ""));
          targets.put(xml.attribute("Id", ""), target);
          String type = xml.attribute("Type", "");
          if (type.endsWith("/sharedStrings")) {
            sharedPart = target;
          } else if (type.endsWith("/styles")) {
            stylesPart = target;
          }
        }
      }
    }
    try (Xml xml = Xml.open(parts.get("xl/workbook.xml", MOST_SMALL_BYTES))) {
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          workbook(xml, targets);
        }
      }
    }
    if (partOf.isEmpty()) {
      throw notAWorkbook();
    }
  }

  private void workbook(Xml xml, Map<String, String> targets) throws FileRefused {
    if (xml.name().equals("workbookPr")) {
      String given = xml.attribute("date1904", "0");
      from1904 = given.equals("1") || given.equals("true");
    } else if (xml.name().equals("sheet")) {
      // The one attribute "id" is that of relationships; the sheet's own number is "sheetId".
      String target = targets.get(xml.attribute("id", ""));
      String name = xml.attribute("name", "");
      if (target != null && target.startsWith("xl/worksheets/")) {
        partOf.put(name, target);
      }
      if (partOf.size() > MOST_SHEETS) {
        throw ZipParts.tooLarge();
      }
    }
  }

  private static String inside(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private void refuseOthers() throws IOException, FileRefused {
    if (parts.has("xl/workbook.xml")) {
      return;
    }
    try (InputStream type = parts.find("mimetype", 1_000)) {
      if (type != null
          && new String(type.readNBytes(200), StandardCharsets.US_ASCII).contains("opendocument")) {
        throw new FileRefused(
            "ODS_FILE",
            "Đây là tệp OpenDocument (.ods). Trong LibreOffice hãy chọn Lưu dưới dạng, loại Excel"
                + " 2007-365 (.xlsx).",
            "This is an OpenDocument file (.ods). In LibreOffice choose Save As, type Excel 2007-365"
                + " (.xlsx).");
      }
    }
    throw notAWorkbook();
  }
}
