package vn.binhxet.law.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/** A file's bytes as text: UTF-8 and composed letters (NFC), or a problem. */
final class FileText {
  private static final char FAULT = '\uFFFD';
  private static final char FIRST_COMBINING = '\u0300';

  /** The composed letters with two marks, from Ạ to ỹ. */
  private static final char FIRST_VIETNAMESE = '\u1EA0';

  private static final char LAST_VIETNAMESE = '\u1EF9';

  private FileText() {}

  /** The text without a byte order mark; null, and a problem, where it is not UTF-8 or not NFC. */
  static @Nullable String decode(String file, byte[] bytes, Problems problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The sign that stands for a fault may also have been written.
    if (text.indexOf(FAULT) >= 0 && !isUtf8(bytes)) {
      problems.add(
          "NOT_UTF8",
          new SourceAt(file, lineOfFirstFault(bytes)),
          "không phải là UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
          "is not UTF-8; save the file again as UTF-8");
      return null;
    }
    if (!composed(text)) {
      problems.add(
          "NOT_NFC",
          new SourceAt(file, lineNotComposed(text)),
          "có chữ tiếng Việt ở dạng tổ hợp (dấu gõ rời); hãy chuyển sang Unicode dựng sẵn (NFC)",
          "has decomposed letters; convert the text to composed Unicode (NFC)");
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether a text is NFC; long lists are, and have nothing but letters that always are. */
  private static boolean composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean always = c < FIRST_COMBINING || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE;
      if (!always) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  private static int lineOfFirstFault(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    return 1
        + (int)
            lenient.substring(0, lenient.indexOf('\uFFFD')).chars().filter(c -> c == '\n').count();
  }

  private static int lineNotComposed(String text) {
    int line = 1;
    for (String each : text.split("\n", -1)) {
      if (!Normalizer.isNormalized(each, Normalizer.Form.NFC)) {
        return line;
      }
      line++;
    }
    return 0;
  }
}
