package vn.binhxet.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/**
 * A page to be printed, built as a tree and never parsed: whatever stands in a name is text. For
 * one thread.
 */
public final class Page {
  private static final String STYLE = style();
  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private final Document document;
  private final Element body;
  private final Language language;
  private final LocalDate date;
  private final String title;

  /**
   * An empty page.
   *
   * @param title as shown by a reader of PDF
   * @param date that the file bears, so that the same page is always the same bytes
   * @param wide whether the sheet lies on its long side
   */
  public Page(Text title, Language language, LocalDate date, boolean wide) {
    this.language = language;
    this.date = date;
    this.title = Printed.of(language.of(title));
    document = empty();
    Element html = document.createElement("html");
    html.setAttribute("lang", language.code());
    document.appendChild(html);
    Element head = add(html, "head", "");
    add(head, "title", "").setTextContent(this.title);
    Element description = add(head, "meta", "");
    description.setAttribute("name", "description");
    description.setAttribute("content", this.title);
    add(head, "style", "").setTextContent(sheet(wide) + STYLE);
    body = add(html, "body", "");
  }

  public Element body() {
    return body;
  }

  public Language language() {
    return language;
  }

  /** One of two wordings. */
  public String say(String vi, String en) {
    return language.say(vi, en);
  }

  /** A new element at the end of another; an empty class is none. */
  public Element add(Element parent, String tag, String css) {
    Element child = document.createElement(tag);
    if (!css.isEmpty()) {
      child.setAttribute("class", css);
    }
    parent.appendChild(child);
    return child;
  }

  /** The same with text in it. */
  public Element add(Element parent, String tag, String css, String text) {
    Element child = add(parent, tag, css);
    text(child, text);
    return child;
  }

  /** Text at the end of an element. */
  public void text(Element parent, String text) {
    parent.appendChild(document.createTextNode(Printed.of(text)));
  }

  /** A day as people write it. */
  String day(LocalDate day) {
    return language == Language.VI ? day.format(VI) : day.toString();
  }

  /** A table of facts; returns its body. */
  Element facts() {
    return add(add(body, "table", "facts"), "tbody", "");
  }

  /** A row of a table of facts. */
  void fact(Element rows, String label, String value) {
    Element row = add(rows, "tr", "");
    add(row, "th", "", label);
    add(row, "td", "", value);
  }

  /** What stands at the foot of every page, beside its number. */
  public void foot(String text) {
    Element foot = add(body, "div", "foot", text);
    body.insertBefore(foot, body.getFirstChild());
  }

  /** A table with a head that is repeated on every page it goes over; returns its body. */
  public Element table(String css, String... heads) {
    Element table = add(body, "table", css);
    Element row = add(add(table, "thead", ""), "tr", "");
    for (String head : heads) {
      add(row, "th", "", head);
    }
    return add(table, "tbody", "");
  }

  /** The same with the columns' widths, in hundredths of the table's. */
  public Element table(String css, List<Integer> widths, String... heads) {
    Element rows = table(css, heads);
    Element columns = document.createElement("colgroup");
    for (int width : widths) {
      add(columns, "col", "").setAttribute("style", "width: " + width + "%");
    }
    Node table = rows.getParentNode();
    table.insertBefore(columns, table.getFirstChild());
    return rows;
  }

  Document document() {
    return document;
  }

  LocalDate date() {
    return date;
  }

  String title() {
    return title;
  }

  private static String sheet(boolean wide) {
    return "@page { size: A4 "
        + (wide ? "landscape; margin: 14mm 12mm 16mm 12mm;" : "; margin: 15mm 14mm 18mm 16mm;")
        + " @bottom-left { content: element(foot); } @bottom-right {"
        + " content: counter(page) '/' counter(pages); font-family: DejaVu; font-size: 7.5pt; } }\n";
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("/paper/paper.css")) {
      if (in == null) {
        throw new IllegalStateException("paper.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
