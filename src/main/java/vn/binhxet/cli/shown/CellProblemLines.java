package vn.binhxet.cli.shown;

import java.io.PrintStream;
import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;
import vn.binhxet.sheet.reading.CellProblem;

/** Faulty cells, one a line: {@code sheet!C7 CODE label: value: what to do}. */
public final class CellProblemLines {
  private CellProblemLines() {}

  public static void print(List<CellProblem> problems, Language language, PrintStream out) {
    for (CellProblem problem : problems) {
      out.println(
          problem.sheet()
              + "!"
              + problem.column()
              + problem.row()
              + " "
              + problem.code()
              + " "
              + language.of(problem.label())
              + (problem.value().isEmpty() ? "" : " [" + problem.value() + "]")
              + ": "
              + language.of(problem.message()));
    }
  }

  public static void notices(List<Text> notices, Language language, PrintStream out) {
    notices.forEach(notice -> out.println(language.of(notice)));
  }
}
