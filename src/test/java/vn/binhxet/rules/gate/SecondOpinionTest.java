package vn.binhxet.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;

class SecondOpinionTest {
  private static final String TEXT =
      """
      rule "a" @clause("1/2025/NĐ-CP, Điều 1")
      when
          Household( a == 1, b in ("x", "y") || c.year != awardYear )
          exists Sanction( k == "p" )
          not Loan( )
          accumulate( Loan( x > 3 ); $n : count(1); $n >= 3 )
      then
          met("a");
      end
      """;

  @Test
  void two_readers_of_one_text_agree() {
    assertThat(disagreements(TEXT, TEXT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "rule \"a\" # rule \"b\" # name",
        "Điều 1 # Điều 2 # annotations",
        "a == 1 # a == 2 # condition",
        "b in # b not in # condition",
        "|| c # , c # condition",
        "exists # not # condition",
        "Loan( ) # Sanction( ) # condition",
        "x > 3 # x >= 3 # condition",
        "$n >= 3 # $n >= 4 # condition",
        "count(1) # sum(amount) # condition",
        "met( # excludes( # conclusion",
        "(\"a\"); # (\"b\"); # conclusion",
        "when # salience 3 when # attributes",
        "when # @x(\"y\") when # annotations",
        "Household( # $h : Household( # READ_DIFFERENTLY",
        "not Loan( ) # forall( Loan( ) ) # READ_DIFFERENTLY",
        "not Loan( ) # eval( true ) # READ_DIFFERENTLY",
        "not Loan( ) # Loan( ) from x # READ_DIFFERENTLY",
      })
  void every_difference_is_found(String was, String is, String what) {
    assertThat(TEXT).contains(was);

    assertThat(disagreements(TEXT, TEXT.replace(was, is)))
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("criteria.drl:1", what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package x", "import x.Y", "import static x.Y.z", "import function x.Y.z",
        "import accumulate x.Y z", "global String s", "function void f() {}", "declare X end",
        "declare enum E A, B end", "declare entry-point \"x\" end", "dialect \"mvel\"", "unit X;"
      })
  void nothing_may_stand_beside_the_rules(String line) {
    assertThat(disagreements(TEXT, line + "\n" + TEXT)).isNotEmpty();
  }

  @Test
  void a_word_that_only_drools_knows_is_refused() {
    // "int" is a plain name to the rule grammar, and a type to Drools.
    assertThat(
            disagreements(TEXT.replace("a == 1", "int == 1"), TEXT.replace("a == 1", "int == 1")))
        .singleElement()
        .asString()
        .contains("criteria.drl:3", "READ_DIFFERENTLY", "ERR 102");
  }

  @Test
  void reading_an_attack_again_runs_none_of_it() {
    System.clearProperty("binhxet.second");
    String hit = "System.setProperty(\"binhxet.second\", \"hit\")";
    for (String text :
        List.of(
            TEXT.replace("when", "@x( " + hit + " ) when"),
            TEXT.replace("when", "salience ( " + hit + ".length() ) when"),
            TEXT.replace("a == 1", hit + " == null"),
            TEXT.replace("not Loan( )", "eval( " + hit + " == null )"),
            TEXT.replace("met(\"a\")", hit),
            "declare enum E A(" + hit + "); v : String end\n" + TEXT,
            "declare X v : String = " + hit + " end\n" + TEXT)) {
      assertThat(disagreements(TEXT, text)).as(text).isNotEmpty();
    }

    assertThat(System.getProperty("binhxet.second")).isNull();
  }

  private static List<String> disagreements(String read, String readAgain) {
    Problems problems = new Problems();
    List<Rule> rules = RuleParser.parse("criteria.drl", read, problems);
    SecondOpinion.check("criteria.drl", readAgain, rules, problems);
    return problems.all().stream().map(Object::toString).toList();
  }
}
