package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/**
 * How a round stands: by its steps on which a day of the calendar hangs.
 *
 * @param standing TOO_LATE where one of them is; UNKNOWN, POSSIBLE, ON_TIME after that; NO_LIMIT
 *     where no day of the calendar was read
 * @param deciding the step that decides it, null where none does alone
 * @param until where POSSIBLE, the first last day there is
 * @param doubts why it is provisional: what the steps it rests on are not sure of; empty where it
 *     is firm
 * @param text the answer in a sentence or two
 * @param steps each with its own, in the order of the procedure
 */
public record RoundAnswer(
    Round round,
    Standing standing,
    @Nullable StepAnswer deciding,
    @Nullable LocalDate until,
    Set<Doubt> doubts,
    Text text,
    List<Told> steps) {
  public RoundAnswer {
    steps = List.copyOf(steps);
    doubts = Doubt.inOrder(doubts);
  }

  /** Whether something it rests on is in doubt. */
  public boolean provisional() {
    return !doubts.isEmpty();
  }

  /**
   * A step's answer and its sentence.
   *
   * @param doubts why its days are provisional; empty where they are firm
   */
  public record Told(StepAnswer answer, Text text, Set<Doubt> doubts) {
    public Told {
      doubts = Doubt.inOrder(doubts);
    }
  }
}
