package vn.binhxet.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import vn.binhxet.service.Language;

/** The heading of a CSV file for a form; members of lists do not fit into one. */
public final class TemplateCsv {
  private TemplateCsv() {}

  /** One line with a byte order mark, so that Excel sees that it is UTF-8. */
  public static String of(Form form, Language language) {
    StringJoiner line = new StringJoiner(",", "\uFEFF", "\r\n");
    Set<String> seen = new HashSet<>();
    for (Column column : form.columns()) {
      String label = language.of(column.label());
      String heading = seen.add(label.toLowerCase(Locale.ROOT)) ? label : column.key();
      line.add("\"" + heading.replace("\"", "\"\"") + "\"");
    }
    return line.toString();
  }
}
