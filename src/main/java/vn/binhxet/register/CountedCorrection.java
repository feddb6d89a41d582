package vn.binhxet.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/**
 * A corrected assessment and the stored verdicts that it is counted from: a tree of one subject,
 * handed in as an assessment is, with its subject in it.
 *
 * @param assessment JSON of an object, as handed in
 * @param stored JSON of a list: numbers of verdicts and rows of numbers
 */
public record CountedCorrection(byte[] assessment, byte[] stored) {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();
  private static final String PART = "/assessments/0";

  /**
   * As a tree; every byte of what is said stays as it was handed in.
   *
   * @throws BadAssessment where the subject is missing or stands there twice
   */
  byte[] tree() throws BadAssessment {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(assessment.length);
    ByteArrayOutputStream subject = new ByteArrayOutputStream();
    try (JsonParser parser = JSON.createParser(assessment)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean its = parser.currentName().equals("subject");
        int name = (int) parser.currentTokenLocation().getByteOffset();
        parser.nextToken();
        int from = its ? (int) parser.currentTokenLocation().getByteOffset() : name;
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        ByteArrayOutputStream into = its ? subject : rest;
        if (its && into.size() > 0) {
          throw refuse("DUPLICATE_KEY", "“subject” được ghi hai lần.", "\"subject\" stands twice.");
        }
        if (into.size() > 0) {
          into.write(',');
        }
        into.write(assessment, from, to - from);
      }
    } catch (IOException e) {
      throw new IllegalStateException("it was read as JSON before", e);
    }
    if (subject.size() == 0) {
      throw refuse("MISSING", "Thiếu “subject”.", "\"subject\" is missing.");
    }
    ByteArrayOutputStream tree = new ByteArrayOutputStream(assessment.length + stored.length + 50);
    tree.writeBytes(ascii("{\"subject\":"));
    tree.writeBytes(subject.toByteArray());
    tree.writeBytes(ascii(",\"assessments\":[{"));
    tree.writeBytes(rest.toByteArray());
    tree.writeBytes(ascii("}],\"stored\":"));
    tree.writeBytes(stored);
    tree.write('}');
    return tree.toByteArray();
  }

  /** The same problems where they stand in what was handed in. */
  BadAssessment placed(BadAssessment refused) {
    return new BadAssessment(
        refused.problems().stream()
            .map(
                one ->
                    one.pointer().startsWith(PART)
                        ? new InputProblem(
                            one.code(), one.pointer().substring(PART.length()), one.message())
                        : one)
            .toList());
  }

  private static BadAssessment refuse(String code, String vi, String en) {
    return new BadAssessment(List.of(new InputProblem(code, "/subject", new Text(vi, en))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
