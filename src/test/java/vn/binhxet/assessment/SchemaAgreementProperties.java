package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class SchemaAgreementProperties {
  /** What no JSON Schema can say. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of("COUNT_ABOVE_OF", "DUPLICATE_MEMBER", "POINTS_ABOVE_MAX", "BAD_EXPONENT");

  private static final EditionFixture FIXTURE = EditionFixture.household();
  private static final AssessmentReader READER = new AssessmentReader(new FixedFinder(FIXTURE));
  private static final SchemaCheck SCHEMA = new SchemaCheck(FIXTURE.law(), EditionFixture.YEAR);

  /** Values of every sort, good and bad for one field or another. */
  private static final List<String> VALUES =
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

  @Example
  void reader_and_schema_agree_on_every_value_of_every_field() {
    int accepted = 0;
    for (String field : fieldNames()) {
      for (String value : VALUES) {
        accepted += agree(Bodies.with("\"" + field + "\":" + value)) ? 1 : 0;
      }
    }
    assertThat(accepted).isGreaterThan(60);
  }

  @Property(tries = 2_000)
  void reader_and_schema_agree_on_whole_bodies(@ForAll("bodies") String json) {
    agree(json);
  }

  /** Whether both accept; fails where they differ without a reason. */
  private static boolean agree(String json) {
    boolean schemaAccepts = SCHEMA.faults(json).isEmpty();
    List<String> codes = codes(json);

    if (codes.isEmpty()) {
      assertThat(schemaAccepts).as("schema on %s: %s", json, SCHEMA.faults(json)).isTrue();
    } else if (schemaAccepts) {
      assertThat(BEYOND_A_SCHEMA).as("reader on %s", json).containsAll(codes);
    }
    return codes.isEmpty();
  }

  private static List<String> codes(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      READER.recycle(READER.read(bytes, 0, bytes.length));
      return List.of();
    } catch (BadAssessment bad) {
      return bad.problems().stream().map(InputProblem::code).distinct().toList();
    }
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> data = members(fieldNames(), VALUES, 3);
    Arbitrary<String> evidence =
        members(
            fieldNames(),
            List.of("{}", "{\"by\":\"x\"}", "{\"date\":\"2023-12-01\"}", "{\"who\":1}", "1"),
            1);
    Arbitrary<String> subject =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                20, Arbitraries.just("{\"id\":\"H\",\"territory\":{\"code\":\"9\"}}")),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of(
                    "{}",
                    "{\"id\":\"\",\"territory\":{\"code\":\"9\"}}",
                    "{\"id\":\"H\",\"name\":\"\",\"territory\":{\"code\":\"9\",\"on\":\"2023-01-01\"}}",
                    "{\"id\":\"H\",\"territory\":{\"code\":9}}",
                    "{\"id\":\"H\\u0007\",\"territory\":{\"code\":\"9\"}}")));
    return Combinators.combine(subject, data, evidence)
        .as(
            (who, values, proofs) ->
                "{\"title\":\"test-family\",\"awardYear\":2023,\"assessedOn\":\"2023-12-01\","
                    + "\"subject\":"
                    + who
                    + ",\"data\":"
                    + values
                    + ",\"evidence\":"
                    + proofs
                    + "}");
  }

  private static List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    FIXTURE.law().fields().forEach(field -> names.add(field.name()));
    names.add("unknown");
    return names;
  }

  private static Arbitrary<String> members(List<String> names, List<String> values, int most) {
    return Combinators.combine(Arbitraries.of(names), Arbitraries.of(values))
        .as(Map::entry)
        .list()
        .ofMaxSize(most)
        .map(
            entries -> {
              Map<String, String> members = new LinkedHashMap<>();
              entries.forEach(entry -> members.put(entry.getKey(), entry.getValue()));
              return members.entrySet().stream()
                  .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                  .collect(Collectors.joining(",", "{", "}"));
            });
  }
}
