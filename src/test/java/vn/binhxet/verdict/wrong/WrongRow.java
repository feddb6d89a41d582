package vn.binhxet.verdict.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One line of {@code src/test/cases/wrong-verdicts.txt}.
 *
 * @param slip how to make the mistake, or "never"
 * @param said the name of the case; after "never" why it cannot happen
 */
record WrongRow(String edition, Wrong wrong, String slip, String said) {
  private static final Path FILE = Path.of("src/test/cases/wrong-verdicts.txt");

  /** The commonest wrong verdicts. */
  enum Wrong {
    ROUNDING,
    MISSING,
    YEAR,
    PLACE
  }

  static List<WrongRow> all() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WrongRow::of)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static WrongRow of(String line) {
    String[] parts = line.split(" \\| ", 4);
    return new WrongRow(
        parts[0], Wrong.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2], parts[3]);
  }

  boolean never() {
    return slip.equals("never");
  }

  @Override
  public String toString() {
    return edition + ", " + wrong.name().toLowerCase(Locale.ROOT) + ": " + said;
  }
}
