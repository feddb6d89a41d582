package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.RuleFolder.CRITERIA;
import static vn.binhxet.testing.RuleFolder.EDITION;
import static vn.binhxet.testing.RuleFolder.TARGETS;
import static vn.binhxet.testing.SampleRules.compare;
import static vn.binhxet.testing.SampleRules.field;
import static vn.binhxet.testing.SampleRules.number;
import static vn.binhxet.testing.SampleRules.target;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Problem;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.testing.RuleFolder;

class RuleFaultsTest {
  private static final Claim FINE =
      compare(field("registered"), Comparator.EQUAL, new Operand.Truth(true));
  private final RuleFolder folder = new RuleFolder();

  /** Gives the condition "reg" another claim and expects one fault in its rule. */
  private Problem faultOf(Claim claim, String code) {
    folder.rules.remove(CRITERIA, "reg");
    int line = folder.rules.at(CRITERIA).line();
    folder.rules.met(CRITERIA, "reg", claim);
    return Planted.foundAt(folder, code, CRITERIA, line);
  }

  private Problem faultOf(Rule rule, String code) {
    folder.rules.add(CRITERIA, rule);
    return Planted.foundAt(folder, code, CRITERIA, rule.at().line());
  }

  private static Rule rule(String name, Rule.Verb verb, String node, boolean other, Claim claim) {
    return new Rule(
        name,
        verb,
        node,
        List.of(),
        claim,
        Citation.parse("1/2020/NĐ-CP, Điều 1"),
        other,
        new SourceAt(CRITERIA, 777),
        "");
  }

  @Test
  void a_leaf_without_its_rule_is_refused() {
    folder.rules.remove(CRITERIA, "reg");
    Planted.found(folder, "MISSING_RULE", EDITION, "id: reg");
  }

  @Test
  void a_rule_for_no_node_is_refused() {
    assertThat(faultOf(rule("1d", Rule.Verb.MET, "1d", false, FINE), "UNKNOWN_NODE").message().vi())
        .contains("“1d”");
  }

  @Test
  void a_rule_whose_name_no_node_asks_for_is_refused() {
    faultOf(rule("reg/again", Rule.Verb.MET, "reg", false, FINE), "UNUSED_RULE");
  }

  @Test
  void a_rule_for_a_group_a_score_or_a_text_not_read_is_refused() {
    faultOf(rule("1", Rule.Verb.MET, "1", false, FINE), "UNUSED_RULE");
    folder.rules.remove(CRITERIA, "1");
    faultOf(rule("s1", Rule.Verb.MET, "s1", false, FINE), "UNUSED_RULE");
    folder.rules.remove(CRITERIA, "s1");
    faultOf(rule("1c", Rule.Verb.MET, "1c", false, FINE), "UNUSED_RULE");
  }

  @Test
  void only_a_disqualifier_excludes() {
    folder.rules.remove(CRITERIA, "reg");
    faultOf(rule("reg", Rule.Verb.EXCLUDES, "reg", false, FINE), "WRONG_VERB");
  }

  @Test
  void a_disqualifier_is_not_met() {
    folder.rules.remove(CRITERIA, "fined");
    faultOf(rule("fined", Rule.Verb.MET, "fined", false, FINE), "WRONG_VERB");
  }

  @Test
  void another_reading_needs_an_interpretation() {
    faultOf(rule("1a/other", Rule.Verb.MET, "1a", true, FINE), "NO_INTERPRETATION");
  }

  @Test
  void the_reading_of_a_group_is_no_rule() {
    String name = "name: {vi: Kinh tế, en: Economy}";
    folder.change(EDITION, name, name + "\n    interpretation: {vi: cả ba, en: all three}");
    faultOf(rule("1/other", Rule.Verb.MET, "1", true, FINE), "UNUSED_RULE");
  }

  @Test
  void a_rule_chooses_a_column_that_exists() {
    faultOf(rule("to-hil", Rule.Verb.COLUMN, "hil", false, FINE), "UNKNOWN_COLUMN");
  }

  @Test
  void a_rules_pattern_is_the_subjects() {
    Rule rule =
        new Rule(
            "to-hill",
            Rule.Verb.COLUMN,
            "hill",
            List.of("Vilage"),
            FINE,
            Citation.parse("1/2020/NĐ-CP, Điều 1"),
            false,
            new SourceAt(CRITERIA, 777),
            "");
    assertThat(faultOf(rule, "UNKNOWN_PATTERN").message().en()).contains("\"Village\"");
  }

  @Test
  void a_rule_cites_an_act_that_is_listed() {
    Rule rule =
        new Rule(
            "to-hill",
            Rule.Verb.COLUMN,
            "hill",
            List.of(),
            FINE,
            Citation.parse("1/2020/NĐ-CP, Điều 1; 1/2002/NĐ-CP, Điều 1; Bộ, thư trả lời"),
            false,
            new SourceAt(CRITERIA, 777),
            "");
    faultOf(rule, "UNKNOWN_INSTRUMENT");
  }

