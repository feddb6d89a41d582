package vn.binhxet.assessment;

/** What no other system could carry on: NUL, and half a surrogate pair. */
public final class Characters {
  private Characters() {}

  /** Whether a text can be kept, hashed and handed on as it is. */
  public static boolean bearable(String text) {
    char[] chars = text.toCharArray();
    return count(chars, 0, chars.length) >= 0;
  }

  /** Number of code points, -1 where one cannot be carried on. */
  static int count(char[] chars, int offset, int length) {
    int characters = length;
    for (int i = offset, end = offset + length; i < end; i++) {
      char c = chars[i];
      if (c == 0) {
        return -1;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1]);
        if (!pair) {
          return -1;
        }
        characters--;
        i++;
      }
    }
    return characters;
  }
}
