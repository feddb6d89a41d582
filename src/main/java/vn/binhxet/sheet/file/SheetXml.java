package vn.binhxet.sheet.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Rows of one worksheet, as they are parsed. */
final class SheetXml {
  /** Columns that are looked at; no edition asks for half as many. */
  static final int MOST_COLUMNS = 1_024;

  private static final int MOST_ROWS = 1_048_576;

  /** Excel keeps 15 digits and writes up to 17: 8.45 as 8.4499999999999993. */
  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{0,400})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SharedTexts shared;
  private final Formats formats;
  private final StringBuilder value = new StringBuilder();

  private List<Cell> cells = new ArrayList<>();
  private int row;
  private boolean hidden;
  private int column;
  private @Nullable String type;
  private @Nullable String style;
  private boolean formula;
  private boolean reading;
  private int phonetic;

  SheetXml(SharedTexts shared, Formats formats) {
    this.shared = shared;
    this.formats = formats;
  }

  void read(Xml xml, SheetFile.Rows rows) throws IOException, FileRefused {
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.name().equals("sheetData") || !end(xml, rows)) {
          return;
        }
      } else if (reading) {
        xml.appendText(value, Cell.LONGEST + 1);
      }
    }
  }

  private void start(Xml xml) throws FileRefused {
    switch (xml.name()) {
      case "row" -> {
        String given = xml.attribute("r");
        int next = given == null ? row + 1 : Places.whole(given);
        if (next <= row || next > MOST_ROWS) {
          throw ZipParts.broken(null);
        }
        row = next;
        String hiding = xml.attribute("hidden");
        hidden = "1".equals(hiding) || "true".equals(hiding);
        column = -1;
        cells.clear();
      }
      case "c" -> {
        String name = xml.attribute("r");
        column = name == null ? column + 1 : Places.column(name);
        if (column < 0) {
          throw ZipParts.broken(null);
        }
        type = xml.attribute("t");
        style = xml.attribute("s");
        formula = false;
        value.setLength(0);
      }
      case "f" -> formula = true;
      case "rPh" -> phonetic++;
      case "v", "t" -> reading = phonetic == 0;
      default -> {}
    }
  }

  private boolean end(Xml xml, SheetFile.Rows rows) throws IOException, FileRefused {
    switch (xml.name()) {
      case "v", "t" -> reading = false;
      case "rPh" -> phonetic--;
      case "c" -> {
        Cell cell = cell();
        if (cell.kind() != Cell.Kind.BLANK && column < MOST_COLUMNS) {
          while (cells.size() < column) {
            cells.add(Cell.BLANK);
          }
          if (cells.size() > column) {
            throw ZipParts.broken(null);
          }
          cells.add(cell);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          boolean more = rows.row(new SheetRow(row, hidden, cells));
          cells = new ArrayList<>(cells.size());
          return more;
        }
      }
      default -> {}
    }
    return true;
  }

  private Cell cell() throws FileRefused {
    if (formula) {
      return new Cell(Cell.Kind.FORMULA, Cell.Format.OTHER, value.toString());
    }
    if (value.length() == 0) {
      return Cell.BLANK;
    }
    String text = value.toString();
    String kind = type == null ? "n" : type;
    return switch (kind) {
      case "s" -> {
        String found = shared.get(text);
        if (found == null) {
          throw ZipParts.broken(null);
        }
        yield text(found);
      }
      case "inlineStr", "str", "d" -> text(text);
      case "b" -> new Cell(Cell.Kind.TRUTH, Cell.Format.OTHER, text.equals("1") ? "1" : "0");
      case "e" -> new Cell(Cell.Kind.ERROR, Cell.Format.OTHER, text);
      default -> number(text);
    };
  }

  private static Cell text(String text) {
    if (text.isEmpty()) {
      return Cell.BLANK;
    }
    if (text.length() > Cell.LONGEST) {
      return new Cell(Cell.Kind.TOO_LONG, Cell.Format.OTHER, text.substring(0, 100));
    }
    return Cell.text(text.contains("_x") ? unescaped(text) : text);
  }

  /** Control characters stand in XML as _x000B_. */
  private static String unescaped(String text) {
    Matcher matcher = ESCAPED.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      char c = (char) Integer.parseInt(matcher.group(1), 16);
      matcher.appendReplacement(out, Matcher.quoteReplacement(String.valueOf(c)));
    }
    return matcher.appendTail(out).toString();
  }

  private Cell number(String text) throws FileRefused {
    String bare = text.strip();
    int whole = Places.whole(bare);
    if (whole >= 0) {
      return new Cell(Cell.Kind.NUMBER, formats.of(style), Integer.toString(whole));
    }
    if (!NUMBER.matcher(bare).matches()) {
      throw ZipParts.broken(null);
    }
    BigDecimal exact = new BigDecimal(bare);
    BigDecimal shown = exact.precision() > 15 ? exact.round(AS_SHOWN) : exact;
    if (Math.abs((long) shown.precision() - shown.scale()) > 40 || shown.scale() > 40) {
      // Beyond any figure of the law; kept as it stands, to be refused as such.
      return new Cell(Cell.Kind.NUMBER, formats.of(style), bare);
    }
    BigDecimal plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    return new Cell(Cell.Kind.NUMBER, formats.of(style), plain.toPlainString());
  }
}
