package vn.binhxet.rules.gate;

import java.text.Normalizer;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/**
 * Looks at the characters of an authored file before anything reads words into them: what a person
 * sees must be what a parser sees.
 */
public final class RawText {
  /** Most characters of one file. */
  public static final int MAX_LENGTH = 262_144;

  private RawText() {}

  /**
   * Reports each line that hides something.
   *
   * @return whether the text may be parsed
   */
  public static boolean check(String file, String text, Problems problems) {
    if (text.length() > MAX_LENGTH) {
      problems.add(
          "FILE_TOO_LONG",
          new SourceAt(file, 0),
          "Tệp có " + text.length() + " ký tự, tối đa " + MAX_LENGTH + ". Hãy tách bộ tiêu chí.",
          "The file has "
              + text.length()
              + " characters, at most "
              + MAX_LENGTH
              + " are read. Split the edition.");
      return false;
    }
    boolean clean = true;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      clean &= checkLine(new SourceAt(file, i + 1), lines[i], i == lines.length - 1, problems);
    }
    return clean;
  }

  private static boolean checkLine(SourceAt at, String line, boolean last, Problems problems) {
    boolean carriageReturn = !last && line.endsWith("\r");
    String seen = carriageReturn ? line.substring(0, line.length() - 1) : line;
    if (seen.indexOf('\\') >= 0) {
      problems.add(
          "BACKSLASH",
          at,
          "Có dấu \\ trong dòng. Mã thoát như \\u0053 không được dùng; hãy gõ thẳng ký tự.",
          "The line holds a \\. Escapes such as \\u0053 are not allowed; type the character itself.");
      return false;
    }
    int hidden = seen.codePoints().filter(RawText::hidden).findFirst().orElse(-1);
    if (hidden >= 0) {
      String point = String.format("U+%04X", hidden);
      problems.add(
          "HIDDEN_CHARACTER",
          at,
          "Có ký tự không nhìn thấy được " + point + " trong dòng. Hãy xóa nó (lưu không có BOM).",
          "The line holds the invisible character "
              + point
              + ". Delete it (and save without a BOM).");
      return false;
    }
    if (!Normalizer.isNormalized(seen, Normalizer.Form.NFC)) {
      problems.add(
          "NOT_NFC",
          at,
          "Dòng không theo chuẩn Unicode dựng sẵn (NFC). Hãy gõ lại chữ có dấu hoặc chuyển mã.",
          "The line is not in Unicode NFC. Retype the accented letters or convert the file.");
      return false;
    }
    return true;
  }

  private static boolean hidden(int point) {
    if (point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      default -> false;
    };
  }
}
