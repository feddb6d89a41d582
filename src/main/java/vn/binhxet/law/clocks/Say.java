package vn.binhxet.law.clocks;

import java.util.Arrays;
import vn.binhxet.law.Text;

/** Puts words into a sentence of both languages. */
final class Say {
  static final Text NOTHING = Text.same("");

  private Say() {}

  /** Each {@code %s} of both forms takes the next part. */
  static Text of(String vi, String en, Text... parts) {
    return new Text(
        String.format(vi, Arrays.stream(parts).map(Text::vi).toArray()),
        String.format(en, Arrays.stream(parts).map(Text::en).toArray()));
  }

  static Text number(int n) {
    return Text.same(Integer.toString(n));
  }
}
