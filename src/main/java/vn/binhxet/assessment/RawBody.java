package vn.binhxet.assessment;

/** What is checked before anything is parsed: length, encoding, byte order mark. */
final class RawBody {
  private RawBody() {}

  /** Position of the first byte of JSON. */
  static int check(byte[] bytes, int offset, int length, int most, Faults faults)
      throws BadAssessment {
    if (length > most) {
      throw faults.only(
          "BODY_TOO_LARGE",
          "Nội dung dài " + length + " byte; tối đa là " + most + ". Hãy chia nhỏ.",
          "The body has " + length + " bytes; at most " + most + ". Split it.");
    }
    int to = offset + length;
    int from = startsWithMark(bytes, offset, length) ? offset + 3 : offset;
    int fault = Utf8.firstFault(bytes, from, to);
    if (fault < 0 && otherEncoding(bytes, from, to)) {
      fault = from;
    }
    if (fault >= 0) {
      String at = fault - offset + 1 + " (0x" + hex(bytes[fault]) + ")";
      throw faults.only(
          "NOT_UTF8",
          "Byte thứ " + at + " không thuộc văn bản UTF-8. Hãy lưu nội dung theo mã UTF-8.",
          "Byte " + at + " does not belong to UTF-8 text. Save the body as UTF-8.");
    }
    return from;
  }

  private static boolean startsWithMark(byte[] bytes, int offset, int length) {
    return length >= 3
        && bytes[offset] == (byte) 0xEF
        && bytes[offset + 1] == (byte) 0xBB
        && bytes[offset + 2] == (byte) 0xBF;
  }

  /** UTF-16 and UTF-32 without a mark show by a zero byte beside the first character. */
  private static boolean otherEncoding(byte[] bytes, int from, int to) {
    return to - from >= 2 && (bytes[from] == 0 || bytes[from + 1] == 0);
  }

  private static String hex(byte b) {
    return String.format("%02X", b & 0xFF);
  }
}
