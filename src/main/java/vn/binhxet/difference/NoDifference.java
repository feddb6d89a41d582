package vn.binhxet.difference;

import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.service.Refusal;

/**
 * Two sides that cannot be compared, with every fault found; a fault of one side's assessment
 * points into {@code /a} or {@code /b}.
 */
public final class NoDifference extends Exception {
  /** The sides are of two titles. */
  public static final String DIFFERENT_TITLES = "DIFFERENT_TITLES";

  /** A release does not evaluate what rests on it. */
  public static final String SIDE_NOT_EVALUABLE = "SIDE_NOT_EVALUABLE";

  private static final long serialVersionUID = 1L;
  private final transient List<InputProblem> problems;

  private NoDifference(List<InputProblem> problems) {
    super(problems.get(0).code());
    this.problems = List.copyOf(problems);
  }

  /** An assessment that its own release refuses. */
  static NoDifference refused(Which side, BadAssessment refused) {
    return new NoDifference(
        refused.problems().stream()
            .map(p -> new InputProblem(p.code(), "/" + side.code() + p.pointer(), p.message()))
            .toList());
  }

  /** A release under which a side can no longer be evaluated. */
  static NoDifference notEvaluable(Which side, String release) {
    return new NoDifference(
        List.of(
            new InputProblem(
                SIDE_NOT_EVALUABLE,
                "/" + side.code(),
                new Text(
                    "Bản phát hành bộ quy tắc "
                        + release
                        + " của bên "
                        + side
                        + " không xét lại được nữa. Hãy kiểm tra bản ấy bằng lệnh binhxet check.",
                    "Release "
                        + release
                        + " of side "
                        + side
                        + " can no longer be evaluated. Look into it with binhxet check."))));
  }

  static NoDifference titles(String a, String b) {
    return new NoDifference(
        List.of(
            new InputProblem(
                DIFFERENT_TITLES,
                "/b/title",
                new Text(
                    "Bên A là danh hiệu “"
                        + a
                        + "”, bên B là “"
                        + b
                        + "”. Chỉ so sánh được hai hồ sơ của cùng một danh hiệu.",
                    "Side A is of the title \""
                        + a
                        + "\", side B of \""
                        + b
                        + "\". Only two assessments of one title can be compared."))));
  }

  /** A request that does not hold two sides. */
  static NoDifference body(String code, String pointer, Text message) {
    return new NoDifference(List.of(new InputProblem(code, pointer, message)));
  }

  /** The same as doors answer it. */
  public Refusal refusal() {
    Refusal refusal = Refusal.of(new BadAssessment(problems));
    boolean together =
        refusal.code().equals(DIFFERENT_TITLES) || refusal.code().equals(SIDE_NOT_EVALUABLE);
    return together
        ? new Refusal(
            422,
            refusal.code(),
            refusal.pointer(),
            new Text("Không so sánh được", "The two cannot be compared"),
            refusal.detail(),
            refusal.problems(),
            null)
        : refusal;
  }

  /** Never empty. */
  public List<InputProblem> problems() {
    return problems;
  }
}
