package vn.binhxet.register;

import java.util.List;
import vn.binhxet.assessment.InputProblem;

/** A correction or decision that is refused whole, with every fault that was found. */
public final class RefusedInput extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<InputProblem> problems;

  public RefusedInput(List<InputProblem> problems) {
    super(problems.get(0).code());
    this.problems = List.copyOf(problems);
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
