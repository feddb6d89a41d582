package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.tree.Subject.Part;
import vn.binhxet.tree.Subject.Span;

/**
 * Finds the subjects and assessments of a tree in its bytes. What an assessment says is read, byte
 * for byte, by the reader of single assessments; here only the places are found. For one body.
 */
final class TreeReader {
  /** Subjects in one tree. */
  static final int MOST_SUBJECTS = 20_000;

  /** Levels of subjects, as province, commune, village, household. */
  private static final int MOST_LEVELS = 8;

  private static final Pattern NUMBERS =
      Pattern.compile("([1-9][0-9]{0,15})(?:-([1-9][0-9]{0,15}))?");

  private final JsonParser parser;
  private int subjects;

  private TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The tree in a body of UTF-8.
   *
   * @throws BadAssessment where the body is no tree
   */
  static Subject read(byte[] body, int length) throws BadAssessment {
    int start = length >= 3 && body[0] == (byte) 0xEF ? 3 : 0;
    try (JsonParser parser = PartReader.parser(body, start, length - start)) {
      parser.nextToken();
      Subject root = new TreeReader(parser).subject("", 1, start);
      if (parser.nextToken() != null) {
        throw TreeRefusal.of(
            "TRAILING_CONTENT",
            "",
            "Sau cây đối tượng còn nội dung khác. Mỗi lần chỉ gửi một cây.",
            "Something follows the tree. Send one tree at a time.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw TreeRefusal.syntax(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    }
  }

  private Subject subject(String pointer, int level, int start) throws IOException, BadAssessment {
    object(pointer, "một đối tượng {…}", "an object {…}");
    if (++subjects > MOST_SUBJECTS || level > MOST_LEVELS) {
      throw TreeRefusal.of(
          "TREE_TOO_LARGE",
          pointer,
          "Một cây có tối đa "
              + MOST_SUBJECTS
              + " đối tượng, "
              + MOST_LEVELS
              + " cấp. Hãy chia nhỏ.",
          "A tree has at most "
              + MOST_SUBJECTS
              + " subjects in "
              + MOST_LEVELS
              + " levels. Split it.");
    }
    Span self = null;
    List<Part> parts = List.of();
    List<Subject> below = List.of();
    List<Subject.Range> stored = List.of();
    Set<String> seen = new HashSet<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      once(pointer, name, seen);
      switch (name) {
        case "subject" -> self = span(pointer + "/subject", start);
        case "assessments" -> parts = parts(pointer + "/assessments", start);
        case "below" -> below = below(pointer + "/below", level, start);
        case "stored" -> stored = stored(pointer + "/stored");
        default ->
            throw TreeRefusal.of(
                "UNKNOWN_MEMBER",
                pointer + "/" + TreeRefusal.escaped(name),
                "Ở đây chỉ nhận subject, assessments, below, stored.",
                "Only subject, assessments, below and stored are accepted here.");
      }
    }
    if (self == null) {
      throw TreeRefusal.of(
          "MISSING",
          pointer + "/subject",
          "Thiếu “subject”: mã và địa bàn của đối tượng.",
          "\"subject\" is missing: the subject's id and territory.");
    }
    return new Subject(pointer, self, parts, below, stored);
  }

  private List<Subject> below(String pointer, int level, int start)
      throws IOException, BadAssessment {
    array(pointer);
    List<Subject> below = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      below.add(subject(pointer + "/" + below.size(), level + 1, start));
    }
    return below;
  }

  private List<Subject.Range> stored(String pointer) throws IOException, BadAssessment {
    array(pointer);
    List<Subject.Range> ranges = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String at = pointer + "/" + ranges.size();
      Matcher range =
          NUMBERS.matcher(parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "");
      if (!range.matches() || ranges.size() >= MOST_SUBJECTS) {
        throw TreeRefusal.wrongType(
            at,
            "số của kết luận đã lưu, như \"12\", hoặc một dãy, như \"40-159\"",
            "the number of a stored verdict, as \"12\", or a row of them, as \"40-159\"");
      }
      String to = range.group(2);
      long from = Long.parseLong(range.group(1));
      ranges.add(new Subject.Range(at, from, to == null ? from : Long.parseLong(to)));
    }
    return ranges;
  }

  private List<Part> parts(String pointer, int start) throws IOException, BadAssessment {
    array(pointer);
    List<Part> parts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parts.add(part(pointer + "/" + parts.size(), start));
    }
    return parts;
  }

  private Part part(String pointer, int start) throws IOException, BadAssessment {
    object(pointer, "một hồ sơ đánh giá {…}", "an assessment {…}");
    return PartReader.part(parser, pointer, start);
  }

  private Span span(String pointer, int start) throws IOException, BadAssessment {
    object(pointer, "một đối tượng {…}", "an object {…}");
    return PartReader.span(parser, start);
  }

  private void once(String pointer, String name, Set<String> seen) throws BadAssessment {
    if (!seen.add(name)) {
      throw TreeRefusal.of(
          "DUPLICATE_KEY",
          pointer + "/" + TreeRefusal.escaped(name),
          "“" + name + "” được ghi hai lần. Hãy giữ lại một.",
          "\"" + name + "\" is given twice. Keep one of them.");
    }
  }

  private void object(String pointer, String vi, String en) throws BadAssessment {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TreeRefusal.wrongType(pointer, vi, en);
    }
  }

  private void array(String pointer) throws BadAssessment {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw TreeRefusal.wrongType(pointer, "một danh sách […]", "a list […]");
    }
  }

  /** Whether a body that is no assessment was meant as a tree: it has a tree's members. */
  static boolean looksLikeOne(byte[] body, int from, int length) {
    try (JsonParser parser = PartReader.parser(body, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      @Nullable String name;
      while ((name = parser.nextFieldName()) != null) {
        if (name.equals("assessments") || name.equals("below")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException notJson) {
      return false;
    }
  }
}
