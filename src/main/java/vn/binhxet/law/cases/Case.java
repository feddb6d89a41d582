package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.law.SourceAt;

/**
 * One case of a cases.yaml.
 *
 * @param name says the clause it proves; unique in its file
 * @param assessment the whole assessment as its contract has it; numbers are exact. A copy of one's
 *     own
 * @param expected what the law says must come out
 */
public record Case(String name, ObjectNode assessment, Expected expected, SourceAt at) {
  public Case {
    assessment = assessment.deepCopy();
  }

  @Override
  public ObjectNode assessment() {
    return assessment.deepCopy();
  }
}
