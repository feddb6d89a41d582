package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;

/** What a template says of itself on its hidden sheet. */
final class Facts {
  private static final int MOST = 100;

  private final Map<String, String> facts = new HashMap<>();

  private Facts() {}

  /**
   * Reads them.
   *
   * @return null where the file has no such sheet
   */
  static @Nullable Facts read(SheetFile file) throws IOException, FileRefused {
    if (!file.sheets().contains(Template.HIDDEN)) {
      return null;
    }
    Facts read = new Facts();
    file.read(
        Template.HIDDEN,
        row -> {
          read.facts.put(Words.plain(row.cell(0).text()), Words.plain(row.cell(1).text()));
          return row.number() < MOST;
        });
    return read;
  }

  String get(String name) {
    return facts.getOrDefault(name, "");
  }
}
