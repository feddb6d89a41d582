package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.rules.EngineFault;
import vn.binhxet.rules.NotDerivable;

/**
 * A side that was read and evaluated.
 *
 * @param body the assessment as handed in
 * @param seen its own verdict
 */
record Opened(Which which, Bench bench, Assessment assessment, ObjectNode body, Seen seen) {

  static Opened open(Which which, byte[] json, Bench bench) throws NoDifference {
    try {
      Assessment assessment = bench.desk().reader().read(json, 0, json.length);
      ObjectNode body = (ObjectNode) Trees.read(json);
      return new Opened(which, bench, assessment, body, bench.see(assessment));
    } catch (BadAssessment refused) {
      throw NoDifference.refused(which, refused);
    } catch (NotDerivable | EngineFault unusable) {
      throw NoDifference.notEvaluable(which, bench.release());
    }
  }

  /** Null where the edition is unsettled. */
  @Nullable EffectiveEdition law() {
    return assessment.law();
  }

  JsonNode data() {
    return body.get("data");
  }

  @Nullable JsonNode value(String field) {
    return data().get(field);
  }

  @Nullable JsonNode evidence(String field) {
    return body.path("evidence").get(field);
  }

  List<Field> fields() {
    EffectiveEdition law = law();
    return law == null ? List.of() : law.fields();
  }

  /** The field as this law asks it; null where it does not, or where the edition is unsettled. */
  @Nullable Field field(String name) {
    EffectiveEdition law = law();
    int at = law == null ? -1 : law.fieldIndex(name);
    return at < 0 ? null : fields().get(at);
  }

  /** Whether this law takes the field; an unsettled one takes any. */
  boolean takes(String name) {
    return law() == null || field(name) != null;
  }
}
