package vn.binhxet.cli;

import java.io.PrintStream;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.service.Refusal;

/** Why a file was refused, fault by fault. */
final class RefusalText {
  private RefusalText() {}

  static void print(Evaluated one, CommonOptions options, PrintStream out) {
    Refusal refusal = one.refusal();
    if (refusal == null) {
      return;
    }
    out.println(one.file() + ": " + options.language.of(refusal.title()));
    for (InputProblem problem : refusal.problems()) {
      out.println(
          "  ! "
              + problem.code()
              + " "
              + problem.pointer()
              + " "
              + options.language.of(problem.message()));
    }
  }
}
