package vn.binhxet.cli.shown;

import java.io.PrintStream;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;

/** Why a file was refused, fault by fault. */
public final class RefusalText {
  private RefusalText() {}

  public static void print(Evaluated one, Language language, PrintStream out) {
    Refusal refusal = one.refusal();
    if (refusal == null) {
      return;
    }
    out.println(one.file() + ": " + language.of(refusal.title()));
    for (InputProblem problem : refusal.problems()) {
      out.println(
          "  ! " + problem.code() + " " + problem.pointer() + " " + language.of(problem.message()));
    }
  }
}
