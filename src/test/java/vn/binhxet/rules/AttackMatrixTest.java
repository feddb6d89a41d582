package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.binhxet.law.Problem;
import vn.binhxet.law.Problems;

/**
 * Every known way to put code, or something that reads as something else, into a rule file. Each is
 * refused at the line where it stands, and none of it runs.
 */
class AttackMatrixTest {
  private static final String FILE = "title/edition/criteria.drl";
  private static final String MARK = "binhxet.attack";
  private static final String HIT = "System.setProperty(\"" + MARK + "\", \"hit\")";
  private static final String CLAUSE = "@clause(\"1/2025/NĐ-CP, Điều 1\")";
  private static final String SOUND =
      "rule \"a\" " + CLAUSE + "\nwhen\n  Household( a == 1 )\nthen\n  met(\"a\");\nend\n";

  private record Attack(String name, int line, String code, String text) {}

  private static Attack whole(String name, int line, String code, String text) {
    return new Attack(name, line, code, text);
  }

  /** Something before a sound rule. */
  private static Attack before(String name, String code, String text) {
    return new Attack(name, 1, code, text + "\n" + SOUND);
  }

  /** Something between a rule's name and "when". */
  private static Attack head(String name, String code, String text) {
    return new Attack(
        name,
        2,
        code,
        "rule \"a\" " + CLAUSE + "\n" + text + "\nwhen Household( a == 1 ) then met(\"a\"); end\n");
  }

  /** A condition in the subject's pattern. */
  private static Attack condition(String name, String code, String text) {
    return new Attack(
        name,
        3,
        code,
        "rule \"a\" " + CLAUSE + "\nwhen Household(\n" + text + "\n) then met(\"a\"); end\n");
  }

  /** A pattern. */
  private static Attack pattern(String name, String code, String text) {
    return new Attack(
        name, 3, code, "rule \"a\" " + CLAUSE + "\nwhen\n" + text + "\nthen met(\"a\"); end\n");
  }

  /** What stands after "then". */
  private static Attack then(String name, String code, String text) {
    return new Attack(
        name,
        3,
        code,
        "rule \"a\" " + CLAUSE + " when Household( a == 1 ) then\n\n" + text + " end\n");
  }

  private static Attack annotation(String name, String code, String text) {
    return new Attack(
        name, 2, code, "rule \"a\"\n" + text + "\nwhen Household( a == 1 ) then met(\"a\"); end\n");
  }

