package vn.binhxet.law.cases;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must come out of a case. What is null is not compared.
 *
 * @param refused the code with which the door refuses the assessment, as POINTS_ABOVE_MAX; then
 *     nothing else is expected. Null where it is let in
 * @param outcome MET, NOT_MET, UNDETERMINED or NOT_APPLICABLE; null where only a node is looked at
 * @param result the value of a classification, or those chosen by a ranking, in order
 * @param possible the values still possible, or those tied
 * @param findings by node id; only those named are compared
 */
public record Expected(
    @Nullable String refused,
    @Nullable String outcome,
    @Nullable Boolean provisional,
    @Nullable List<String> result,
    @Nullable List<String> possible,
    Map<String, Finding> findings) {

  public Expected {
    result = result == null ? null : List.copyOf(result);
    possible = possible == null ? null : List.copyOf(possible);
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /**
   * What must be found at a node.
   *
   * @param causes the causes, all of them, in any order
   * @param margin in the claim's unit
   * @param reliesOn what in doubt the finding rests on: interpretation, unverified or nothing
   */
  public record Finding(
      String status,
      @Nullable List<String> causes,
      @Nullable BigDecimal margin,
      @Nullable String reliesOn) {
    public Finding {
      causes = causes == null ? null : List.copyOf(causes);
    }
  }
}
