package vn.binhxet.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;
import vn.binhxet.law.clocks.Clocks;

/** Small editions for tests, built from claims or from authored text. */
final class Laws {
  static final String FILE = "title/edition/criteria.drl";
  private static final SourceAt AT = new SourceAt(FILE, 1);
  private static final Text WORD = Text.same("x");

  private Laws() {}

  /** An edition with one leaf for each rule, and fields a b c (integer), k (choice), two lists. */
  static EffectiveEdition of(List<Rule> rules) {
    return of("edition", "hash", rules);
  }

  static EffectiveEdition of(String id, String hash, List<Rule> rules) {
    return new EffectiveEdition(edition(id, hash, rules), null, LocalDate.of(2025, 11, 5));
  }

  static Edition edition(String id, String hash, List<Rule> rules) {
    List<Node> nodes = new ArrayList<>();
    for (Rule rule : rules) {
      nodes.add(node(rule));
    }
    return new Edition(
        id,
        new Title("title", Title.Kind.TITLE, SubjectType.COMMUNE, WORD, List.of()),
        WORD,
        List.of(),
        Period.ALWAYS,
        List.of(),
        Columns.NONE,
        Wording.STANDARD,
        new Result.Whole(),
        fields(),
        nodes,
        rules,
        new Targets(List.of()),
        List.of(),
        Text.same(""),
        Clocks.NONE,
        hash,
        AT);
  }

  /** The same, from the text of criteria.drl. */
  static EffectiveEdition read(String text) {
    Problems problems = new Problems();
    List<Rule> rules = new DrlRuleReader().read(FILE, text, problems);
    if (!problems.none()) {
      throw new AssertionError(problems.all());
    }
    return of(rules);
  }

  static Rule met(String node, Claim claim) {
    return rule(node, Rule.Verb.MET, claim);
  }

  static Rule excludes(String node, Claim claim) {
    return rule(node, Rule.Verb.EXCLUDES, claim);
  }

  static Claim compare(String field, Comparator op, String value) {
    return new Claim.Compare(
        new Operand.FieldValue(field), op, new Operand.Number(new BigDecimal(value)));
  }

  private static Rule rule(String node, Rule.Verb verb, Claim claim) {
    List<Citation> citations = List.of(new Citation("1/2025/NĐ-CP", "Điều 1"));
    return new Rule(node, verb, node, List.of("Commune"), claim, citations, false, AT, "");
  }

  private static Node node(Rule rule) {
    return new Node(
        rule.node(),
        rule.verb() == Rule.Verb.EXCLUDES ? Node.Kind.DISQUALIFIER : Node.Kind.INDICATOR,
        WORD,
        Confidence.READ,
        Node.Content.READ,
        null,
        rule.name(),
        Period.ALWAYS,
        null,
        null,
        true,
        Rollup.ALL,
        List.of(),
        List.of(),
        AT);
  }

  private static List<Field> fields() {
    List<Field> member =
        List.of(
            field("x", FieldType.INTEGER, List.of()),
            field("amount", FieldType.NUMBER, List.of()),
            field("kind", FieldType.CHOICE, List.of("p", "q", "r")));
    return List.of(
        field("a", FieldType.NUMBER, List.of()),
        field("b", FieldType.NUMBER, List.of()),
        field("c", FieldType.INTEGER, List.of()),
        field("k", FieldType.CHOICE, List.of("p", "q", "r")),
        field("flag", FieldType.BOOLEAN, List.of()),
        list("sanctions", "Sanction", member),
        list("loans", "Loan", member));
  }

  private static Field field(String name, FieldType type, List<String> codes) {
    List<Field.Choice> choices =
        codes.stream().map(code -> new Field.Choice(code, WORD, false)).toList();
    return new Field(
        name, type, WORD, null, null, null, null, 6, choices, List.of(), null, false, false, null,
        null, AT);
  }

  private static Field list(String name, String member, List<Field> fields) {
    return new Field(
        name,
        FieldType.LIST,
        WORD,
        null,
        null,
        null,
        null,
        6,
        List.of(),
        fields,
        member,
        false,
        false,
        null,
        null,
        AT);
  }
}
