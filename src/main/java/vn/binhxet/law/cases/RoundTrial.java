package vn.binhxet.law.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Days;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.clocks.Round;
import vn.binhxet.law.clocks.RoundAnswer;
import vn.binhxet.law.clocks.RoundClock;
import vn.binhxet.law.clocks.StepAnswer;

/** Tries a round under time limits: those of the law, or some changed on purpose. */
public final class RoundTrial {
  private RoundTrial() {}

  /** What comes out otherwise than the case says; empty where it passes. */
  public static List<Text> differences(RoundCase one, Clocks clocks, Holidays holidays) {
    RoundAnswer answer =
        RoundClock.answer(new Round(clocks, holidays, one.awardYear(), one.today(), one.given()));
    List<Text> found = new ArrayList<>();
    for (RoundAnswer.Told told : answer.steps()) {
      StepAnswer said = told.answer();
      String id = said.step().id();
      RoundCase.Expected expected = one.steps().get(id);
      if (expected != null) {
        compare(id + " standing", expected.standing(), said.standing(), found);
        compare(id + " reason", expected.reason(), said.reason(), found);
        compare(id + " begins", shown(expected.begins()), shown(said.begins()), found);
        compare(id + " ends", shown(expected.ends()), shown(said.ends()), found);
        compare(id + " due", shown(expected.due()), shown(said.due()), found);
        compare(id + " startBy", shown(expected.startBy()), shown(said.startBy()), found);
        compare(id + " until", expected.until(), said.until(), found);
      }
    }
    return found;
  }

  private static @Nullable String shown(@Nullable Days days) {
    if (days == null) {
      return null;
    }
    LocalDate one = days.counted();
    return days.agree() ? one.toString() : one + ", " + days.notCounted();
  }

  private static void compare(
      String what, @Nullable Object expected, @Nullable Object said, List<Text> found) {
    if (expected != null && !expected.equals(said)) {
      String is = Objects.toString(said, "–");
      found.add(
          new Text(
              what + ": cần " + expected + ", ra " + is,
              what + ": expected " + expected + ", came out " + is));
    }
  }
}
