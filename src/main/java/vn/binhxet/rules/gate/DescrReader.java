package vn.binhxet.rules.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Rule;

/**
 * Turns Drools' descriptors of a rule into a claim again. Only the descriptor classes named here
 * pass; any other ends in a fault.
 */
final class DescrReader {
  private DescrReader() {}

  /** What differs between the rule and the descriptor; empty where nothing does. */
  static String difference(Rule rule, RuleDescr descr) throws Fault {
    if (descr.getClass() != RuleDescr.class || descr.isQuery() || descr.hasParent()) {
      return "kind of rule";
    }
    if (!descr.getName().equals(rule.name())) {
      return "name";
    }
    if (!descr.getAttributes().isEmpty() || !descr.getNamedConsequences().isEmpty()) {
      return "attributes";
    }
    if (!annotationsAgree(rule, descr)) {
      return "annotations";
    }
    if (!words(String.valueOf(descr.getConsequence())).equals(words(conclusion(rule)))) {
      return "conclusion";
    }
    return claim(descr.getLhs()).equals(rule.claim()) ? "" : "condition";
  }

  private static boolean annotationsAgree(Rule rule, RuleDescr descr) {
    Set<String> expected = rule.otherReading() ? Set.of("clause", "reading") : Set.of("clause");
    if (!Set.copyOf(descr.getAnnotationNames()).equals(expected)) {
      return false;
    }
    String clause = value(descr, "clause");
    return Citation.parse(clause).equals(rule.citations())
        && (!rule.otherReading() || value(descr, "reading").equals(rule.node()));
  }

  private static String value(RuleDescr descr, String annotation) {
    var values = descr.getAnnotation(annotation).getValueMap();
    String quoted = String.valueOf(values.get("value"));
    boolean single = values.size() == 1 && quoted.length() >= 2 && quoted.startsWith("\"");
    return single ? quoted.substring(1, quoted.length() - 1) : "";
  }

  private static String conclusion(Rule rule) {
    String verb = rule.verb().name().toLowerCase(java.util.Locale.ROOT);
    return verb + "(\"" + rule.node() + "\");";
  }

  private static List<String> words(String text) throws Fault {
    return Lexer.read(text, 1).stream().map(t -> t.kind() + t.text()).toList();
  }

  private static Claim claim(AndDescr lhs) throws Fault {
    List<Claim> claims = new ArrayList<>();
    for (Object part : lhs.getDescrs()) {
      claims.add(part(part));
    }
    return ConditionParser.all(claims);
  }

  private static Claim part(Object part) throws Fault {
    if (part.getClass() == ExistsDescr.class) {
      PatternDescr member = only(((ExistsDescr) part).getDescrs(), PatternDescr.class);
      return PatternParser.exists(member.getObjectType(), where(member));
    }
    if (part.getClass() == NotDescr.class) {
      PatternDescr member = only(((NotDescr) part).getDescrs(), PatternDescr.class);
      return PatternParser.none(member.getObjectType(), where(member));
    }
    PatternDescr pattern = only(List.of(part), PatternDescr.class);
    return pattern.getSource() == null ? where(pattern) : accumulate(pattern);
  }

  private static Claim accumulate(PatternDescr result) throws Fault {
    AccumulateDescr source = only(List.of(result.getSource()), AccumulateDescr.class);
    AndDescr input = only(List.of(source.getInput()), AndDescr.class);
    PatternDescr member = only(input.getDescrs(), PatternDescr.class);
    where(member);
    var function = source.getFunctions().get(0);
    if (source.getFunctions().size() != 1
        || source.getInitCode() != null
        || function.getParams().length != 1
        || result.getConstraint().getDescrs().size() != 1) {
      throw strange("accumulate");
    }
    // Put together again and read like an authored pattern: one reader for one meaning.
    String again =
        "accumulate("
            + member.getObjectType()
            + "("
            + text(member)
            + ");"
            + function.getBind()
            + ":"
            + function.getFunction()
            + "("
            + function.getParams()[0]
            + ");"
            + text(result)
            + ") then";
    return new PatternParser(new Cursor(Lexer.read(again, member.getLine()))).patterns();
  }

  private static Claim where(PatternDescr pattern) throws Fault {
    if (pattern.getIdentifier() != null
        || pattern.isQuery()
        || pattern.isUnification()
        || !pattern.getBehaviors().isEmpty()
        || !pattern.getAnnotations().isEmpty()
        || pattern.getConstraint().getClass() != AndDescr.class) {
      throw strange(pattern.getObjectType());
    }
    Cursor at = new Cursor(Lexer.read(text(pattern), pattern.getLine()));
    Claim where = new ConditionParser(at).conditions();
    if (!at.atEnd()) {
      throw strange(pattern.getObjectType());
    }
    return where;
  }

  private static String text(PatternDescr pattern) throws Fault {
    List<String> parts = new ArrayList<>();
    for (BaseDescr part : pattern.getConstraint().getDescrs()) {
      parts.add(only(List.of(part), ExprConstraintDescr.class).getExpression());
    }
    return String.join(",", parts);
  }

  private static <T> T only(List<?> parts, Class<T> type) throws Fault {
    if (parts.size() != 1 || parts.get(0).getClass() != type) {
      throw strange(parts.isEmpty() ? "nothing" : parts.get(0).getClass().getSimpleName());
    }
    return type.cast(parts.get(0));
  }

  private static Fault strange(String what) {
    return new Fault("READ_DIFFERENTLY", 0, what, what);
  }
}
