package vn.binhxet.verdict.margin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.reach.Answer;

/** What the reader of assessments says of one with another answer in it. */
final class Door {
  private Door() {}

  /** The assessment with that answer, empty where it is refused. */
  static Optional<Assessment> read(byte[] line, String field, Answer answer) {
    ObjectNode json = (ObjectNode) RealLaw.json(line);
    ObjectNode data = (ObjectNode) json.get("data");
    if (answer instanceof Answer.Truth truth) {
      data.put(field, truth.value());
    } else if (answer instanceof Answer.Code code) {
      data.put(field, code.code());
    } else if (answer instanceof Answer.Number number) {
      data.put(field, number.value());
    } else if (answer instanceof Answer.Share share) {
      data.putObject(field).put("count", share.count()).put("of", share.of());
    } else {
      throw new IllegalArgumentException("no lever gives " + answer);
    }
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return Optional.of(RealLaw.reader().read(bytes, 0, bytes.length));
    } catch (BadAssessment refused) {
      return Optional.empty();
    }
  }
}
