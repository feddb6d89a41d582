package vn.binhxet.verdict.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Result;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Status;

/** Between two representative answers nothing turns that does not turn at one of them. */
class BreakpointsTest {

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream()
        .filter(edition -> !(edition.result() instanceof Result.Ranking));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void nothing_turns_between_two_representatives(Edition edition) {
    Evaluator evaluator = Evaluator.byCheckerAlone("test");
    Random random = new Random(7);
    for (byte[] line : RealLaw.sample(edition, 6, 11)) {
      Assessment assessment = RealLaw.read(line);
      EffectiveEdition law = assessment.law();
      if (law == null) {
        continue;
      }
      List<String> columns = evaluator.evaluate(assessment).columnIds();
      Breakpoints breakpoints = new Breakpoints(law, columns, assessment.awardYear());
      for (int i = 0; i < law.fields().size(); i++) {
        Field field = law.fields().get(i);
        if (field.type() != FieldType.NUMBER && field.type() != FieldType.INTEGER) {
          continue;
        }
        Domain domain = breakpoints.domain(i, assessment.values(), List.of());
        List<BigDecimal> ends = numbers(domain);
        for (int end = 0; end + 1 < ends.size(); end++) {
          BigDecimal between = between(ends.get(end), ends.get(end + 1), field, random);
          List<Status> here = statuses(evaluator, assessment, i, between);
          assertThat(
                  List.of(
                      statuses(evaluator, assessment, i, ends.get(end)),
                      statuses(evaluator, assessment, i, ends.get(end + 1))))
              .as("%s = %s", field.name(), between)
              .contains(here);
        }
      }
    }
  }

  @Test
  void a_bar_is_met_at_just_under_and_just_over_it() {
    Assessment assessment =
        RealLaw.read(
            """
            {"title": "cultural-family", "awardYear": 2023, "assessedOn": "2023-12-01",
             "subject": {"id": "HM-1", "territory": {"code": "62"}}, "data": {}}
            """);
    EffectiveEdition law = assessment.law();
    assertThat(law).isNotNull();
    Breakpoints breakpoints = new Breakpoints(law, List.of("a"), 2023);
    Domain quorum =
        breakpoints.domain(law.fieldIndex("attendance"), assessment.values(), List.of());
    assertThat(quorum.breakpoints()).containsExactly(Exact.of(60));
    assertThat(quorum.answers())
        .contains(
            new Answer.Share(5999, 10000),
            new Answer.Share(6000, 10000),
            new Answer.Share(6001, 10000));
    int sanctions = law.fieldIndex("sanctions");
    Values member = new Values(law.fields().get(sanctions).fields());
    assertThat(breakpoints.ofMember(sanctions, 3, member))
        .containsExactly(
            Exact.of(java.time.LocalDate.of(2023, 1, 1).toEpochDay()),
            Exact.of(java.time.LocalDate.of(2024, 1, 1).toEpochDay()));
  }

  private static List<BigDecimal> numbers(Domain domain) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Answer answer : domain.answers()) {
      if (answer instanceof Answer.Number number) {
        numbers.add(number.value());
      }
    }
    return numbers;
  }

  private static BigDecimal between(BigDecimal low, BigDecimal high, Field field, Random random) {
    BigDecimal part = BigDecimal.valueOf(random.nextInt(1000), 3);
    int decimals = field.type() == FieldType.INTEGER ? 0 : field.decimals();
    return low.add(high.subtract(low).multiply(part)).setScale(decimals, RoundingMode.FLOOR);
  }

  private static List<Status> statuses(
      Evaluator evaluator, Assessment assessment, int field, BigDecimal value) {
    Values values = assessment.values().copy();
    new Answer.Number(value).into(values, field);
    Evaluation evaluation = evaluator.evaluate(assessment.with(values));
    List<Status> statuses = new ArrayList<>();
    int nodes = assessment.law() == null ? 0 : assessment.law().nodes().size();
    for (int node = 0; node < nodes; node++) {
      statuses.add(evaluation.status(node));
    }
    return statuses;
  }
}
