package vn.binhxet.rules.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;

/** Reads an authored file: rules, and nothing but rules. */
public final class RuleParser {
  private final String file;
  private final String text;
  private final Problems problems;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private RuleParser(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The rules that could be read; faults go to {@code problems}, one for each faulty rule. */
  public static List<Rule> parse(String file, String text, Problems problems) {
    RuleParser parser = new RuleParser(file, text, problems);
    try {
      parser.readAll(new Cursor(Lexer.read(text, 1)));
    } catch (Fault fault) {
      fault.reportTo(problems, file);
    }
    return parser.rules;
  }

  private void readAll(Cursor at) {
    while (!at.atEnd()) {
      int start = at.position();
      try {
        rules.add(rule(at));
      } catch (Fault fault) {
        fault.reportTo(problems, file);
        if (at.position() == start) {
          at.next();
        }
        at.skipToNextRule();
      }
    }
  }

  private Rule rule(Cursor at) throws Fault {
    Token head = at.peek();
    if (!head.is("rule")) {
      throw new Fault(
          "ONLY_RULES",
          head.line(),
          "Gặp " + head.shown() + ". Tệp này chỉ gồm các quy tắc: rule \"…\" … end.",
          "Found " + head.shown() + ". This file holds nothing but rules: rule \"…\" … end.");
    }
    at.next();
    Token name =
        at.expect(Token.Kind.STRING, "tên quy tắc trong nháy kép", "the rule's name in quotes");
    Names.requireId(name);
    Annotations annotations = Annotations.read(at, name);
    if (!at.peek().is("when")) {
      throw new Fault(
          "ATTRIBUTE",
          at.peek().line(),
          "Gặp " + at.peek().shown() + ", ở đây cần when. Quy tắc không có thuộc tính nào.",
          "Found " + at.peek().shown() + ", expected when. A rule takes no attributes.");
    }
    at.next();
    PatternParser patterns = new PatternParser(at);
    Claim claim = patterns.patterns();
    at.expect("then");
    Rule.Verb verb = verb(at);
    at.open();
    Token node = at.expect(Token.Kind.STRING, "mã của chỉ tiêu", "the node's id");
    Names.requireId(node);
    at.close();
    at.expect(";");
    if (!at.peek().is("end")) {
      throw new Fault(
          "EXTRA_STATEMENT",
          at.peek().line(),
          "Gặp " + at.peek().shown() + ", ở đây cần end. Sau then chỉ có đúng một kết luận.",
          "Found "
              + at.peek().shown()
              + ", expected end. Exactly one conclusion stands after then.");
    }
    Token end = at.next();
    Token reading = annotations.reading();
    checkReading(reading, name, node);
    if (!names.add(name.text())) {
      throw new Fault(
          "RULE_TWICE",
          name.line(),
          "Quy tắc \"" + name.text() + "\" có hai lần. Hãy đổi tên hoặc bỏ một.",
          "The rule \"" + name.text() + "\" stands twice. Rename or remove one.");
    }
    return new Rule(
        name.text(),
        verb,
        node.text(),
        patterns.bare(),
        claim,
        annotations.citations(),
        reading != null,
        new SourceAt(file, head.line()),
        text.substring(head.start(), end.end()));
  }

  private static Rule.Verb verb(Cursor at) throws Fault {
    Token word = at.peek();
    Rule.Verb verb =
        switch (word.text()) {
          case "met" -> Rule.Verb.MET;
          case "excludes" -> Rule.Verb.EXCLUDES;
          case "column" -> Rule.Verb.COLUMN;
          default ->
              throw new Fault(
                  "BAD_VERB",
                  word.line(),
                  "Gặp "
                      + word.shown()
                      + ". Kết luận chỉ có met(\"…\"), excludes(\"…\"), column(\"…\").",
                  "Found "
                      + word.shown()
                      + ". A conclusion is met(\"…\"), excludes(\"…\") or column(\"…\").");
        };
    at.next();
    return verb;
  }

  private static void checkReading(@Nullable Token reading, Token name, Token node) throws Fault {
    if (reading == null) {
      return;
    }
    if (!reading.text().equals(node.text()) || name.text().equals(node.text())) {
      throw new Fault(
          "BAD_READING",
          reading.line(),
          "@reading phải nêu đúng mã ở kết luận (\""
              + node.text()
              + "\") và tên quy tắc phải khác mã đó.",
          "@reading must name the node it concludes (\""
              + node.text()
              + "\"), and the rule's name must differ from it.");
    }
  }
}
