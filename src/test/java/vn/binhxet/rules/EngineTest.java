package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Comparator;

class EngineTest {
  private static final byte MET = SubjectFact.MET;
  private static final byte NOT_MET = SubjectFact.NOT_MET;
  private static final byte UNDETERMINED = SubjectFact.UNDETERMINED;

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.899999, 0.9, 0.900001", "98.6, 98.5, 98.6, 98.7", "84.95, 84.9, 84.95, 85",
    "86, 85.999999, 86, 86.000001", "0, -0.000001, 0, 0.000001", "-2.5, -2.51, -2.5, -2.49"
  })
  void every_comparator_decides_under_equal_over_and_missing(
      String bar, String under, String equal, String over) {
    Comparator[] ops = Comparator.values();
    Derived derived =
        Derivation.derive(
            Laws.of(
                List.of(ops).stream()
                    .map(op -> Laws.met(op.name(), Laws.compare("a", op, bar)))
                    .toList()));
    try (Engine engine = Engine.compile(derived)) {
      List<World> worlds = new ArrayList<>();
      for (String value : List.of(under, equal, over)) {
        worlds.add(new World().set("a", value));
      }
      worlds.add(new World());

      // Twice over what makes Drools compile an interpreted comparison.
      for (int round = 0; round < 600; round++) {
        List<SubjectFact> facts = worlds.stream().map(w -> w.fact(derived)).toList();
        engine.decide(facts);
        for (int i = 0; i < ops.length; i++) {
          for (int sign = -1; sign <= 1; sign++) {
            assertThat(facts.get(sign + 1).decided(i))
                .as("%s %s %s in round %s", ops[i], sign, bar, round)
                .isEqualTo(ops[i].holds(sign) ? MET : NOT_MET);
          }
          assertThat(facts.get(3).decided(i)).isEqualTo(UNDETERMINED);
        }
      }
    }
  }

  @Test
  void whole_numbers_near_the_end_of_long_are_told_apart() {
    Comparator[] ops = Comparator.values();
    Derived derived =
        Derivation.derive(
            Laws.of(
                List.of(ops).stream()
                    .map(op -> Laws.met(op.name(), Laws.compare("a", op, "1")))
                    .toList()));
    long bar = 1L << 62;
    try (Engine engine = Engine.compile(derived)) {
      for (int round = 0; round < 600; round++) {
        List<SubjectFact> facts = new ArrayList<>();
        for (int off = -1; off <= 1; off++) {
          SubjectFact fact = new World().fact(derived);
          fact.set(0, bar + off, bar + off, bar);
          facts.add(fact);
        }
        engine.decide(facts);
        for (int i = 0; i < ops.length; i++) {
          for (int off = -1; off <= 1; off++) {
            assertThat(facts.get(off + 1).decided(i))
                .as("%s off by %s", ops[i], off)
                .isEqualTo(ops[i].holds(off) ? MET : NOT_MET);
          }
        }
      }
    }
  }

  @Test
  void an_interval_decides_only_when_all_of_it_agrees() {
    Derived derived =
        Derivation.derive(
            Laws.of(List.of(Laws.met("a", Laws.compare("a", Comparator.AT_LEAST, "85")))));
    try (Engine engine = Engine.compile(derived)) {
      List<SubjectFact> facts =
          List.of(
              new World().set("a", "80", "84.9").fact(derived),
              new World().set("a", "80", "85").fact(derived),
              new World().set("a", "85", "90").fact(derived));
      engine.decide(facts);

      assertThat(facts).extracting(f -> f.decided(0)).containsExactly(NOT_MET, UNDETERMINED, MET);
    }
  }

  @Test
  void a_neighbours_sanction_never_counts() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "7.3" @clause("1/2025/NĐ-CP, Điều 1")
                when exists Sanction( kind == "p" ) then excludes("7.3"); end
                rule "8" @clause("1/2025/NĐ-CP, Điều 1") when
                    accumulate( Sanction(); $n : count(1); $n < 2 )
                then met("8"); end
                """));
    World sanction = new World().set("kind", "0");
    try (Engine engine = Engine.compile(derived)) {
      List<SubjectFact> facts =
          List.of(
              new World().members("Sanction").fact(derived),
              new World().members("Sanction", sanction, sanction).fact(derived),
              new World().members("Loan", sanction).members("Sanction").fact(derived),
              new World().fact(derived));
      engine.decide(facts);

      assertThat(facts)
          .extracting(f -> f.decided(0))
          .containsExactly(MET, NOT_MET, MET, UNDETERMINED);
      assertThat(facts)
          .extracting(f -> f.decided(1))
          .containsExactly(MET, NOT_MET, MET, UNDETERMINED);
    }
  }

  @Test
  void ids_that_look_alike_to_a_compiler_stay_apart() {
    List<String> ids =
        List.of("1d", "1đ", "1.d", "1-d", "1/d", "1_d", "1 d", "Đ", "d", "(1)", "1)");
    Derived derived =
        Derivation.derive(
            Laws.of(
                ids.stream()
                    .map(
                        id ->
                            Laws.met(
                                id,
                                Laws.compare(
                                    "a", Comparator.AT_LEAST, String.valueOf(ids.indexOf(id)))))
                    .toList()));
    try (Engine engine = Engine.compile(derived)) {
      SubjectFact fact = new World().set("a", "5").fact(derived);
      engine.decide(List.of(fact));

      for (int i = 0; i < ids.size(); i++) {
        assertThat(fact.decided(i)).as(ids.get(i)).isEqualTo(i <= 5 ? MET : NOT_MET);
      }
    }
  }

  @Test
  void a_rule_that_starts_itself_again_ends_in_a_fault() {
    Derived derived = simple();
    Derived altered = altered(derived, "$s.undetermined(0);", "$s.undetermined(0); update($s);");
    try (Engine engine = Engine.compile(altered)) {
      List<SubjectFact> facts = List.of(new World().fact(altered));

      assertThatThrownBy(() -> engine.decide(facts)).isInstanceOf(EngineFault.class);
    }
  }

  @Test
  void a_rule_that_throws_ends_in_a_fault() {
    Derived derived = simple();
    try (Engine engine = Engine.compile(altered(derived, "notMet(0)", "notMet(99)"))) {
      List<SubjectFact> facts = List.of(new World().set("a", "0").fact(derived));

      assertThatThrownBy(() -> engine.decide(facts)).isInstanceOf(EngineFault.class);
    }
  }

  @Test
  void text_that_drools_does_not_build_whole_is_refused() {
    Derived derived = simple();

    assertThatThrownBy(() -> Engine.compile(altered(derived, "required(0)", "nothing(0)")))
        .isInstanceOf(EngineFault.class)
        .hasMessageContaining("edition");
    assertThatThrownBy(() -> Engine.compile(altered(derived, "rule \"a/U\"", "  rule \"a/U\"")))
        .isInstanceOf(EngineFault.class)
        .hasMessageContaining("2 rules of 1");
  }

  @Test
  void an_edition_without_rules_decides_nothing() {
    Derived derived = Derivation.derive(Laws.of(List.of()));
    try (Engine engine = Engine.compile(derived)) {
      engine.decide(List.of(new World().fact(derived)));

      assertThat(engine.rules()).isZero();
    }
  }

  @Test
  void a_closed_engine_says_so() {
    Derived derived = simple();
    Engine engine = Engine.compile(derived);
    engine.close();

    assertThatThrownBy(() -> engine.decide(List.of(new World().fact(derived))))
        .isInstanceOf(EngineFault.class)
        .hasMessageContaining("closed");
  }

  private static Derived simple() {
    return Derivation.derive(
        Laws.of(List.of(Laws.met("a", Laws.compare("a", Comparator.AT_LEAST, "1")))));
  }

  private static Derived altered(Derived derived, String was, String is) {
    assertThat(derived.drl()).contains(was);
    return new Derived(
        derived.law(),
        derived.slots(),
        derived.lists(),
        derived.leaves(),
        derived.drl().replace(was, is));
  }
}
