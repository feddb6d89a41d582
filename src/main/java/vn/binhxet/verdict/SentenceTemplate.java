package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;

/** A sentence in both languages with gaps for a value and a margin, encoded as JSON once. */
final class SentenceTemplate {
  /** Stands for the value: a private-use character that no sentence contains. */
  static final Shown ACTUAL = new Shown("0", Text.same("\uE000"));

  private static final char ACTUAL_MARK = '\uE000';
  private static final char MARGIN_MARK = '\uE001';

  private final byte[][] pieces;
  private final char[] gaps;
  private final char[] marks;

  private SentenceTemplate(List<byte[]> pieces, String gaps, String marks) {
    this.pieces = pieces.toArray(byte[][]::new);
    this.gaps = gaps.toCharArray();
    this.marks = marks.toCharArray();
  }

  /** Stands for a margin of that sign. */
  static Shown margin(int sign) {
    return new Shown(String.valueOf(sign), Text.same(String.valueOf(MARGIN_MARK)));
  }

  static SentenceTemplate of(Text sentence) {
    List<byte[]> pieces = new ArrayList<>();
    StringBuilder gaps = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    StringBuilder piece = new StringBuilder("{\"vi\":\"");
    split(sentence.vi(), ',', piece, pieces, gaps, marks);
    piece.append("\",\"en\":\"");
    split(sentence.en(), '.', piece, pieces, gaps, marks);
    pieces.add(piece.append("\"}").toString().getBytes(StandardCharsets.UTF_8));
    return new SentenceTemplate(pieces, gaps.toString(), marks.toString());
  }

  private static void split(
      String text,
      char mark,
      StringBuilder piece,
      List<byte[]> pieces,
      StringBuilder gaps,
      StringBuilder marks) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ACTUAL_MARK || c == MARGIN_MARK) {
        piece.append(inside(text.substring(from, i)));
        pieces.add(piece.toString().getBytes(StandardCharsets.UTF_8));
        piece.setLength(0);
        gaps.append(c);
        marks.append(mark);
        from = i + 1;
      }
    }
    piece.append(inside(text.substring(from)));
  }

  private static String inside(String text) {
    String quoted = JsonBytes.quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Writes the sentence with its gaps filled; numbers are unscaled with digits after the point. */
  void write(long actual, int actualDigits, long margin, int marginDigits, JsonBytes out) {
    for (int i = 0; i < gaps.length; i++) {
      out.raw(pieces[i]);
      boolean first = gaps[i] == ACTUAL_MARK;
      number(first ? actual : margin, first ? actualDigits : marginDigits, marks[i], out);
    }
    out.raw(pieces[gaps.length]);
  }

  /** As {@link Shown#number} says it: without needless zeros. */
  private static void number(long unscaled, int digits, char mark, JsonBytes out) {
    long rest = unscaled;
    int after = digits;
    while (after > 0 && rest % 10 == 0) {
      rest /= 10;
      after--;
    }
    out.decimal(rest, after, mark);
  }
}
