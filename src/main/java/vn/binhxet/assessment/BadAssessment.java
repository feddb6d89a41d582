package vn.binhxet.assessment;

import java.util.List;

/** An assessment that is refused whole, with every fault that was found. */
public final class BadAssessment extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<InputProblem> problems;

  public BadAssessment(List<InputProblem> problems) {
    super(problems.get(0).code());
    this.problems = List.copyOf(problems);
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