  private static List<Attack> attacks() {
    return List.of(
        // ---- beside the rules
        before("package", "ONLY_RULES", "package evil"),
        before("import", "ONLY_RULES", "import java.lang.Runtime"),
        before("import of all", "ONLY_RULES", "import java.lang.*"),
        before("static import", "ONLY_RULES", "import static java.lang.System.setProperty"),
        before("function import", "ONLY_RULES", "import function java.lang.System.setProperty"),
        before("accumulate import", "ONLY_RULES", "import accumulate evil.Sum sum"),
        before("function", "UNEXPECTED_SIGN", "function void f() { " + HIT + "; }"),
        before("global", "ONLY_RULES", "global java.lang.Runtime r"),
        before("declare", "ONLY_RULES", "declare Household a : int end"),
        before("declare with default", "UNEXPECTED_SIGN", "declare H a : String = " + HIT + " end"),
        before("enum initialiser", "ONLY_RULES", "declare enum E A(" + HIT + "); v : String end"),
        before("trait", "ONLY_RULES", "declare trait T end"),
        before("window", "ONLY_RULES", "declare window W Household() end"),
        before("entry point", "ONLY_RULES", "declare entry-point \"x\" end"),
        before("query", "ONLY_RULES", "query q(String s) Household() end"),
        before("package dialect", "ONLY_RULES", "dialect \"mvel\""),
        before("package attribute", "ONLY_RULES", "no-loop true"),
        before("unit", "ONLY_RULES", "unit Evil;"),
        before("expander", "ONLY_RULES", "expander evil.dsl"),
        before("template header", "ONLY_RULES", "template header"),
        before("stray semicolon", "ONLY_RULES", ";"),
        before("rule without quotes", "UNEXPECTED", "rule a when then end"),
        whole("code after the last rule", 7, "ONLY_RULES", SOUND + "global String s"),
        // ---- rule heads
        head("salience", "ATTRIBUTE", "salience 10"),
        head("salience with code", "ATTRIBUTE", "salience ( " + HIT + ".length() )"),
        head("enabled with code", "ATTRIBUTE", "enabled ( " + HIT + " == null )"),
        head("timer", "ATTRIBUTE", "timer ( int: 0 1 )"),
        head("calendars", "ATTRIBUTE", "calendars \"x\""),
        head("duration", "ATTRIBUTE", "duration 10"),
        head("dialect", "ATTRIBUTE", "dialect \"mvel\""),
        head("no-loop", "ATTRIBUTE", "no-loop true"),
        head("lock-on-active", "ATTRIBUTE", "lock-on-active"),
        head("agenda-group", "ATTRIBUTE", "agenda-group \"x\""),
        head("ruleflow-group", "ATTRIBUTE", "ruleflow-group \"x\""),
        head("activation-group", "ATTRIBUTE", "activation-group \"x\""),
        head("auto-focus", "ATTRIBUTE", "auto-focus true"),
        head("date-effective", "ATTRIBUTE", "date-effective \"01-Jan-2020\""),
        head("attributes keyword", "ATTRIBUTE", "attributes salience 1"),
        head("extends", "ATTRIBUTE", "extends \"b\""),
        // ---- annotations
        annotation("annotation with code", "UNEXPECTED", "@clause( " + HIT + " )"),
        annotation("unknown annotation", "ANNOTATION", CLAUSE + " @x(\"y\")"),
        annotation("unknown annotation with code", "ANNOTATION", CLAUSE + " @x( " + HIT + " )"),
        annotation("annotation without value", "ANNOTATION", CLAUSE + " @Direct"),
        annotation(
            "qualified annotation", "ANNOTATION", "@org.kie.api.definition.rule.Unit(\"x\")"),
        annotation("array annotation", "UNEXPECTED_SIGN", "@clause({ \"a, b\" })"),
        annotation("nested annotation", "UNEXPECTED", "@clause( @x(\"y\") )"),
        annotation("named value", "UNEXPECTED_SIGN", "@clause( value = \"1/2025, b\" )"),
        annotation("several values", "UNEXPECTED", "@clause( \"1/2025, b\", \"c\" )"),
        annotation("joined strings", "UNEXPECTED", "@clause( \"1/2025, b\" + \"c\" )"),
        annotation("method on a string", "UNEXPECTED", "@clause( \"1/2025, b\".length() )"),
        annotation("number as clause", "UNEXPECTED", "@clause( 1 )"),
        annotation("two clauses", "ANNOTATION", CLAUSE + " " + CLAUSE),
        annotation("bracket closed within quotes", "UNEXPECTED", "@clause(\"1/2025, b) " + "\" x)"),
        whole(
            "no clause",
            1,
            "NO_CLAUSE",
            "rule \"a\" when Household( a == 1 ) then met(\"a\"); end"),
        whole(
            "clause without a place",
            1,
            "BAD_CLAUSE",
            "rule \"a\" @clause(\"1/2025\") when Household( a == 1 ) then met(\"a\"); end"),
        // ---- patterns
        pattern("eval", "BAD_PATTERN", "eval( " + HIT + " == null )"),
        pattern("from", "BAD_PATTERN", "Household( a == 1 ) from " + HIT),
        pattern("from collect", "BAD_PATTERN", "Household( a == 1 ) from collect( Household() )"),
        pattern("from entry-point", "BAD_PATTERN", "Household( a == 1 ) from entry-point \"x\""),
        pattern("over a window", "BAD_PATTERN", "Household( a == 1 ) over window:length( 1 )"),
        pattern("forall", "BAD_PATTERN", "forall( Household( a == 1 ) )"),
        pattern("binding of a pattern", "BAD_PATTERN", "$h : Household( a == 1 )"),
        pattern("qualified type", "BAD_PATTERN", "java.lang.Runtime( )"),
        pattern("query call", "BAD_PATTERN", "q( \"x\"; )"),
        pattern("or between patterns", "BAD_PATTERN", "Household( a == 1 ) or Sanction( )"),
        pattern("and between patterns", "BAD_PATTERN", "Household( a == 1 ) and Sanction( )"),
        pattern("brackets around a pattern", "BAD_PATTERN", "( Household( a == 1 ) )"),
        pattern("exists over brackets", "BAD_PATTERN", "exists ( Sanction( ) )"),
        pattern("not not", "BAD_PATTERN", "not not Sanction( )"),
        pattern("do", "BAD_PATTERN", "Household( a == 1 ) do"),
        pattern("if", "BAD_PATTERN", "Household( a == 1 ) if ( a > 1 ) break"),
        pattern(
            "inline accumulate",
            "UNEXPECTED",
            "accumulate( Loan( ), init( " + HIT + "; ) action( ) result( 1 ) )"),
        pattern(
            "accumulate with another function",
            "BAD_FUNCTION",
            "accumulate( Loan( ); $n : average(amount); $n > 1 )"),
        pattern(
            "accumulate of a call", "UNEXPECTED", "accumulate( Loan( ); $n : sum(f()); $n > 1 )"),
        pattern(
            "accumulate compared with a call",
            "PATH",
            "accumulate( Loan( ); $n : count(1); $n > " + HIT + " )"),
        pattern(
            "accumulate compared with another name",
            "BAD_RESULT",
            "accumulate( Loan( ); $n : count(1); $m > 1 )"),
        pattern(
            "accumulate with two results",
            "UNEXPECTED",
            "accumulate( Loan( ); $n : count(1), $m : sum(amount); $n > 1 )"),
        // ---- conditions
        condition("method call", "CALL", "a == 1, f()"),
        condition("static call", "PATH", HIT + " == null"),
        condition("call on a field", "PATH", "a.getClass() == 1"),
        condition("this", "PATH", "this.a == 1"),
        condition("path beyond year", "PATH", "decidedOn.year.x == 1"),
        condition("path of another property", "PATH", "decidedOn.time == 1"),
        condition("reflection", "PATH", "Class.forName(\"java.lang.Runtime\") != null"),
        condition("new", "BAD_FIELD_NAME", "a == new Foo()"),
        condition("instanceof", "UNEXPECTED", "a instanceof Household"),
        condition("binding", "UNEXPECTED_SIGN", "$a : a == 1 ? 1 : 2"),
        condition("binding alone", "UNEXPECTED", "$a : a"),
        condition("inline eval", "CALL", "eval( " + HIT + " == null )"),
        condition("half constraint", "UNEXPECTED", "a > 1 && < 20"),
        condition("matches", "UNEXPECTED", "k matches \"(a+)+\""),
        condition("contains", "UNEXPECTED", "k contains \"a\""),
        condition("memberOf", "UNEXPECTED", "k memberOf \"a\""),
        condition("soundslike", "UNEXPECTED", "k soundslike \"a\""),
        condition("str", "UNEXPECTED_SIGN", "k str[startsWith] \"a\""),
        condition("custom operator", "UNEXPECTED_SIGN", "k ##evil \"a\""),
        condition("assignment", "UNEXPECTED_SIGN", "a = 1"),
        condition("negation", "UNEXPECTED_SIGN", "!a"),
        condition("null", "BAD_FIELD_NAME", "a == null"),
        condition("null in a list", "BAD_FIELD_NAME", "a in (null)"),
        condition("field in a list", "BAD_IN_VALUE", "a in (b)"),
        condition("bare this", "BAD_FIELD_NAME", "this != a"),
        condition("word of Drools as a field", "BAD_FIELD_NAME", "not in (\"x\")"),
        condition("ternary", "UNEXPECTED_SIGN", "a == 1 ? true : false"),
        condition("lambda", "UNEXPECTED_SIGN", "a -> 1"),
        condition("array", "UNEXPECTED_SIGN", "a[0] == 1"),
        condition("block", "UNEXPECTED_SIGN", "a == 1 }"),
        condition("template marker", "UNEXPECTED_SIGN", "a == @{x}"),
        condition("mvel marker", "UNEXPECTED_SIGN", "a == #{x}"),
        condition("property marker", "UNEXPECTED_SIGN", "a == ${x}"),
        condition("xpath", "UNEXPECTED_SIGN", "a == /b/c"),
        condition("bit operation", "UNEXPECTED_SIGN", "a & 1 == 1"),
        condition("division", "UNEXPECTED_SIGN", "a % 2 == 1"),
        condition("single quotes", "WRONG_QUOTE", "k == 'x'"),
        condition("typographic quotes", "WRONG_QUOTE", "k == “x”"),
        condition("full-width quotes", "WRONG_QUOTE", "k == ＂x＂"),
        condition("guillemets", "WRONG_QUOTE", "k == «x»"),
        condition("full-width bracket", "UNEXPECTED_SIGN", "k == target（\"x\"）"),
        condition("full-width operator", "UNEXPECTED_SIGN", "a ＞ 1"),
        condition("cyrillic field", "UNEXPECTED_SIGN", "\u0430 == 1"),
        condition("accented field", "BAD_WORD", "ten\u00e1 == 1"),
        condition("string over two lines", "STRING_NOT_CLOSED", "k == \"x\ny\""),
        condition("number with suffix", "BAD_WORD", "a == 0.9B"),
        condition("hexadecimal number", "BAD_WORD", "a == 0x10"),
        condition("octal number", "BAD_NUMBER", "a == 010"),
        condition("exponent", "BAD_WORD", "a == 1e3"),
        condition("endless number", "BAD_NUMBER", "a == " + "9".repeat(400)),
        condition("underscore in number", "BAD_WORD", "a == 1_000"),
        condition("code in a sum", "NOT_A_NUMBER", "a + \"x\" == 1"),
        condition("ordered code", "NO_ORDER", "k >= \"x\""),
        condition("nothing compared", "NOTHING_COMPARED", "1 == 1"),
        condition("code in a target id", "BAD_ID", "a == target(\"x'+y\")"),
        condition("call within target", "UNEXPECTED", "a == target( " + HIT + " )"),
        condition("field as target id", "UNEXPECTED", "a == target( b )"),
        // ---- hidden things
        condition("unicode escape", "BACKSLASH", "k == \"\\u0053ystem\""),
        condition("unicode escape of a quote", "BACKSLASH", "k == \"\\u0022\""),
        condition("string escape", "BACKSLASH", "k == \"\\\"\""),
        condition("octal escape", "BACKSLASH", "k == \"\\042\""),
        condition("escape in a comment", "BACKSLASH", "a == 1 // \\u000a , f()"),
        condition("zero-width space", "HIDDEN_CHARACTER", "a\u200b == 1"),
        condition("right-to-left override", "HIDDEN_CHARACTER", "a == 1 /* \u202e */"),
        condition("no-break space", "HIDDEN_CHARACTER", "a\u00a0== 1"),
        condition("soft hyphen", "HIDDEN_CHARACTER", "k == \"a\u00adb\""),
        condition("vertical tab", "HIDDEN_CHARACTER", "a\u000b== 1"),
        condition("nul", "HIDDEN_CHARACTER", "a\u0000== 1"),
        condition("line separator", "HIDDEN_CHARACTER", "a == 1 // x\u2028, f()"),
        condition("next line", "HIDDEN_CHARACTER", "a == 1 // x\u0085, f()"),
        condition("lone carriage return", "HIDDEN_CHARACTER", "a == 1 // x\r, f()"),
        condition("private use", "HIDDEN_CHARACTER", "k == \"\ue000\""),
        condition("half a surrogate pair", "HIDDEN_CHARACTER", "k == \"\ud800\""),
        condition(
            "decomposed letters",
            "NOT_NFC",
            "k == \"" + Normalizer.normalize("Điều ế", Normalizer.Form.NFD) + "\""),
        whole("byte order mark", 1, "HIDDEN_CHARACTER", "\ufeff" + SOUND),
        whole("comment never closed", 7, "COMMENT_NOT_CLOSED", SOUND + "/* x"),
        whole("hash comment", 7, "UNEXPECTED_SIGN", SOUND + "# x"),
        whole("comment that ends early", 7, "ONLY_RULES", SOUND + "/* x /* y */ z"),
        // ---- conclusions
        then("statement", "BAD_VERB", HIT + "; met(\"a\");"),
        then("extra statement", "EXTRA_STATEMENT", "met(\"a\"); " + HIT + ";"),
        then("two conclusions", "EXTRA_STATEMENT", "met(\"a\"); met(\"a\");"),
        then("another verb", "BAD_VERB", "insert(\"a\");"),
        then("modify", "BAD_VERB", "modify(a);"),
        then("drools", "BAD_VERB", "drools.halt();"),
        then("kcontext", "BAD_VERB", "kcontext.getKnowledgeRuntime();"),
        then("computed node", "UNEXPECTED", "met(\"a\" + \"b\");"),
        then("call as node", "UNEXPECTED", "met( " + HIT + " );"),
        then("block as conclusion", "UNEXPECTED_SIGN", "{ met(\"a\"); }"),
        then("method on the verb", "UNEXPECTED", "met(\"a\").x();"),
        then("missing semicolon", "UNEXPECTED", "met(\"a\")"),
        then("nothing", "BAD_VERB", ""),
        then("template marker in node", "BAD_ID", "met(\"@{x}\");"),
        then("quote in node", "BAD_ID", "met(\"a'; x\");"),
        whole(
            "named consequence",
            1,
            "UNEXPECTED_SIGN",
            "rule \"a\" " + CLAUSE + " when Household( a == 1 ) then[x] met(\"a\"); end"),
        whole(
            "second then",
            2,
            "EXTRA_STATEMENT",
            "rule \"a\" " + CLAUSE + " when Household( a == 1 ) then met(\"a\");\nthen end"),
        // ---- names
        whole("rule twice", 7, "RULE_TWICE", SOUND + SOUND),
        whole("quote in a name", 1, "BAD_ID", SOUND.replace("\"a\" ", "\"a' + x\" ")),
        whole("empty name", 1, "BAD_ID", SOUND.replace("\"a\" ", "\"\" ")),
        whole("brace in a name", 1, "BAD_ID", SOUND.replace("\"a\" ", "\"a}\" ")),
        whole("no condition", 3, "EMPTY_RULE", SOUND.replace("  Household( a == 1 )\n", "")),
        whole("no test", 3, "EMPTY_RULE", SOUND.replace("a == 1", "")),
        whole(
            "pattern twice",
            3,
            "PATTERN_TWICE",
            SOUND.replace("Household( a == 1 )", "Household( a == 1 ) Household( b == 1 )")),
        annotation("reading of another node", "BAD_READING", CLAUSE + " @reading(\"b\")"),
        annotation("reading under the node's name", "BAD_READING", CLAUSE + " @reading(\"a\")"));
  }

