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
  private FileText() {}

  /** The text without a byte order mark; null, and a problem, where it is not UTF-8 or not NFC. */
  static @Nullable String decode(String file, byte[] bytes, Problems problems) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(
          "NOT_UTF8",
          new SourceAt(file, lineOfFirstFault(bytes)),
          "không phải là UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
          "is not UTF-8; save the file again as UTF-8");
      return null;
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      problems.add(
          "NOT_NFC",
          new SourceAt(file, lineNotComposed(text)),
          "có chữ tiếng Việt ở dạng tổ hợp (dấu gõ rời); hãy chuyển sang Unicode dựng sẵn (NFC)",
          "has decomposed letters; convert the text to composed Unicode (NFC)");
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
