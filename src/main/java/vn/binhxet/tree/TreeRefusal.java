package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/** Why a body is no tree. */
final class TreeRefusal {
  private TreeRefusal() {}

  static BadAssessment of(String code, String pointer, String vi, String en) {
    return new BadAssessment(List.of(new InputProblem(code, pointer, new Text(vi, en))));
  }

  static BadAssessment wrongType(String pointer, String vi, String en) {
    return of("WRONG_TYPE", pointer, "Cần " + vi + ".", "Expected " + en + ".");
  }

  static BadAssessment syntax(JsonProcessingException e) {
    JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    return of(
        "SYNTAX",
        "",
        "Nội dung không phải JSON hợp lệ (dòng "
            + at.getLineNr()
            + ", cột "
            + at.getColumnNr()
            + "). Hãy kiểm tra dấu ngoặc, dấu phẩy.",
        "The body is no valid JSON (line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr()
            + "). Check brackets and commas.");
  }

  /** A member's name as a JSON Pointer says it, cut where it is long. */
  static String escaped(String name) {
    String cut = name.length() > 100 ? name.substring(0, 100) + "…" : name;
    return cut.replace("~", "~0").replace("/", "~1");
  }
}
