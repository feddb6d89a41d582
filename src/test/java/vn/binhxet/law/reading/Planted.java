package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.testing.RuleFolder;

/** Asserts that a planted fault, and nothing else, is found at its place. */
final class Planted {
  private Planted() {}

  static List<Problem> problems(RuleFolder folder) {
    LawRefused refused = catchThrowableOfType(LawRefused.class, folder::read);
    assertThat(refused).as("the folder is refused").isNotNull();
    return refused.problems();
  }

  /**
   * @param piece words of the line at fault; empty for the file as a whole
   */
  static Problem found(RuleFolder folder, String code, String file, String piece) {
    return foundAt(folder, code, file, piece.isEmpty() ? 0 : folder.line(file, piece));
  }

  static Problem foundAt(RuleFolder folder, String code, String file, int line) {
    List<Problem> problems = problems(folder);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.at()).isEqualTo(new SourceAt(file, line));
    assertThat(problem.message().vi()).isNotBlank();
    assertThat(problem.message().en()).isNotBlank();
    return problem;
  }

  /** As {@link #found} where other problems follow from the fault. */
  static void amongOthers(RuleFolder folder, String code, String file, String piece) {
    SourceAt at = new SourceAt(file, piece.isEmpty() ? 0 : folder.line(file, piece));
    assertThat(problems(folder)).anyMatch(p -> p.code().equals(code) && p.at().equals(at));
  }
}
