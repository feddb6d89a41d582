package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts and days, wherever they stand. Texts are kept as they came; only what no other system
 * could carry on (NUL, half a surrogate pair) is refused.
 */
final class TextReader {
  private static final int FIRST_YEAR = 1900;
  private static final char ALWAYS_NFC_BELOW = 0x300;

  private final Faults faults;

  TextReader(Faults faults) {
    this.faults = faults;
  }

  /** Free text, possibly empty; null (and a fault) where it is refused. */
  @Nullable String text(JsonParser parser, int longest) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      faults.wrongType(parser, "một chuỗi ký tự trong dấu ngoặc kép", "a text in double quotes");
      parser.skipChildren();
      return null;
    }
    char[] chars = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    int length = parser.getTextLength();
    int characters = Characters.count(chars, offset, length);
    if (characters < 0) {
      faults.add(
          "BAD_CHARACTER",
          "Văn bản " + shown(parser) + " chứa ký tự NUL hoặc nửa cặp surrogate. Hãy gõ lại.",
          "The text " + shown(parser) + " holds a NUL or half a surrogate pair. Type it again.");
      return null;
    }
    if (characters > longest) {
      String shown = shown(parser);
      faults.add(
          "TEXT_TOO_LONG",
          "Văn bản " + shown + " dài " + characters + " ký tự; tối đa là " + longest + ".",
          "The text " + shown + " has " + characters + " characters; at most " + longest + ".");
      return null;
    }
    return new String(chars, offset, length);
  }

  /** Text that must say something. */
  @Nullable String words(JsonParser parser, int longest) throws IOException {
    String text = text(parser, longest);
    if (text != null && blank(text)) {
      faults.add("BLANK", "Mục này để trống. Hãy ghi nội dung.", "This is blank. Say something.");
      return null;
    }
    return text;
  }

  /** An id or code: what other systems compare byte by byte. */
  @Nullable String id(JsonParser parser) throws IOException {
    String text = words(parser, Limits.ID);
    if (text == null) {
      return null;
    }
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c < ALWAYS_NFC_BELOW;
      if (Character.isISOControl(c)) {
        faults.add(
            "BAD_CHARACTER",
            "Mã " + shown(parser) + " chứa ký tự điều khiển. Hãy bỏ ký tự đó.",
            "The id " + shown(parser) + " holds a control character. Remove it.");
        return null;
      }
    }
    if (!plain && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      faults.add(
          "NOT_NFC",
          "Mã " + shown(parser) + " không ở dạng Unicode NFC (dựng sẵn). Hãy chuyển sang NFC.",
          "The id " + shown(parser) + " is not in Unicode form NFC (composed). Convert it.");
      return null;
    }
    return text;
  }

  /** A day; null (and a fault) where it is none. */
  @Nullable LocalDate date(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      faults.wrongType(
          parser, "một ngày dạng \"2025-11-05\" (năm-tháng-ngày)", "a date as \"2025-11-05\"");
      parser.skipChildren();
      return null;
    }
    LocalDate date =
        IsoDate.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (date == null) {
      faults.add(
          "BAD_DATE",
          shown(parser) + " không phải là ngày có thật. Viết năm-tháng-ngày, như \"2025-11-05\".",
          shown(parser) + " is no day of the calendar. Write year-month-day, as \"2025-11-05\".");
    } else if (!inRange(date)) {
      faults.add(
          "DATE_OUT_OF_RANGE",
          "Ngày " + date + " nằm ngoài khoảng 1900–2100. Hãy kiểm tra lại năm.",
          "The date " + date + " lies outside 1900 to 2100. Check the year.");
      return null;
    }
    return date;
  }

  /** Whether a day lies where an assessment's days may lie. */
  static boolean inRange(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= Limits.LAST_YEAR;
  }

  private static String shown(JsonParser parser) throws IOException {
    return Printable.value(parser);
  }

  static boolean blank(String text) {
    return (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0)))
        && text.codePoints()
            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF);
  }
}
