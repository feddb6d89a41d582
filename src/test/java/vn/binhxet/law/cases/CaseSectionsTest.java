package vn.binhxet.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhxet.testing.RuleFolder.CASES;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Problem;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.RuleFolder;

/** The sections of cases.yaml besides cases and tables: rollups, rounds, fillings. */
class CaseSectionsTest {
  private final RuleFolder folder = new RuleFolder();

  private List<CaseFile> read() throws LawRefused {
    return CaseReader.read(folder.snapshot(), folder.read());
  }

  private void append(String section) {
    folder.append(CASES, "\n" + section);
  }

  private List<String> codes() {
    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);
    assertThat(refused).as("the cases are refused").isNotNull();
    return refused.problems().stream().map(Problem::code).toList();
  }

  @Test
  void a_row_of_a_roll_up_is_a_case_about_the_node_and_the_whole() throws LawRefused {
    CaseFile file =
        CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
            .filter(each -> each.edition().id().equals("safe-area.tt-124-2021"))
            .findFirst()
            .orElseThrow();

    Case one =
        file.cases().stream()
            .filter(each -> each.name().endsWith("[4.3a]"))
            .findFirst()
            .orElseThrow();

    assertThat(one.expected().outcome()).isEqualTo("NOT_MET");
    assertThat(one.expected().findings().keySet()).containsExactly("4.3", "4.3a");
  }

  @Test
  void a_roll_up_without_rows_and_of_an_unknown_node_is_refused() {
    append("rollups:\n  - {name: x, node: nowhere, status: NOT_MET, rows: []}\n");

    assertThat(codes()).containsExactlyInAnyOrder("UNKNOWN_NODE", "MISSING_KEY");
  }

  @Test
  void a_round_names_steps_of_clocks_yaml_and_two_days_at_most() {
    append(
        """
        rounds:
          - name: x
            awardYear: 2024
            today: 2024-10-01
            given: {nostep: 2024-10-01}
            expect: {other: {due: [2024-10-01]}}
        """);

    assertThat(codes()).containsExactlyInAnyOrder("UNKNOWN_STEP", "UNKNOWN_STEP", "BAD_VALUE");
  }

  @Test
  void a_filling_names_titles_and_fields_and_says_what_is_expected() {
    append(
        """
        fillings:
          - name: x
            awardYear: 2024
            assessedOn: 2024-12-01
            territory: {code: "00011"}
            below: [{title: notitle, met: 1}]
            unfilled: [nofield]
        """);

    assertThat(codes()).containsExactlyInAnyOrder("UNKNOWN_TITLE", "UNKNOWN_FIELD", "MISSING_KEY");
  }
}
