package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;

/**
 * The verdict on one combination.
 *
 * @param findings by node id, in the edition's order
 */
record Seen(Evaluation evaluation, JsonNode verdict, Map<String, JsonNode> findings) {

  /** An outcome with the value of a classification or the names of a ranking. */
  record Said(Outcome outcome, @Nullable String result) {}

  static Seen of(Evaluation evaluation, JsonNode verdict) {
    Map<String, JsonNode> findings = new LinkedHashMap<>();
    verdict.get("findings").forEach(finding -> findings.put(finding.get("id").asText(), finding));
    return new Seen(evaluation, verdict, findings);
  }

  /**
   * Which factors account for a value; of two sides of which one is held, none do.
   *
   * @param seen by the index of the combination: side A first, side B last
   */
  static Account account(List<Seen> seen, Function<Seen, Object> value) {
    Object[] values = seen.stream().map(value).toArray();
    boolean held = seen.get(0).held() || seen.get(seen.size() - 1).held();
    return held ? Account.untold(values) : Account.of(values);
  }

  Said said() {
    return new Said(evaluation.outcome(), Trees.canonical(verdict.get("result")));
  }

  boolean provisional() {
    return evaluation.provisional();
  }

  List<String> columns() {
    return evaluation.columnIds();
  }

  boolean held() {
    return evaluation.outcome() == Outcome.HELD;
  }
}
