package vn.binhxet.verdict.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Period;
import vn.binhxet.law.Targets;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.Expected;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.CaseRunner;
import vn.binhxet.verdict.wrong.WrongRow.Wrong;

/**
 * The commonest wrong verdicts have a case in every edition they can happen in: the mistake is
 * made, and the case notices. Where it cannot happen, the edition is looked at for what says so.
 */
class WrongVerdictsTest {
  private static final CaseRunner RUNNER = new CaseRunner(RealLaw.release());
  private static final List<WrongRow> ROWS = WrongRow.all();
  private static final Map<String, List<Case>> CASES = cases();

  private static Map<String, List<Case>> cases() {
    try {
      return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
          .collect(
              Collectors.groupingBy(
                  file -> file.edition().id(),
                  Collectors.flatMapping(file -> file.cases().stream(), Collectors.toList())));
    } catch (LawRefused e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> editions() {
    return RealLaw.lawbook().editions().stream().map(Edition::id);
  }

  static Stream<WrongRow> rows() {
    return ROWS.stream().filter(row -> !row.never());
  }

  static Stream<WrongRow> impossible() {
    return ROWS.stream().filter(WrongRow::never);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_edition_says_of_each_wrong_verdict_which_case_guards_it_or_why_it_cannot_happen(
      String edition) {
    for (Wrong wrong : Wrong.values()) {
      List<WrongRow> said =
          ROWS.stream()
              .filter(row -> row.edition().equals(edition) && row.wrong() == wrong)
              .toList();
      assertThat(said).as(edition + ": " + wrong).isNotEmpty();
      assertThat(said.size() == 1 || said.stream().noneMatch(WrongRow::never))
          .as(edition + ": either a case or never, of " + wrong)
          .isTrue();
    }
  }

  @Test
  void nothing_is_said_of_an_edition_that_does_not_exist() {
    assertThat(ROWS).extracting(WrongRow::edition).allMatch(CASES::containsKey);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_case_notices_the_mistake(WrongRow row) {
    Case one = named(row);

    assertThat(RUNNER.run(one)).as("as the law says").isEmpty();
    switch (row.wrong()) {
      case ROUNDING -> {
        if (!row.slip().equals("rule")) {
          notices(Slip.rounded(one, row.slip()));
        }
      }
      case MISSING -> assertThat(open(one.expected())).as("left open").isTrue();
      // The edition of another year or place may not ask for the same.
      case YEAR -> notices(Slip.year(one, row.slip()), "UNKNOWN_FIELD");
      case PLACE ->
          notices(Slip.place(one, row.slip()), "UNKNOWN_FIELD", "NO_EDITION", "POINTS_ABOVE_MAX");
    }
  }

  private static void notices(Case mistaken, String... refusals) {
    assertThat(RUNNER.run(mistaken)).as("the mistake made: " + mistaken.assessment()).isNotEmpty();
    assertThat(refusal(mistaken)).as("assessed, or refused for what is meant").isSubsetOf(refusals);
  }

  /** Codes with which the door refuses an assessment; none where it is let in. */
  private static Set<String> refusal(Case one) {
    byte[] body = one.assessment().toString().getBytes(StandardCharsets.UTF_8);
    try {
      RealLaw.reader().read(body, 0, body.length);
      return Set.of();
    } catch (BadAssessment refused) {
      return refused.problems().stream().map(InputProblem::code).collect(Collectors.toSet());
    }
  }

  private static boolean open(Expected expected) {
    return "UNDETERMINED".equals(expected.outcome());
  }

  private static Case named(WrongRow row) {
    List<Case> found =
        CASES.get(row.edition()).stream().filter(one -> one.name().equals(row.said())).toList();
    assertThat(found).as("a case of this name").hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void what_cannot_happen_has_nothing_to_happen_to(WrongRow row) {
    Edition edition = RealLaw.lawbook().edition(row.edition()).orElseThrow();
    switch (row.wrong()) {
      case ROUNDING -> assertThat(nothingToRound(edition)).isTrue();
      case MISSING -> assertThat(edition.fields()).isEmpty();
      case YEAR -> assertThat(sameEveryYear(edition)).isTrue();
      case PLACE -> assertThat(sameEverywhere(edition)).isTrue();
    }
  }

  /** No number is asked for, or rounding all of them changes nothing that any case says. */
  private static boolean nothingToRound(Edition edition) {
    return edition.fields().stream().noneMatch(WrongVerdictsTest::numeric)
        || CASES.get(edition.id()).stream()
            .allMatch(one -> RUNNER.run(Slip.rounded(one, "0")).isEmpty());
  }

  private static boolean numeric(Field field) {
    return switch (field.type()) {
      case INTEGER, NUMBER, SHARE -> true;
      case LIST -> field.fields().stream().anyMatch(WrongVerdictsTest::numeric);
      default -> false;
    };
  }

  /**
   * Nothing decided; or the only edition for its place, with no target and no node of some years
   * only; or several, of which none has a target that is loaded.
   */
  private static boolean sameEveryYear(Edition edition) {
    List<Edition> there =
        RealLaw.lawbook().editionsOf(edition.title().id()).stream()
            .filter(other -> other.provinces().equals(edition.provinces()))
            .toList();
    boolean alone = there.equals(List.of(edition));
    boolean barless =
        there.stream()
            .flatMap(each -> each.targets().rows().stream())
            .noneMatch(cell -> cell.state() == Targets.State.LOADED);
    if (edition.rules().isEmpty() || !alone && !edition.targets().rows().isEmpty() && barless) {
      return true;
    }
    boolean targets =
        edition.targets().rows().stream()
            .allMatch(cell -> cell.year() == null && cell.inForce().equals(Period.ALWAYS));
    return alone && targets && edition.nodes().stream().allMatch(WrongVerdictsTest::everyDay);
  }

  private static boolean everyDay(Node node) {
    return node.inForce().equals(Period.ALWAYS)
        && node.children().stream().allMatch(WrongVerdictsTest::everyDay);
  }

  /** No province's edition or decision of the title is loaded, and no column is a region. */
  private static boolean sameEverywhere(Edition edition) {
    return RealLaw.lawbook().editionsOf(edition.title().id()).stream()
            .allMatch(other -> other.provinces().isEmpty() && other.overlays().isEmpty())
        && !edition.columns().byRegion();
  }

  @Test
  void an_edition_that_compares_by_region_or_year_would_not_pass_as_never() {
    Edition rural = RealLaw.lawbook().edition("new-rural-commune.qd-318-2022").orElseThrow();

    assertThat(rural.targets().rows()).extracting(Targets.Cell::year).contains(2024);
    assertThat(sameEveryYear(rural)).isFalse();
    assertThat(sameEverywhere(rural)).isFalse();
    assertThat(nothingToRound(rural)).isFalse();
    assertThat(rural.fields()).extracting(Field::type).contains(FieldType.SHARE);
  }
}