  @TestFactory
  Stream<DynamicTest> every_attack_is_refused_at_its_line_and_runs_nothing() {
    assertThat(attacks()).extracting(Attack::name).doesNotHaveDuplicates();
    return attacks().stream().map(a -> DynamicTest.dynamicTest(a.name(), () -> refused(a)));
  }

  private static void refused(Attack attack) {
    System.clearProperty(MARK);
    Problems problems = new Problems();
    new DrlRuleReader().read(FILE, attack.text(), problems);

    assertThat(problems.all()).isNotEmpty();
    Problem first = problems.all().get(0);
    assertThat(first.code()).as(first.toString()).isEqualTo(attack.code());
    assertThat(first.at().file()).isEqualTo(FILE);
    assertThat(first.at().line()).as(first.toString()).isEqualTo(attack.line());
    assertThat(first.message().vi()).isNotBlank().isNotEqualTo(first.message().en());
    assertThat(System.getProperty(MARK)).isNull();
  }

  @Test
  void the_same_rule_without_an_attack_passes() {
    Problems problems = new Problems();

    assertThat(new DrlRuleReader().read(FILE, SOUND, problems)).hasSize(1);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void code_in_a_comment_or_a_string_is_only_text() {
    System.clearProperty(MARK);
    Problems problems = new Problems();
    String text =
        "// " + HIT + "\n" + SOUND.replace("a == 1", "a == 1, k == \"eval(System.exit(1))\"");

    Derived derived = Derivation.derive(Laws.of(new DrlRuleReader().read(FILE, text, problems)));

    assertThat(problems.all()).isEmpty();
    assertThat(derived.drl()).doesNotContain("System").doesNotContain("eval");
    assertThat(System.getProperty(MARK)).isNull();
  }

  @TestFactory
  Stream<DynamicTest> very_long_and_very_deep_files_end_in_a_fault_and_not_in_an_overflow() {
    int much = 60_000;
    return Stream.of(
            whole("too long", 0, "FILE_TOO_LONG", SOUND + " ".repeat(300_000)),
            condition("deep brackets", "BRACKET_NOT_CLOSED", "(".repeat(much) + "a == 1"),
            condition(
                "deep closed brackets", "TOO_DEEP", "(".repeat(much) + "a == 1" + ")".repeat(much)),
            condition("deep sums", "TOO_DEEP", "(".repeat(much) + "a" + ")".repeat(much) + " == 1"),
            condition(
                "many comparisons", "TOO_MANY_COMPARISONS", "a==1,".repeat(much / 2) + "a==1"),
            condition(
                "many alternatives", "TOO_MANY_COMPARISONS", "a==1||".repeat(much / 2) + "a==1"),
            condition(
                "many codes", "TOO_MANY_COMPARISONS", "k in (" + "\"x\",".repeat(much) + "\"x\")"),
            condition("long string", "TOO_LONG", "k == \"" + "x".repeat(much) + "\""),
            condition("long name", "TOO_LONG", "x".repeat(much) + " == 1"),
            pattern("many patterns", "TOO_MANY_PATTERNS", "exists Sanction() ".repeat(much / 10)),
            whole("many annotations", 1, "ANNOTATION", "rule \"a\" " + CLAUSE.repeat(much / 20)),
            whole("many brackets, no rule", 1, "ONLY_RULES", "(".repeat(much)))
        .map(a -> DynamicTest.dynamicTest(a.name(), () -> refused(a)));
  }

  @Test
  void a_long_sum_and_many_comments_are_read_without_an_overflow() {
    Problems problems = new Problems();
    String comments = "// x\n".repeat(20_000) + "/**/".repeat(2_000) + "\n";
    String sum = SOUND.replace("a == 1", "a" + " + a".repeat(400) + " == 1");

    assertThat(new DrlRuleReader().read(FILE, comments + sum, problems)).hasSize(1);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void the_largest_rule_that_is_read_can_be_compiled() {
    Problems problems = new Problems();
    StringBuilder codes = new StringBuilder("\"p\"");
    for (int i = 1; i < 200; i++) {
      codes.append(",\"").append(i % 2 == 0 ? "q" : "r").append('"');
    }
    String text = SOUND.replace("a == 1", "k in (" + codes + ")");
    String either =
        SOUND
            .replace("\"a\"", "\"b\"")
            .replace("a == 1", "a == 1" + " || b == 2 && c != 3".repeat(99));

    Derived derived =
        Derivation.derive(Laws.of(new DrlRuleReader().read(FILE, text + either, problems)));

    assertThat(problems.all()).isEmpty();
    try (Engine engine = Engine.compile(derived)) {
      SubjectFact fact = new World().set("k", "2").set("a", "0").set("b", "0").fact(derived);
      engine.decide(List.of(fact));
      assertThat(fact.decided(0)).isEqualTo(SubjectFact.MET);
      assertThat(fact.decided(1)).isEqualTo(SubjectFact.NOT_MET);
    }
  }
}
