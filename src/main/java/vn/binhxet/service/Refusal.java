package vn.binhxet.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/**
 * Why something was not answered, in the terms of RFC 9457.
 *
 * @param status HTTP's
 * @param code stable, as "NO_EDITION"
 * @param pointer JSON Pointer to the place in the body, empty for the whole
 * @param title what kind of refusal it is
 * @param detail what is wrong here and what to do
 * @param problems every fault found, the first one told in {@code detail}; empty where there is one
 *     thing to say
 * @param incident id under which the log has more, null where nothing unforeseen happened
 */
public record Refusal(
    int status,
    String code,
    String pointer,
    Text title,
    Text detail,
    List<InputProblem> problems,
    @Nullable String incident) {

  private static final Text BAD_ASSESSMENT =
      new Text("Hồ sơ đánh giá không hợp lệ", "The assessment is refused");
  private static final Text BAD_INPUT =
      new Text("Nội dung không hợp lệ", "What was handed in is refused");
  private static final Text NO_EDITION =
      new Text("Không có bộ tiêu chí áp dụng", "No edition applies");
  private static final Text TOO_LARGE = new Text("Nội dung quá lớn", "The content is too large");
  private static final Text INTERNAL = new Text("Lỗi của dịch vụ", "The service failed");

  public Refusal {
    problems = List.copyOf(problems);
  }

  /** A refusal with one thing to say. */
  public static Refusal of(int status, String code, Text title, Text detail) {
    return new Refusal(status, code, "", title, detail, List.of(), null);
  }

  /** An assessment refused by its reader. */
  public static Refusal of(BadAssessment refused) {
    InputProblem first = refused.problems().get(0);
    int status =
        switch (first.code()) {
          case "NO_EDITION" -> 422;
          case "BODY_TOO_LARGE" -> 413;
          default -> 400;
        };
    Text title = status == 422 ? NO_EDITION : status == 413 ? TOO_LARGE : BAD_ASSESSMENT;
    return new Refusal(
        status, first.code(), first.pointer(), title, first.message(), refused.problems(), null);
  }

  /** A correction or a decision refused, with every fault found. */
  public static Refusal of(List<InputProblem> problems) {
    InputProblem first = problems.get(0);
    return new Refusal(
        400, first.code(), first.pointer(), BAD_INPUT, first.message(), problems, null);
  }

  /** More bytes than are accepted in one piece. */
  public static Refusal tooLarge(String code, Text detail) {
    return of(413, code, TOO_LARGE, detail);
  }

  /** Something unforeseen; only the log knows more. */
  public static Refusal internal() {
    String incident = UUID.randomUUID().toString();
    Text detail =
        new Text(
            "Đã xảy ra lỗi ngoài dự kiến. Hãy báo cho người vận hành mã sự cố " + incident + ".",
            "Something unforeseen happened. Tell the operator the incident id " + incident + ".");
    return new Refusal(500, "INTERNAL", "", INTERNAL, detail, List.of(), incident);
  }
}
