package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;

class DrlRuleReaderTest {
  private static final String FILE = "title/edition/criteria.drl";

  @Test
  void a_rule_over_the_subject_becomes_a_comparison() {
    Rule rule =
        only(
            """
            rule "10" @clause("318/QĐ-TTg, Phụ lục I, 10")
            when
                Commune( incomePerCapita >= target("10") )
            then
                met("10");
            end
            """);

    assertThat(rule.name()).isEqualTo("10");
    assertThat(rule.verb()).isEqualTo(Rule.Verb.MET);
    assertThat(rule.node()).isEqualTo("10");
    assertThat(rule.patterns()).containsExactly("Commune");
    assertThat(rule.citations()).containsExactly(new Citation("318/QĐ-TTg", "Phụ lục I, 10"));
    assertThat(rule.otherReading()).isFalse();
    assertThat(rule.at()).isEqualTo(new SourceAt(FILE, 1));
    assertThat(rule.text()).startsWith("rule \"10\"").endsWith("end");
    assertThat(rule.claim())
        .isEqualTo(
            new Claim.Compare(
                new Operand.FieldValue("incomePerCapita"),
                Comparator.AT_LEAST,
                new Operand.Target("10")));
  }

  @Test
  void exists_is_at_least_one_member_and_not_is_at_most_none() {
    Rule rule =
        only(
            """
            rule "7.3" @clause("122/2018/NĐ-CP, Điều 7 khoản 3; 86/2023/NĐ-CP, Điều 5")
            when
                exists Sanction( kind in ("construction", "fire-safety"), status == "final",
                                 decidedOn.year == awardYear )
                not Sanction( )
            then
                excludes("7.3");
            end
            """);

    Claim where =
        new Claim.All(
            List.of(
                new Claim.In("kind", List.of(code("construction"), code("fire-safety")), false),
                new Claim.Compare(field("status"), Comparator.EQUAL, code("final")),
                new Claim.Compare(
                    new Operand.YearOf("decidedOn"), Comparator.EQUAL, new Operand.AwardYear())));
    assertThat(rule.patterns()).isEmpty();
    assertThat(rule.citations()).hasSize(2);
    assertThat(rule.claim())
        .isEqualTo(
            new Claim.All(
                List.of(
                    new Claim.Count("Sanction", where, Comparator.AT_LEAST, number("1")),
                    new Claim.Count(
                        "Sanction", new Claim.All(List.of()), Comparator.AT_MOST, number("0")))));
  }

  @Test
  void accumulate_counts_and_sums_members() {
    Rule rule =
        only(
            """
            rule "a" @clause("1/2025/NĐ-CP, Điều 1") when
                accumulate( Recognition( granted == true ); $n : count(1); $n >= 3 )
                accumulate( Loan(); $s : sum(amount); $s == target("arrears") )
            then met("a"); end
            """);

    assertThat(rule.claim())
        .isEqualTo(
            new Claim.All(
                List.of(
                    new Claim.Count(
                        "Recognition",
                        new Claim.Compare(
                            field("granted"), Comparator.EQUAL, new Operand.Truth(true)),
                        Comparator.AT_LEAST,
                        number("3")),
                    new Claim.Total(
                        "Loan",
                        "amount",
                        new Claim.All(List.of()),
                        Comparator.EQUAL,
                        new Operand.Target("arrears")))));
  }

  @Test
  void and_binds_tighter_than_or_and_a_comma_is_and() {
    Claim claim = condition("a == 1, b == 2 || c == 3 && (d == 4 || e == 5)");

    assertThat(claim)
        .isEqualTo(
            new Claim.All(
                List.of(
                    equal("a", "1"),
                    new Claim.Any(
                        List.of(
                            equal("b", "2"),
                            new Claim.All(
                                List.of(
                                    equal("c", "3"),
                                    new Claim.Any(List.of(equal("d", "4"), equal("e", "5"))))))))));
  }

