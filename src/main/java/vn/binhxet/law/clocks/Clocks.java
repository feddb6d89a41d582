package vn.binhxet.law.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.law.Text;

/**
 * The time limits of an edition, or what an overlay changes in them.
 *
 * @param remark what a reader should know of gaps and doubts; empty where there is nothing
 * @param steps in the order of the procedure: a step follows only steps above it
 */
public record Clocks(Text remark, List<Step> steps) {
  /** Where no limit was read. */
  public static final Clocks NONE = new Clocks(Text.same(""), List.of());

  public Clocks {
    steps = List.copyOf(steps);
  }

  public Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** These under a province's: its steps take the place of those of the same id, others follow. */
  public Clocks under(Clocks overlay) {
    List<Step> all = new ArrayList<>();
    steps.forEach(step -> all.add(overlay.step(step.id()).orElse(step)));
    overlay.steps.stream().filter(step -> step(step.id()).isEmpty()).forEach(all::add);
    return new Clocks(overlay.remark.isEmpty() ? remark : overlay.remark, all);
  }
}
