package vn.binhxet.http;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;

/** Fields of a stored verdict that were counted from other verdicts. */
final class CountedFields {
  private CountedFields() {}

  /**
   * A correction is judged on what it hands in and on nothing else: where the version before was
   * counted from others, the count has to be in it, or it would silently be missing.
   *
   * @throws BadAssessment COUNTED_FIELD_MISSING, for each that is not there
   */
  static void requireGiven(AssessmentCore before, Assessment read) throws BadAssessment {
    EffectiveEdition law = read.law();
    List<InputProblem> problems = new ArrayList<>();
    for (CountedParts parts : before.parts()) {
      for (String field : parts.fields()) {
        int at = law == null ? -1 : law.fieldIndex(field);
        if (at >= 0 && !read.values().known(at)) {
          problems.add(
              new InputProblem(
                  "COUNTED_FIELD_MISSING",
                  "/data/" + field,
                  new Text(
                      "Bản trước đếm “"
                          + field
                          + "” từ các kết luận khác. Bản sửa phải tự ghi số này; muốn đếm lại thì"
                          + " lưu lại cả cây.",
                      "The version before counted \""
                          + field
                          + "\" from other verdicts. A correction states it itself; to count"
                          + " anew, store the tree again.")));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadAssessment(problems);
    }
  }
}
