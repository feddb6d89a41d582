package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's styles show a number as a day or as a percentage. */
final class Formats {
  private static final long MOST_BYTES = 32_000_000;
  private static final int MOST_STYLES = 100_000;

  private final List<Cell.Format> byStyle = new ArrayList<>();

  private Formats() {}

  static Formats read(@Nullable InputStream part) throws IOException, FileRefused {
    Formats formats = new Formats();
    if (part != null) {
      try (Xml xml = Xml.open(part)) {
        formats.read(xml);
      }
    }
    return formats;
  }

  static long most() {
    return MOST_BYTES;
  }

  Cell.Format of(@Nullable String style) {
    int index = style == null ? -1 : Places.whole(style);
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : Cell.Format.OTHER;
  }

  private void read(Xml xml) throws IOException, FileRefused {
    Map<String, Cell.Format> own = new HashMap<>();
    boolean cells = false;
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "numFmt" ->
              own.put(xml.attribute("numFmtId", ""), ofCode(xml.attribute("formatCode", "")));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells && byStyle.size() < MOST_STYLES) {
              String id = xml.attribute("numFmtId", "0");
              byStyle.add(own.containsKey(id) ? own.get(id) : ofId(id));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
        cells = false;
      }
    }
  }

  /** The formats that every program knows by number. */
  private static Cell.Format ofId(String id) {
    int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
    if (number == 9 || number == 10) {
      return Cell.Format.PERCENT;
    }
    boolean day =
        (number >= 14 && number <= 22)
            || (number >= 27 && number <= 36)
            || (number >= 45 && number <= 47)
            || (number >= 50 && number <= 58);
    return day ? Cell.Format.DATE : Cell.Format.OTHER;
  }

  static Cell.Format ofCode(String code) {
    String bare =
        code.replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("[\\\\_*].", "")
            .toLowerCase(Locale.ROOT);
    if (bare.contains("%")) {
      return Cell.Format.PERCENT;
    }
    boolean day = bare.contains("y") || bare.contains("d") || bare.matches(".*(h|m|s).*");
    return day && !bare.contains("general") ? Cell.Format.DATE : Cell.Format.OTHER;
  }
}
