package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;

/** Every sample that is open, and every one that is met with a little taken away. */
class SamplesSettlingTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final Set<String> NO_ASSESSMENTS = Set.of("trees", "batch", "round");
  private static final int SHOWN = 8;

  static List<Path> samples() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !SAMPLES.equals(file.getParent()))
          .filter(file -> !NO_ASSESSMENTS.contains(SAMPLES.relativize(file).getName(0).toString()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_is_promised_comes_out_and_nothing_less_settles(Path file) throws IOException {
    Evaluator evaluator = new Evaluator(RealLaw.release());
    Assessment whole = RealLaw.read(Files.readAllBytes(file));
    Evaluation now = evaluator.evaluate(whole);
    if (now.outcome() == Outcome.UNDETERMINED) {
      hold(evaluator, whole, new Random(1));
    }
    for (long seed = 1; now.outcome() == Outcome.MET && seed <= 3; seed++) {
      Random random = new Random(seed);
      hold(evaluator, whole.with(less(whole.values(), (int) seed, random)), random);
    }
    assertThat(now.outcome()).isNotEqualTo(Outcome.HELD);
  }

  @Test
  void the_samples_hold_enough_that_is_open_or_met() throws IOException {
    Evaluator evaluator = new Evaluator(RealLaw.release());
    int open = 0;
    int met = 0;
    for (Path file : samples()) {
      Outcome outcome = evaluator.evaluate(RealLaw.read(Files.readAllBytes(file))).outcome();
      open += outcome == Outcome.UNDETERMINED ? 1 : 0;
      met += outcome == Outcome.MET ? 1 : 0;
    }
    assertThat(open).isGreaterThan(20);
    assertThat(met).isGreaterThan(20);
  }

  /** Without some of what is said. */
  private static Values less(Values values, int many, Random random) {
    List<Integer> said = new ArrayList<>();
    for (int i = 0; i < values.fields().size(); i++) {
      if (values.known(i)) {
        said.add(i);
      }
    }
    TreeSet<Integer> dropped = new TreeSet<>();
    while (dropped.size() < Math.min(many, said.size())) {
      dropped.add(said.get(random.nextInt(said.size())));
    }
    return values.without(dropped.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void hold(Evaluator evaluator, Assessment assessment, Random random) {
    Settling settling = new Settler(evaluator).settle(assessment);
    if (settling.note() != null || settling.settled()) {
      return;
    }
    Items items = filler(assessment, settling);
    for (Settling.Reached reached : settling.outcomes()) {
      List<Settling.Answers> sets = reached.sets();
      assertThat(reached.reachable()).isNotEqualTo(reached.blocked().iterator().hasNext());
      for (Settling.Answers set : sets.subList(0, Math.min(SHOWN, sets.size()))) {
        assertThat(result(evaluator, assessment, items, reached, set.example()))
            .as("%s by %s", reached.result(), set.example())
            .isEqualTo(reached.result());
        subsets(evaluator, assessment, items, reached, set);
        another(evaluator, assessment, items, reached, set, random);
      }
    }
    for (Settling.Alone alone : settling.alone()) {
      for (Settling.Step step : alone.steps()) {
        Answer any = items.get(alone.item()).domain().answers().get(step.answers().length() - 1);
        Evaluation after =
            evaluator.evaluate(assessment.with(items.filled(Map.of(alone.item(), any))));
        assertThat(new Settling.Result(after.outcome(), after.value()))
            .as("%s alone", items.get(alone.item()).path())
            .isEqualTo(step.result());
      }
    }
  }

  /** No part of it settles anything: all parts of a small set, else all but one of its answers. */
  private static void subsets(
      Evaluator evaluator,
      Assessment assessment,
      Items items,
      Settling.Reached reached,
      Settling.Answers set) {
    List<Integer> of = List.copyOf(set.example().keySet());
    boolean small = of.size() <= 4;
    int many = small ? (1 << of.size()) - 1 : of.size();
    for (int part = 0; part < many; part++) {
      Map<Integer, Answer> fewer = new TreeMap<>(set.example());
      for (int i = 0; i < of.size(); i++) {
        if (small ? (part >> i & 1) == 0 : i == part) {
          fewer.remove(of.get(i));
        }
      }
      assertThat(result(evaluator, assessment, items, reached, fewer).outcome())
          .as("%s by no more than %s", reached.result(), fewer)
          .isEqualTo(Outcome.UNDETERMINED);
    }
  }

  /** Other answers that are named for it do as well. */
  private static void another(
      Evaluator evaluator,
      Assessment assessment,
      Items items,
      Settling.Reached reached,
      Settling.Answers set,
      Random random) {
    Map<Integer, Answer> other = new TreeMap<>(set.example());
    for (Found.Part part : set.found().parts()) {
      Shape way = part.pattern().ways().get(0);
      boolean linked =
          !way.joints().isEmpty()
              || way.answers().keySet().stream().anyMatch(i -> items.links().containsKey(i));
      for (Map.Entry<Integer, java.util.BitSet> each : way.answers().entrySet()) {
        int[] answers = each.getValue().stream().toArray();
        Item item = items.get(each.getKey());
        if (!linked && item.score() == null) {
          other.put(
              each.getKey(), item.domain().answers().get(answers[random.nextInt(answers.length)]));
        }
      }
    }
    assertThat(result(evaluator, assessment, items, reached, other))
        .as("%s by %s", reached.result(), other)
        .isEqualTo(reached.result());
  }

  private static Settling.Result result(
      Evaluator evaluator,
      Assessment assessment,
      Items items,
      Settling.Reached reached,
      Map<Integer, Answer> answers) {
    return reached.result().in(evaluator.evaluate(assessment.with(items.filled(answers))));
  }

  private static Items filler(Assessment assessment, Settling settling) {
    EffectiveEdition law = assessment.law();
    int year = assessment.awardYear();
    if (law.edition().result() instanceof Result.Ranking ranking) {
      return CandidateItems.of(assessment, law, ranking, new Breakpoints(law, List.of(""), year));
    }
    List<String> columns = settling.evaluation().columnIds();
    Breakpoints breakpoints =
        new Breakpoints(
            law,
            ColumnReach.possible(
                law,
                year,
                assessment.values(),
                ((vn.binhxet.law.EditionChoice.Chosen) assessment.choice()).place().regions(),
                columns),
            year);
    return SubjectItems.of(
        assessment,
        law,
        breakpoints,
        new ListAnswers(law, year, assessment.values(), breakpoints),
        List.of());
  }
}
