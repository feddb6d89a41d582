package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.EffectiveEdition;

/** Reader and schema, held against each other. */
final class SchemaAgreement {
  /** What no JSON Schema can say. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "ABOVE_OTHER_FIELD",
          "COUNT_ABOVE_OF",
          "DUPLICATE_MEMBER",
          "POINTS_ABOVE_MAX",
          "BAD_EXPONENT");

  /** Values of every sort, good and bad for one field or another. */
  static final List<String> VALUES =
      List.of(
          "true",
          "false",
          "null",
          "0",
          "-0",
          "4",
          "4.0",
          "4.5",
          "44.2",
          "44.20",
          "44.201",
          "1e2",
          "12e-1",
          "0.0000001",
          "100",
          "100.1",
          "-1",
          "1000000000000",
          "1000000000001",
          "\"\"",
          "\" \"",
          "\"poor\"",
          "\"rich\"",
          "\"2023-12-01\"",
          "\"2023-02-29\"",
          "\"2023-2-9\"",
          "\"1899-12-31\"",
          "\"2100-12-31\"",
          "\"a\\u0000\"",
          "\"a\\n\"",
          "\"ệ🏠\"",
          "[]",
          "[{}]",
          "[1]",
          "{}",
          "{\"count\":43,\"of\":50}",
          "{\"count\":43.0,\"of\":5e1}",
          "{\"count\":51,\"of\":50}",
          "{\"count\":0,\"of\":0}",
          "{\"count\":-1,\"of\":1}",
          "{\"count\":1.5,\"of\":2}",
          "{\"count\":1}",
          "{\"count\":1,\"of\":2,\"x\":1}",
          "{\"notApplicable\":\"không có\"}",
          "{\"notApplicable\":\"\"}",
          "{\"notApplicable\":1}",
          "{\"count\":1,\"of\":2,\"notApplicable\":\"x\"}",
          "[{\"code\":\"a\"}]",
          "[{\"code\":\"a\"},{\"code\":\"b\",\"kind\":\"fire-safety\",\"fine\":7}]",
          "[{\"code\":\"a\"},{\"code\":\"a\"}]",
          "[{\"code\":\"a\",\"fine\":0.5}]",
          "[{\"code\":\"\\t\"}]",
          "[{\"days\":3}]",
          "[{\"days\":3,\"x\":1}]",
          "[[]]");

  private final AssessmentReader reader;
  private final SchemaCheck schema;

  SchemaAgreement(EffectiveEdition law, int year, EditionFinder finder) {
    reader = new AssessmentReader(finder);
    schema = new SchemaCheck(law, year);
  }

  /** Whether both accept; fails where they differ without a reason. */
  boolean accept(String json) {
    List<String> faults = schema.faults(json);
    List<String> codes = codes(json);
    if (codes.isEmpty()) {
      assertThat(faults).as("schema on %s", json).isEmpty();
    } else if (faults.isEmpty()) {
      assertThat(BEYOND_A_SCHEMA).as("reader on %s", json).containsAll(codes);
    }
    return codes.isEmpty();
  }

  private List<String> codes(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      reader.recycle(reader.read(bytes, 0, bytes.length));
      return List.of();
    } catch (BadAssessment bad) {
      return bad.problems().stream().map(InputProblem::code).distinct().toList();
    }
  }
}
