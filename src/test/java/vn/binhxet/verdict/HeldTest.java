package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.rules.Derivation;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.Engine;
import vn.binhxet.testing.RealLaw;

/** Where engine and checker disagree nobody is served a guess. */
class HeldTest {
  private static final String COMMUNE =
      """
      {"title":"new-rural-commune","awardYear":2024,"assessedOn":"2024-12-01",
       "subject":{"id":"XA-1","territory":{"code":"62"}},
       "data":{"specialCommune":false,"incomePerCapita":44.2}}
      """;

  @Test
  void an_untouched_engine_and_checker_agree() {
    assertThat(outcome(text -> text, ClaimChecker::new).get("outcome").asText())
        .isEqualTo("NOT_MET");
  }

  @Test
  void a_derived_rule_altered_after_derivation_holds_the_verdict() {
    JsonNode verdict =
        outcome(
            text -> text.replaceAll("(?s)(rule \"10/N\".*?)high\\(", "$1low("), ClaimChecker::new);
    assertThat(verdict.get("outcome").asText()).isEqualTo("NOT_MET");
    verdict = outcome(HeldTest::flipped, ClaimChecker::new);
    assertThat(verdict.get("outcome").asText()).isEqualTo("HELD");
    assertThat(verdict.get("findings")).isEmpty();
    assertThat(verdict.get("incident").asText()).isNotBlank();
    JsonNode brief = outcome(HeldTest::flipped, ClaimChecker::new, Detail.BRIEF);
    assertThat(brief.get("outcome").asText()).isEqualTo("HELD");
    assertThat(brief.has("findings")).isFalse();
    assertThat(brief.get("incident").asText()).isNotBlank();
  }

  @Test
  void a_derived_rule_that_never_fires_holds_the_verdict() {
    JsonNode verdict =
        outcome(
            text -> text.replaceAll("(?s)(rule \"10/N\".*?then).*?end", "$1\nend"),
            ClaimChecker::new);
    assertThat(verdict.get("outcome").asText()).isEqualTo("HELD");
  }

  @Test
  void a_sabotaged_checker_holds_the_verdict() {
    JsonNode verdict = outcome(text -> text, Liar::new);
    assertThat(verdict.get("outcome").asText()).isEqualTo("HELD");
  }

  @Test
  void what_is_hashed_of_a_held_verdict_has_no_incident_and_is_the_same_each_time() {
    VerdictWriter writer = new VerdictWriter();
    byte[] core = writer.core(evaluation(text -> text, Liar::new));
    assertThat(RealLaw.json(core).get("outcome").asText()).isEqualTo("HELD");
    assertThat(RealLaw.json(core).has("incident")).isFalse();
    assertThat(writer.core(evaluation(text -> text, Liar::new))).isEqualTo(core);
  }

  /** The rule for "10 fails" now matches what passes. */
  private static String flipped(String text) {
    int from = text.indexOf("rule \"10/N\"");
    int to = text.indexOf("end", from);
    String rule = text.substring(from, to);
    String turned = rule.replaceFirst(" < ", " >= ");
    assertThat(turned).isNotEqualTo(rule);
    return text.substring(0, from) + turned + text.substring(to);
  }

  private static JsonNode outcome(
      UnaryOperator<String> alter, Function<Binding, ClaimChecker> checkers) {
    return outcome(alter, checkers, Detail.FULL);
  }

  private static JsonNode outcome(
      UnaryOperator<String> alter, Function<Binding, ClaimChecker> checkers, Detail detail) {
    return RealLaw.json(new VerdictWriter().write(evaluation(alter, checkers), detail));
  }

  private static Evaluation evaluation(
      UnaryOperator<String> alter, Function<Binding, ClaimChecker> checkers) {
    Function<EffectiveEdition, Engine> engines =
        law -> {
          Derived d = Derivation.derive(law);
          return Engine.compile(
              new Derived(d.law(), d.slots(), d.lists(), d.leaves(), alter.apply(d.drl())));
        };
    Evaluator evaluator = new Evaluator("test", engines, checkers);
    return evaluator.evaluate(RealLaw.read(COMMUNE));
  }

  /** Reads every "at least" of the law as "more than any". */
  private static final class Liar extends ClaimChecker {
    Liar(Binding binding) {
      super(binding);
    }

    @Override
    Check ready(Claim claim) {
      return claim instanceof Claim.Compare c && c.right() instanceof Operand.Target
          ? super.ready(new Claim.Compare(c.left(), negate(c.op()), c.right()))
          : super.ready(claim);
    }

    private static Comparator negate(Comparator op) {
      return op.negated();
    }
  }
}
