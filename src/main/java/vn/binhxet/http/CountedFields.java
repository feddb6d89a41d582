package vn.binhxet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
   * @param counted fields that the correction itself is counted from stored verdicts
   * @throws BadAssessment COUNTED_FIELD_MISSING, for each that is not there
   */
  static void requireGiven(AssessmentCore before, Assessment read, Set<String> counted)
      throws BadAssessment {
    EffectiveEdition law = read.law();
    List<InputProblem> problems = new ArrayList<>();
    for (CountedParts parts : before.parts()) {
      for (String field : parts.fields()) {
        int at = law == null ? -1 : law.fieldIndex(field);
        if (at >= 0 && !read.values().known(at) && !counted.contains(field)) {
          problems.add(
              new InputProblem(
                  "COUNTED_FIELD_MISSING",
                  "/data/" + field,
                  new Text(
                      "Bản trước đếm “"
                          + field
                          + "” từ các kết luận khác. Bản sửa phải tự ghi số này, hoặc chỉ"
                          + " ra các kết luận để đếm lại (stored).",
                      "The version before counted \""
                          + field
                          + "\" from other verdicts. A correction states it itself, or"
                          + " names the verdicts to count again (stored).")));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadAssessment(problems);
    }
  }
}
