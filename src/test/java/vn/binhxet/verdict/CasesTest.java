package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.FillingCase;
import vn.binhxet.law.cases.RoundCase;
import vn.binhxet.law.cases.RoundTrial;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.tree.FillingTrial;

/** Every case under rules/, written from the law, through the real reader, engine and checker. */
class CasesTest {
  private static final CaseRunner RUNNER = new CaseRunner(RealLaw.release());

  static Stream<Arguments> cases() throws LawRefused {
    return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
        .flatMap(
            file ->
                file.cases().stream()
                    .map(one -> Arguments.of(file.file() + ": " + one.name(), one)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comes_out_as_the_law_says(String name, Case one) {
    assertThat(RUNNER.run(one)).as(name).isEmpty();
  }

  static Stream<Arguments> rounds() throws LawRefused {
    return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
        .flatMap(
            file ->
                file.rounds().stream()
                    .map(one -> Arguments.of(file.file() + ": " + one.name(), one, file)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rounds")
  void a_round_keeps_the_days_that_the_law_says(String name, RoundCase one, CaseFile file) {
    assertThat(RoundTrial.differences(one, file.clocks(), RealLaw.lawbook().holidays()))
        .as(name)
        .isEmpty();
  }

  static Stream<Arguments> fillings() throws LawRefused {
    return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
        .flatMap(
            file ->
                file.fillings().stream()
                    .map(one -> Arguments.of(file.file() + ": " + one.name(), one)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fillings")
  void other_verdicts_fill_in_what_the_law_says(String name, FillingCase one) {
    assertThat(new FillingTrial(RealLaw.release()).run(one)).as(name).isEmpty();
  }

  @Test
  void every_edition_has_cases() throws LawRefused {
    assertThat(CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()))
        .extracting(file -> file.edition().id())
        .containsAll(RealLaw.lawbook().editions().stream().map(e -> e.id()).toList());
  }
}
