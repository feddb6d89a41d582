package vn.binhxet.units;

/** What came from outside, fit to be shown: short, and without signs that cannot be seen. */
final class Printed {
  private static final int LONGEST = 60;

  private Printed() {}

  static String of(String text) {
    String plain = text.replaceAll("\\p{C}", "?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
