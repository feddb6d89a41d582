package vn.binhxet.sheet.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML without document types and entities, read as a stream. */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final InputStream in;

  private Xml(XMLStreamReader reader, InputStream in) {
    this.reader = reader;
    this.in = in;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Reads a part; the stream is closed with this. */
  static Xml open(InputStream part) throws IOException, FileRefused {
    InputStream in = new BufferedInputStream(part, 1 << 16);
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    if (start.length < 2 || start[0] == 0 || start[1] == 0 || start[0] == -1 || start[0] == -2) {
      in.close();
      throw XlsxFile.notAWorkbook();
    }
    try {
      return new Xml(FACTORY.createXMLStreamReader(in, "UTF-8"), in);
    } catch (XMLStreamException e) {
      in.close();
      throw refused(e);
    }
  }

  /** Steps on; -1 at the end. */
  int next() throws FileRefused, IOException {
    try {
      if (!reader.hasNext()) {
        return -1;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw dangerous();
      }
      return event;
    } catch (XMLStreamException e) {
      throw refused(e);
    } catch (RuntimeException e) {
      // The reader wraps what the stream throws in some of its own.
      throw refused(e);
    }
  }

  /** The name of the element it stands at, without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute, or what stands for it where there is none. */
  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  void appendText(StringBuilder to, int most) {
    int length = Math.min(reader.getTextLength(), most - to.length());
    if (length > 0) {
      to.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }

  private static FileRefused refused(Exception fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof Inflated.TooLarge) {
        return ZipParts.tooLarge();
      }
    }
    if (fault instanceof XMLStreamException xml && xml.getNestedException() != null) {
      if (xml.getNestedException() instanceof Inflated.TooLarge) {
        return ZipParts.tooLarge();
      }
    }
    return ZipParts.broken(fault);
  }

  private static FileRefused dangerous() {
    return new FileRefused(
        "XML_ENTITIES",
        "Tệp chứa khai báo XML (DOCTYPE) mà bảng tính không có. Không đọc tệp này.",
        "The file holds an XML declaration (DOCTYPE) that no spreadsheet has. It is not read.");
  }
}
