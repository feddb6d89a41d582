package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says where a body stops being JSON. */
final class SyntaxFault {
  private SyntaxFault() {}

  static BadAssessment of(
      JsonProcessingException fault, byte[] bytes, int from, int to, Faults faults) {
    faults.path.clear();
    if (fault instanceof StreamConstraintsException) {
      return faults.only(
          "TOO_COMPLEX",
          "JSON lồng quá "
              + Limits.DEPTH
              + " tầng, có tên hay số dài quá 1000 ký tự, hoặc quá nhiều tên lạ.",
          "The JSON nests deeper than "
              + Limits.DEPTH
              + ", a name or number exceeds 1000 characters, or there are too many names.");
    }
    int at = position(fault, bytes, from, to);
    int line = 1;
    int column = 1;
    for (int i = from; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    boolean cut = fault instanceof JsonEOFException || at >= to;
    String why = Printable.of(firstLine(fault));
    return faults.only(
        "SYNTAX",
        "Sai cú pháp JSON ở dòng "
            + line
            + ", cột "
            + column
            + (cut ? ": nội dung bị cắt giữa chừng" : "")
            + " ("
            + why
            + ").",
        "Not JSON at line "
            + line
            + ", column "
            + column
            + (cut ? ": the body is cut short" : "")
            + " ("
            + why
            + ").");
  }

  private static int position(JsonProcessingException fault, byte[] bytes, int from, int to) {
    var location = fault.getLocation();
    long offset = location == null ? -1 : location.getByteOffset();
    return offset < 0 ? to : (int) Math.min(from + offset, to);
  }

  private static String firstLine(JsonProcessingException fault) {
    String message = fault.getOriginalMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
