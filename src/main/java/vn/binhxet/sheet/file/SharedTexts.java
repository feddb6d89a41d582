package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells share. */
final class SharedTexts {
  private static final long MOST_BYTES = 96_000_000;

  /** Characters kept in all: what 50,000 rows of names and codes need, many times over. */
  private static final long MOST_CHARACTERS = 40_000_000;

  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts read(@Nullable InputStream part) throws IOException, FileRefused {
    SharedTexts shared = new SharedTexts();
    if (part != null) {
      try (Xml xml = Xml.open(part)) {
        shared.read(xml);
      }
    }
    return shared;
  }

  static long most() {
    return MOST_BYTES;
  }

  /** A text by its number, null where there is none. */
  @Nullable String get(String number) {
    int index = Places.whole(number);
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  private void read(Xml xml) throws IOException, FileRefused {
    StringBuilder text = new StringBuilder();
    long characters = 0;
    boolean inText = false;
    int phonetic = 0;
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "si" -> text.setLength(0);
          case "rPh" -> phonetic++;
          case "t" -> inText = phonetic == 0;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.name()) {
          case "si" -> {
            characters += text.length() + 24;
            if (characters > MOST_CHARACTERS) {
              throw ZipParts.tooLarge();
            }
            texts.add(text.toString());
          }
          case "rPh" -> phonetic--;
          case "t" -> inText = false;
          default -> {}
        }
      } else if (inText) {
        xml.appendText(text, Cell.LONGEST + 1);
      }
    }
  }
}
