package vn.binhxet.law.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.clocks.Days;
import vn.binhxet.law.clocks.Given;
import vn.binhxet.law.clocks.Standing;

/**
 * One round of a cases.yaml: what the time limits must say of it.
 *
 * @param name says the clause it proves; unique in its file
 * @param today the day on which it is asked
 * @param given days by the step's id
 * @param steps what must come out, by the step's id; only those named are compared
 */
public record RoundCase(
    String name,
    int awardYear,
    LocalDate today,
    Map<String, Given> given,
    Map<String, Expected> steps,
    SourceAt at) {
  public RoundCase {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /** What must be said of a step. What is null is not compared. */
  public record Expected(
      @Nullable Standing standing,
      Standing.@Nullable Reason reason,
      @Nullable Days begins,
      @Nullable Days ends,
      @Nullable Days due,
      @Nullable Days startBy,
      @Nullable LocalDate until) {}
}
