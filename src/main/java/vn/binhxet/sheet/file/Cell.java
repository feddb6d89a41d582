package vn.binhxet.sheet.file;

/**
 * A cell as the file has it.
 *
 * @param text of a number its decimal digits with a point, of a truth "1" or "0"; else as written
 */
public record Cell(Kind kind, Format format, String text) {
  /** Nothing is written there. */
  public static final Cell BLANK = new Cell(Kind.BLANK, Format.OTHER, "");

  /** Characters a cell may hold, in Excel too. */
  public static final int LONGEST = 32_767;

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    TRUTH,
    /** A formula; what it came to when the file was saved is not taken. */
    FORMULA,
    /** An error such as #REF!. */
    ERROR,
    /** More text than {@link #LONGEST}; only its beginning is kept. */
    TOO_LONG
  }

  /** How a number is shown, as far as that says what it is. */
  public enum Format {
    OTHER,
    DATE,
    PERCENT
  }

  public static Cell text(String text) {
    return new Cell(Kind.TEXT, Format.OTHER, text);
  }

  /** Whether there is nothing to read: empty, or only spaces. */
  public boolean blank() {
    return kind == Kind.BLANK || (kind == Kind.TEXT && text.isBlank());
  }
}
