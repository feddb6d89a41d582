package vn.binhxet.law.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.law.Problem;

/** Rules that are refused whole, with every fault that was found. */
public final class LawRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public LawRefused(List<Problem> problems) {
    this(inOrder(problems), true);
  }

  private LawRefused(List<Problem> ordered, boolean sorted) {
    super(ordered.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = ordered;
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem p) -> p.at().file()).thenComparing(p -> p.at().line()))
        .toList();
  }

  /** Every fault, by file and line; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
