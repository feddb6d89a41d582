package vn.binhxet.cli;

import java.io.PrintStream;
import java.util.List;
import vn.binhxet.law.Problem;

/** Faults of rule files, one a line: {@code file:line CODE what is wrong}. */
final class ProblemLines {
  private ProblemLines() {}

  static void print(List<Problem> problems, PrintStream out) {
    for (Problem problem : problems) {
      out.println(problem.at() + " " + problem.code() + " " + problem.message().vi());
      out.println("    " + problem.message().en());
    }
    out.println(problems.size() + " lỗi / faults");
  }
}