  @Test
  void an_unknown_field_is_refused_with_the_one_meant() {
    Problem problem =
        faultOf(
            compare(field("registred"), Comparator.EQUAL, new Operand.Truth(true)),
            "UNKNOWN_FIELD");
    assertThat(problem.message().vi()).contains("Ý bạn là “registered”?");
  }

  @Test
  void a_members_field_is_not_seen_outside_its_pattern() {
    faultOf(compare(field("amount"), Comparator.EQUAL, number("0")), "UNKNOWN_FIELD");
  }

  @Test
  void an_unknown_list_of_members_is_refused() {
    Claim claim = new Claim.Count("Fines", FINE, Comparator.AT_LEAST, number("1"));
    assertThat(faultOf(claim, "UNKNOWN_MEMBER").message().en()).contains("\"Fine\"");
  }

  @Test
  void an_unknown_target_is_refused() {
    assertThat(
            faultOf(compare(field("income"), Comparator.AT_LEAST, target("1aa")), "UNKNOWN_TARGET")
                .message()
                .vi())
        .contains("“1a”");
  }

  @Test
  void an_unknown_code_is_refused() {
    Problem compared =
        faultOf(compare(field("road"), Comparator.EQUAL, new Operand.Code("pavd")), "UNKNOWN_CODE");
    assertThat(compared.message().vi()).contains("paved");
    faultOf(new Claim.In("road", List.of(new Operand.Code("mud")), false), "UNKNOWN_CODE");
  }

  static List<Claim> faultyClaims() {
    Operand yes = new Operand.Truth(true);
    Operand code = new Operand.Code("paved");
    Comparator equal = Comparator.EQUAL;
    Comparator more = Comparator.MORE_THAN;
    return List.of(
        compare(field("note"), equal, code),
        compare(field("fines"), equal, number("1")),
        compare(field("builtOn"), equal, number("2020")),
        compare(field("registered"), equal, number("1")),
        compare(field("registered"), more, yes),
        compare(field("satisfied"), equal, code),
        compare(field("income"), equal, code),
        compare(field("road"), more, code),
        compare(field("road"), equal, field("road")),
        compare(field("registered"), equal, field("income")),
        compare(new Operand.YearOf("income"), equal, number("2020")),
        compare(new Operand.Points("1"), more, number("1")),
        compare(sum(field("income"), field("registered")), more, number("1")),
        compare(sum(field("income"), field("builtOn")), more, number("1")),
        new Claim.In("road", List.of(number("1")), false),
        new Claim.In("income", List.of(code), false),
        new Claim.In("registered", List.of(yes), true),
        new Claim.Count("Fine", new Claim.All(List.of()), more, code),
        new Claim.Count("Fine", compare(field("kind"), equal, number("1")), more, number("1")),
        new Claim.Total("Fine", "kind", new Claim.All(List.of()), more, number("1")),
        new Claim.Any(List.of(FINE, compare(field("road"), equal, yes))));
  }

  private static Operand sum(Operand a, Operand b) {
    return new Operand.Sum(List.of(a, b), List.of(false, false));
  }

  @ParameterizedTest
  @MethodSource("faultyClaims")
  void sides_of_different_types_are_refused(Claim claim) {
    faultOf(claim, "TYPE_MISMATCH");
  }

  static List<Claim> soundClaims() {
    Comparator more = Comparator.MORE_THAN;
    Operand number = number("1");
    return List.of(
        compare(field("income"), more, new Operand.Product(List.of(number, field("points1")))),
        compare(field("satisfied"), more, number("89.9")),
        compare(field("builtOn"), more, field("builtOn")),
        compare(new Operand.YearOf("builtOn"), more, new Operand.AwardYear()),
        compare(new Operand.Points("*"), more, number),
        new Claim.In("income", List.of(number), true),
        new Claim.In("road", List.of(new Operand.Code("dirt")), true),
        new Claim.Total("Fine", "amount", new Claim.All(List.of()), more, target("1a")));
  }

  @ParameterizedTest
  @MethodSource("soundClaims")
  void sides_of_one_type_are_taken(Claim claim) throws LawRefused {
    folder.rules.remove(CRITERIA, "reg").met(CRITERIA, "reg", claim);
    assertThat(folder.read().editions()).hasSize(1);
  }

  @Test
  void a_target_in_another_unit_than_its_field_is_refused() {
    folder.change(TARGETS, "1a,coast,,60,triệu đồng,million", "1a,coast,,60,nghìn đồng,thousand");
    Planted.found(folder, "UNIT_MISMATCH", TARGETS, "nghìn đồng");
  }

  @Test
  void a_faulty_rule_file_does_not_make_leaves_miss_their_rules() {
    LawbookReader reader =
        new LawbookReader(
            (file, text, problems) -> {
              problems.add("BAD_WORD", new SourceAt(file, 3), "sai", "bad");
              return List.of();
            });
    try {
      reader.read(folder.snapshot());
    } catch (LawRefused refused) {
      assertThat(refused.problems()).extracting(Problem::code).containsExactly("BAD_WORD");
      return;
    }
    throw new AssertionError("not refused");
  }
}
