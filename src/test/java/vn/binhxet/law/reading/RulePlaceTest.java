package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.law.Problem;
import vn.binhxet.rules.DrlRuleReader;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

/** A name that nothing bears is reported on the line where it stands, not where its rule starts. */
class RulePlaceTest {
  @TempDir Path folder;

  private void reported(String right, String wrong, String code) throws Exception {
    RuleFolder rules = TinyRules.folder().change(RuleFolder.CRITERIA, right, wrong);
    Path written = rules.writeTo(folder);
    LawRefused refused =
        catchThrowableOfType(
            LawRefused.class, () -> new LawbookReader(new DrlRuleReader()).read(written));
    assertThat(refused.problems())
        .filteredOn(problem -> problem.code().equals(code))
        .extracting(Problem::at)
        .extracting(at -> at.line())
        .containsExactly(rules.line(RuleFolder.CRITERIA, wrong));
  }

  @Test
  void an_unknown_field() throws Exception {
    reported("Village( income >=", "Village( incom >=", "UNKNOWN_FIELD");
  }

  @Test
  void an_unknown_target() throws Exception {
    reported("target(\"total\")", "target(\"totl\")", "UNKNOWN_TARGET");
  }

  @Test
  void an_unknown_code() throws Exception {
    reported("road == \"paved\"", "road == \"pavd\"", "UNKNOWN_CODE");
  }

  @Test
  void an_unknown_pattern() throws Exception {
    reported("exists Fine(", "exists Fines(", "UNKNOWN_MEMBER");
  }

  @Test
  void an_unknown_node() throws Exception {
    reported("points(\"scores\")", "points(\"score\")", "UNKNOWN_NODE");
  }

  @Test
  void a_comment_is_not_where_it_stands() throws Exception {
    RuleFolder rules =
        TinyRules.folder()
            .change(RuleFolder.CRITERIA, "Village( income >=", "// incom\n    Village( incom >=");
    Path written = rules.writeTo(folder);
    LawRefused refused =
        catchThrowableOfType(
            LawRefused.class, () -> new LawbookReader(new DrlRuleReader()).read(written));
    assertThat(refused.problems().get(0).at().line())
        .isEqualTo(rules.line(RuleFolder.CRITERIA, "Village( incom >="));
  }
}
