package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

class DerivationTest {

  @Test
  void a_comparison_gives_one_rule_for_failing_and_one_for_unknown() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                // đầu tệp
                rule "10" @clause("318/QĐ-TTg, Phụ lục I, 10")
                when Commune( a >= target("10") ) then met("10"); end
                """));

    assertThat(derived.leaves()).containsExactly(0);
    assertThat(derived.slots())
        .containsExactly(new Derived.Slot(new Operand.FieldValue("a"), new Operand.Target("10")));
    assertThat(derived.drl())
        .isEqualTo(
            """
            package binhxet.derived
            dialect "java"
            import vn.binhxet.rules.SubjectFact
            import vn.binhxet.rules.MemberFact
            import accumulate vn.binhxet.rules.ExactSum exactSum

            // title/edition/criteria.drl:2
            rule "10/N"
            when
                $s : SubjectFact( high(0) < required(0) )
            then
                $s.notMet(0);
            end
            rule "10/U"
            when
                $s : SubjectFact( high(0) >= required(0) && low(0) < required(0) )
            then
                $s.undetermined(0);
            end
            """);
  }

  @Test
  void members_always_join_with_their_own_subject_and_list() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "7.3" @clause("1/2025/NĐ-CP, Điều 1")
                when exists Sanction( kind == "p" ) not Loan( x > 3 ) then excludes("7.3"); end
                rule "8" @clause("1/2025/NĐ-CP, Điều 1") when
                    accumulate( Loan( x > 3 ); $n : count(1); $n >= 3 )
                    accumulate( Loan(); $n : sum(amount); $n < target("t") )
                then met("8"); end
                """));

    List<String> members =
        derived.drl().lines().filter(line -> line.contains("MemberFact(")).toList();
    assertThat(members).isNotEmpty();
    assertThat(members).allMatch(line -> line.contains("of == $s, list == "));
    assertThat(derived.lists()).extracting(Derived.MemberList::field).containsExactly(5, 6);
  }

  @Test
  void no_figure_of_the_law_stands_in_derived_text() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "n" @clause("1/2025/NĐ-CP, Điều 777") when
                    Commune( a >= 777.5 && ( b in (777, 778) || k == "q" ) )
                    accumulate( Loan( x != 779 ); $n : count(1); $n >= 780 )
                then met("n"); end
                """));

    assertThat(derived.drl()).doesNotContain("77").doesNotContain("780").doesNotContain("\"q\"");
  }

  @Test
  void what_varies_stands_on_the_left_of_a_slot() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "n" @clause("1/2025/NĐ-CP, Điều 1") when
                    Commune( 85 <= points("*"), 3 < a, points("1") > points("2") )
                then met("n"); end
                """));

    assertThat(derived.slots().stream().map(s -> s.left().getClass().getSimpleName()))
        .containsExactly("Points", "FieldValue", "Sum");
    assertThat(derived.drl()).contains("high(0) < required(0)", "high(1) <= required(1)");
  }

  @Test
  void ids_that_could_end_a_string_are_refused() {
    for (String id : List.of("a\"b", "a\nb", "a\\u0022", "a;//{")) {
      assertThatThrownBy(() -> Derivation.derive(Laws.of(List.of(Laws.met(id, anything())))))
          .isInstanceOf(NotDerivable.class)
          .hasMessageContainingAll("title/edition/criteria.drl:1", id);
    }
  }

  @Test
  void a_rule_that_would_spread_without_end_is_refused() {
    Claim pair =
        new Claim.Any(
            List.of(
                new Claim.Count("Loan", anything("x"), Comparator.AT_LEAST, number("2")),
                new Claim.Count("Sanction", anything("x"), Comparator.AT_LEAST, number("3"))));
    List<Claim> parts =
        Stream.iterate(2, n -> n + 1)
            .limit(12)
            .<Claim>map(
                n ->
                    new Claim.Any(
                        List.of(
                            pair,
                            new Claim.Count(
                                "Loan",
                                anything("x"),
                                Comparator.EQUAL,
                                number(String.valueOf(n))))))
            .toList();

    assertThatThrownBy(
            () -> Derivation.derive(Laws.of(List.of(Laws.met("x", new Claim.All(parts))))))
        .isInstanceOf(NotDerivable.class)
        .hasMessageContaining("256");
  }

  @Test
  void a_rule_over_what_the_edition_does_not_have_is_refused_with_its_place() {
    Claim nowhere = new Claim.Count("Nobody", anything("x"), Comparator.AT_LEAST, number("2"));
    Claim codes = new Claim.Total("Loan", "kind", anything("x"), Comparator.AT_LEAST, number("2"));
    Claim nested = new Claim.Count("Loan", nowhere, Comparator.AT_LEAST, number("2"));
    for (Claim claim : List.of(nowhere, codes, nested)) {
      assertThatThrownBy(() -> Derivation.derive(Laws.of(List.of(Laws.met("x", claim)))))
          .isInstanceOfSatisfying(
              NotDerivable.class,
              e -> {
                assertThat(e.problem().at().line()).isEqualTo(1);
                assertThat(e.problem().message().vi()).isNotBlank();
              });
    }
  }

  @Test
  void a_list_has_slots_exactly_when_a_rule_looks_at_it() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "n" @clause("1/2025/NĐ-CP, Điều 1")
                when accumulate( Loan(); $n : count(1); $n >= 3 ) then met("n"); end
                """));

    assertThat(derived.lists().get(0).slots()).isEmpty();
    assertThat(derived.lists().get(1).slots()).hasSize(1);
  }

  private static Claim anything() {
    return anything("a");
  }

  private static Claim anything(String field) {
    return Laws.compare(field, Comparator.AT_LEAST, "1");
  }

  private static Operand number(String value) {
    return new Operand.Number(new java.math.BigDecimal(value));
  }
}
