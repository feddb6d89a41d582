package vn.binhxet.assessment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the reader is in the body; written out as a JSON Pointer (RFC 6901) only when asked. */
final class Path {
  private static final int LONGEST_NAME = 200;

  private @Nullable String[] names = new String[8];
  private int[] indexes = new int[8];
  private int depth;

  void clear() {
    depth = 0;
  }

  void push(String name) {
    grow();
    names[depth++] = name;
  }

  void push(int index) {
    grow();
    names[depth] = null;
    indexes[depth++] = index;
  }

  void pop() {
    depth--;
  }

  private void grow() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
  }

  String pointer() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      String name = names[i];
      out.append('/');
      if (name == null) {
        out.append(indexes[i]);
      } else {
        escape(name, out);
      }
    }
    return out.toString();
  }

  /** A name of hostile length is cut, half a surrogate pair is replaced: the pointer is sent on. */
  private static void escape(String name, StringBuilder out) {
    int units = 0;
    for (int i = 0; i < name.length(); i += units) {
      if (i >= LONGEST_NAME) {
        out.append('…');
        return;
      }
      int c = name.codePointAt(i);
      units = Character.charCount(c);
      switch (c) {
        case '~' -> out.append("~0");
        case '/' -> out.append("~1");
        default -> out.appendCodePoint(units == 1 && Character.isSurrogate((char) c) ? 0xFFFD : c);
      }
    }
  }
}
