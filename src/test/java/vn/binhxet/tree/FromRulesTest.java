package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Problem;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.testing.RuleFolder;

/** What {@code from} may say, and how rules may use what it fills. */
class FromRulesTest {
  private static final String VILLAGE = "tidy-village/nd-9/edition.yaml";
  private static final String CRITERIA = "tidy-village/nd-9/criteria.drl";

  @TempDir Path temp;

  private List<Problem> refused(RuleFolder folder) throws Exception {
    Path rules = folder.writeTo(Files.createTempDirectory(temp, "rules"));
    LawRefused refused =
        catchThrowableOfType(
            LawRefused.class, () -> Releases.open(rules, ReleaseCheck.NONE).current());
    assertThat(refused).as("the rules are refused").isNotNull();
    return refused.problems();
  }

  @Test
  void a_title_that_is_not_there_is_refused_with_the_nearest_one() throws Exception {
    Problem problem =
        refused(
                TreeRules.folder()
                    .change(VILLAGE, "{title: tidy-house, of: houses}", "{title: tidy-hous}"))
            .get(0);

    assertThat(problem.code()).isEqualTo("UNKNOWN_TITLE");
    assertThat(problem.message().en()).contains("tidy-house");
    assertThat(problem.at().file()).isEqualTo(VILLAGE);
  }

  @Test
  void verdicts_of_a_classification_are_not_counted() throws Exception {
    RuleFolder folder =
        TreeRules.folder()
            .change("tidy-house/title.yaml", "kind: title", "kind: classification")
            .append(
                "tidy-house/nd-9/edition.yaml",
                "result:\n  values:\n    - {id: a, name: {vi: A, en: A}, node: \"1\"}\n");

    assertThat(refused(folder)).extracting(Problem::code).containsOnly("BAD_VALUE").isNotEmpty();
  }

  @Test
  void the_whole_must_be_an_integer_field() throws Exception {
    assertThat(refused(TreeRules.folder().change(VILLAGE, "of: houses}", "of: hausen}")))
        .extracting(Problem::code)
        .containsExactly("UNKNOWN_FIELD");
  }

  @Test
  void a_counted_field_is_a_share_or_an_integer_and_an_own_verdict_a_boolean() throws Exception {
    assertThat(
            refused(
                TreeRules.folder()
                    .change(
                        VILLAGE,
                        "{title: tidy-house, of: houses}",
                        "{title: tidy-house, subject: same}")))
        .extracting(Problem::code)
        .contains("TYPE_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tidyHouses <= 2",
        "tidyHouses == 2",
        "tidyHouses - 1 >= 2",
        "houses >= tidyHouses",
        "tidyHouses in (2, 3)"
      })
  void a_count_that_may_still_grow_is_only_asked_to_be_large_enough(String condition)
      throws Exception {
    assertThat(refused(TreeRules.folder().change(CRITERIA, "tidyHouses >= 2", condition)))
        .extracting(Problem::code)
        .containsExactly("NOT_RAISING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field: content, of     | field: contend, of      | UNKNOWN_FIELD",
        "of: valid              | of: valit               | UNKNOWN_FIELD",
        "where: {about: lamps}  | where: {abuot: lamps}   | UNKNOWN_FIELD",
        "where: {about: lamps}  | where: {about: lights}  | TYPE_MISMATCH",
        "where: {about: lamps}  | where: {open: lamps}    | TYPE_MISMATCH",
        "of: valid              | of: open                | TYPE_MISMATCH",
        "field: content, of: valid, | field: content,         | TYPE_MISMATCH",
        "field: open}           | field: content}         | TYPE_MISMATCH",
        "field: open}           | field: open, of: valid} | TYPE_MISMATCH",
        "subject: same, field: open}  | field: open}            | BAD_VALUE",
        "{about: lamps}         | {about: lamps, open: a} | BAD_VALUE",
        "field: open}           | where: {about: lamps}}  | MISSING_KEY",
        "ballot-village, subject: same, field: open | balot-village, subject: same, field: open | UNKNOWN_TITLE",
      })
  void a_value_that_the_other_title_does_not_have_so_is_refused(
      String piece, String by, String code) throws Exception {
    List<Problem> problems =
        refused(TreeRules.folder().change("glad-village/nd-9/edition.yaml", piece, by));

    assertThat(problems).extracting(Problem::code).contains(code);
    assertThat(problems)
        .extracting(one -> one.at().file())
        .contains("glad-village/nd-9/edition.yaml");
  }

  @Test
  void a_count_and_its_whole_must_count_the_same_things() throws Exception {
    RuleFolder folder =
        TreeRules.folder()
            .change(
                "ballot-village/nd-9/edition.yaml",
                "unit: {vi: phiếu, en: ballots}, label: {vi: Phiếu hợp lệ",
                "unit: {vi: người, en: people}, label: {vi: Phiếu hợp lệ");

    assertThat(refused(folder)).extracting(Problem::code).containsExactly("TYPE_MISMATCH");
  }

  @Test
  void a_value_is_not_taken_from_where_it_was_taken_to() throws Exception {
    RuleFolder folder =
        TreeRules.folder()
            .change(
                "lit-village/nd-9/edition.yaml",
                "from: {title: tidy-village, subject: same}",
                "from: {title: glad-village, subject: same, field: openly}");

    Problem problem = refused(folder).get(0);
    assertThat(problem.code()).isEqualTo("BAD_VALUE");
    assertThat(problem.message().vi()).contains("Hãy lấy thẳng từ nơi đó");
  }

  @Test
  void titles_that_need_each_other_are_refused() throws Exception {
    RuleFolder folder =
        TreeRules.folder()
            .change(
                VILLAGE,
                "fields:",
                "fields:\n  - {name: lit, type: boolean, from: {title: lit-village, subject: same},"
                    + " label: {vi: Sáng, en: Lit}}");

    assertThat(refused(folder)).extracting(Problem::code).contains("CIRCLE").containsOnly("CIRCLE");
  }
}
