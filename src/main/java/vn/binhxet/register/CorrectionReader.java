package vn.binhxet.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Characters;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/**
 * Reads {@code {"reason":"…","assessment":{…},"stored":[…]}}, the last only where it is counted
 * from stored verdicts. The assessment is cut out byte for byte: what it says is for the one reader
 * of assessments to judge.
 */
public final class CorrectionReader {
  private static final int LONGEST_REASON = 2_000;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  private CorrectionReader() {}

  /**
   * A correction as handed in.
   *
   * @param stored numbers of the verdicts it is counted from, JSON; null where it is not
   */
  public record Given(String reason, byte[] assessment, byte @Nullable [] stored) {}

  /**
   * @throws RefusedInput where it is no correction
   */
  public static Given read(byte[] body, int length) throws RefusedInput {
    String reason = null;
    byte[] assessment = null;
    byte[] stored = null;
    int start = length >= 3 && body[0] == (byte) 0xEF ? 3 : 0;
    try (JsonParser parser = JSON.createParser(body, start, length - start)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw refuse("WRONG_TYPE", "", "Cần một đối tượng {…}.", "Expected an object {…}.");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (name.equals("reason") && token == JsonToken.VALUE_STRING && reason == null) {
          reason = parser.getText();
        } else if (name.equals("assessment")
            && token == JsonToken.START_OBJECT
            && assessment == null) {
          assessment = cut(parser, body, start);
        } else if (name.equals("stored") && token == JsonToken.START_ARRAY && stored == null) {
          stored = cut(parser, body, start);
        } else {
          throw refuse(
              "UNKNOWN_MEMBER",
              "",
              "Chỉ nhận “reason” (văn bản), “assessment” (hồ sơ), “stored” (danh sách), mỗi mục một lần.",
              "Only \"reason\" (text), \"assessment\" (object) and \"stored\" (list) are accepted, each once.");
        }
      }
      if (parser.nextToken() != null) {
        throw refuse(
            "TRAILING_CONTENT", "", "Sau nội dung còn chữ khác.", "Something follows the body.");
      }
    } catch (JsonProcessingException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    }
    return given(reason, assessment, stored);
  }

  private static byte[] cut(JsonParser parser, byte[] body, int start) throws IOException {
    int from = start + (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    return Arrays.copyOfRange(body, from, start + (int) parser.currentLocation().getByteOffset());
  }

  private static Given given(
      @Nullable String reason, byte @Nullable [] assessment, byte @Nullable [] stored)
      throws RefusedInput {
    if (assessment == null) {
      throw refuse(
          "MISSING",
          "/assessment",
          "Thiếu “assessment”: hồ sơ đã sửa, đủ mọi mục.",
          "\"assessment\" is missing: the corrected assessment, whole.");
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw refuse(
          "MISSING",
          "/reason",
          "Cần “reason”: vì sao sửa, từ 1 đến " + LONGEST_REASON + " ký tự.",
          "\"reason\" is needed: why it is corrected, 1 to " + LONGEST_REASON + " characters.");
    }
    if (!Characters.bearable(reason)) {
      throw new RefusedInput(List.of(badCharacter("/reason")));
    }
    return new Given(reason, assessment, stored);
  }

  static InputProblem badCharacter(String pointer) {
    return new InputProblem(
        "BAD_CHARACTER",
        pointer,
        new Text(
            "Văn bản chứa ký tự NUL hoặc nửa cặp surrogate. Hãy gõ lại.",
            "The text holds a NUL or half a surrogate pair. Type it again."));
  }

  static RefusedInput syntax(JsonProcessingException e) {
    var at = e.getLocation();
    String vi = at == null ? "" : " (dòng " + at.getLineNr() + ", cột " + at.getColumnNr() + ")";
    String en = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return refuse(
        "SYNTAX",
        "",
        "Nội dung không phải JSON hợp lệ" + vi + ".",
        "The body is no valid JSON" + en + ".");
  }

  static RefusedInput refuse(String code, String pointer, String vi, String en) {
    return new RefusedInput(List.of(new InputProblem(code, pointer, new Text(vi, en))));
  }
}
