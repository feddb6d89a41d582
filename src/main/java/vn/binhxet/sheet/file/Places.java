package vn.binhxet.sheet.file;

/** Names of cells and columns, as "C7". */
public final class Places {
  static final int MOST_COLUMNS = 16_384;

  private Places() {}

  /** Letters of a column, from 0: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** A whole number of at most eight digits; -1 where the text is none. */
  static int whole(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return text.isEmpty() || text.length() > 8 ? -1 : value;
  }

  /** Column of a cell's name, from 0; -1 where it is no name. */
  static int column(String name) {
    int column = 0;
    int at = 0;
    for (; at < name.length() && at < 4; at++) {
      char c = name.charAt(at);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return at == 0 || column > MOST_COLUMNS ? -1 : column - 1;
  }

  /** Row of a cell's name, from 1; -1 where it is no name. */
  static int row(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
      at++;
    }
    return whole(name.substring(at));
  }
}
