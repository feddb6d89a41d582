package vn.binhxet.paper;

import java.text.Normalizer;
import vn.binhxet.assessment.Printable;

/** Text of unknown origin as it may stand on paper: composed letters, and nothing invisible. */
final class Printed {
  private Printed() {}

  /** Line ends become spaces; marks that steer or hide text are shown as their numbers. */
  static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
              } else if (Printable.visible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format("\\u%04X", c));
              }
            });
    return out.toString();
  }
}
