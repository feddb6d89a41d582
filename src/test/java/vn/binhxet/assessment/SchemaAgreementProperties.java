package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final EditionFixture FIXTURE = EditionFixture.household();
  private static final SchemaAgreement BOTH =
      new SchemaAgreement(FIXTURE.law(), EditionFixture.YEAR, new FixedFinder(FIXTURE));

  @Example
  void reader_and_schema_agree_on_every_value_of_every_field() {
    int accepted = 0;
    for (String field : fieldNames()) {
      for (String value : SchemaAgreement.VALUES) {
        accepted += BOTH.accept(Bodies.with("\"" + field + "\":" + value)) ? 1 : 0;
      }
    }
    assertThat(accepted).isGreaterThan(60);
  }

  @Property(tries = 2_000)
  void reader_and_schema_agree_on_whole_bodies(@ForAll("bodies") String json) {
    BOTH.accept(json);
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> data = members(fieldNames(), SchemaAgreement.VALUES, 3);
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