  @Test
  void brackets_may_hold_a_sum_or_a_condition() {
    Claim claim = condition("(a + b - c) * 2 >= 0.9 && ((a) > -1)");

    assertThat(claim)
        .isEqualTo(
            new Claim.All(
                List.of(
                    new Claim.Compare(
                        new Operand.Product(
                            List.of(
                                new Operand.Sum(
                                    List.of(field("a"), field("b"), field("c")),
                                    List.of(false, false, true)),
                                number("2"))),
                        Comparator.AT_LEAST,
                        number("0.9")),
                    new Claim.Compare(field("a"), Comparator.MORE_THAN, number("-1")))));
  }

  @Test
  void points_targets_and_not_in_are_read() {
    Claim claim = condition("points(\"*\") >= target(\"total/min\"), kind not in (\"x\", \"y\")");

    assertThat(claim)
        .isEqualTo(
            new Claim.All(
                List.of(
                    new Claim.Compare(
                        new Operand.Points("*"),
                        Comparator.AT_LEAST,
                        new Operand.Target("total/min")),
                    new Claim.In("kind", List.of(code("x"), code("y")), true))));
  }

  @Test
  void the_reading_that_was_not_taken_keeps_its_own_name() {
    Rule rule =
        only(
            """
            rule "7.3/other" @clause("1/2025/NĐ-CP, Điều 1") @reading("7.3")
            when Household( a == 1 ) then excludes("7.3"); end
            """);

    assertThat(rule.otherReading()).isTrue();
    assertThat(rule.node()).isEqualTo("7.3");
  }

  @Test
  void comments_crlf_and_vietnamese_ids_are_fine() {
    Problems problems = new Problems();
    List<Rule> rules =
        new DrlRuleReader()
            .read(
                FILE,
                "// đầu tệp\r\nrule \"1đ\" @clause(\"1/2025/NĐ-CP, Điều 1\") /* x */\r\nwhen\r\n"
                    + " Commune( a == 1 ) // vì sao\r\nthen\r\n // một\r\n met(\"1đ\");\r\nend\r\n",
                problems);

    assertThat(problems.all()).isEmpty();
    assertThat(rules).extracting(Rule::node).containsExactly("1đ");
    assertThat(rules.get(0).at().line()).isEqualTo(2);
  }

  @Test
  void every_faulty_rule_is_named_and_the_sound_ones_are_returned() {
    Problems problems = new Problems();
    List<Rule> rules =
        new DrlRuleReader()
            .read(
                FILE,
                """
                rule "a" @clause("1/2025/NĐ-CP, Điều 1") when Commune( a > ) then met("a"); end
                rule "b" @clause("1/2025/NĐ-CP, Điều 1") when Commune( a > 1 ) then met("b"); end
                rule "c" when Commune( a > 1 ) then met("c"); end
                """,
                problems);

    assertThat(problems.all()).extracting(p -> p.at().line()).containsExactly(1, 3);
    assertThat(problems.all()).extracting("code").containsExactly("UNEXPECTED", "NO_CLAUSE");
    assertThat(rules).extracting(Rule::name).containsExactly("b");
  }

  private static Rule only(String text) {
    Problems problems = new Problems();
    List<Rule> rules = new DrlRuleReader().read(FILE, text, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  private static Claim condition(String condition) {
    return only("rule \"a\" @clause(\"1/2025/NĐ-CP, Điều 1\") when Commune( "
            + condition
            + " ) then met(\"a\"); end")
        .claim();
  }

  private static Claim equal(String field, String value) {
    return new Claim.Compare(field(field), Comparator.EQUAL, number(value));
  }

  private static Operand field(String name) {
    return new Operand.FieldValue(name);
  }

  private static Operand code(String code) {
    return new Operand.Code(code);
  }

  private static Operand number(String value) {
    return new Operand.Number(new BigDecimal(value));
  }
}
