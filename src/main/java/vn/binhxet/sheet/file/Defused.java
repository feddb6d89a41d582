package vn.binhxet.sheet.file;

/**
 * Text in CSV that a spreadsheet program would take for a formula. A quote in front, which such
 * programs do not show, makes it a text; read again it is what it was.
 */
public final class Defused {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private Defused() {}

  /** As it is written. */
  public static String of(String text) {
    return risky(text) ? "'" + text : text;
  }

  /** What a cell was before it was written. */
  static String undone(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && risky(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static boolean risky(String text) {
    String bare = text.stripLeading();
    return (!bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0)
        || (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0);
  }
}
