package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;
import vn.binhxet.rules.Engine;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.SubjectFact;

/**
 * Evaluates assessments under one release: Drools decides, the checker re-checks, the tree is
 * rolled up. Instances are for one thread each; {@link #onSameRelease} gives another thread its
 * own.
 */
public final class Evaluator {
  private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);
  private static final Text NO_TEXT = Text.same("");

  private final String release;
  private final BoundEditions editions;
  private final boolean engineAsked;
  private final Map<BoundEdition, List<SubjectFact>> facts = new IdentityHashMap<>();

  public Evaluator(Release release) {
    this(release.hash(), release::engine);
  }

  /**
   * @param release hash of the rules, written into every verdict
   * @param engines gives the compiled rules of an edition, compiling them when first needed
   */
  public Evaluator(String release, Function<EffectiveEdition, Engine> engines) {
    this(release, engines, ClaimChecker::new);
  }

  /**
   * Judges by the checker alone, without Drools: for trying changed rules quickly, never for a
   * verdict that is served.
   */
  public static Evaluator byCheckerAlone(String release) {
    return new Evaluator(release, new BoundEditions(null, ClaimChecker::new));
  }

  /** With another checker, for tests that sabotage it. */
  Evaluator(
      String release,
      Function<EffectiveEdition, Engine> engines,
      Function<Binding, ClaimChecker> checkers) {
    this(release, new BoundEditions(engines, checkers));
  }

  private Evaluator(String release, BoundEditions editions) {
    this(release, editions, true);
  }

  private Evaluator(String release, BoundEditions editions, boolean engineAsked) {
    this.release = release;
    this.editions = editions;
    this.engineAsked = engineAsked;
  }

  /**
   * The same editions judged by the checker alone, for trying what would be said if; never for a
   * verdict that is served. For this thread.
   */
  public Evaluator withoutEngine() {
    return new Evaluator(release, editions, false);
  }

  /** An evaluator for another thread, sharing what was made ready. */
  public Evaluator onSameRelease() {
    return new Evaluator(release, editions, engineAsked);
  }

  public Evaluation evaluate(Assessment assessment) {
    return evaluate(List.of(assessment)).get(0);
  }

  /** One subject (or candidate) under one column: what the engine is asked. */
  private record Question(
      BoundEdition edition, Values own, Values outer, @Nullable SubjectFact fact) {}

  /** An assessment and its questions, column by column within each candidate. */
  private record Case(
      Assessment assessment,
      @Nullable EffectiveEdition law,
      ColumnChoice columns,
      List<String> candidates,
      List<Question> questions) {}

  /** Evaluates several at once; the answers stand in the order of the assessments. */
  public List<Evaluation> evaluate(List<Assessment> assessments) {
    Map<BoundEdition, Integer> used = new IdentityHashMap<>();
    List<Case> cases = new ArrayList<>(assessments.size());
    Map<Engine, List<SubjectFact>> asked = new IdentityHashMap<>();
    for (Assessment assessment : assessments) {
      Case one = prepare(assessment, used);
      cases.add(one);
      for (Question question : one.questions()) {
        Engine engine = question.edition().engine();
        SubjectFact fact = question.fact();
        if (engine != null && fact != null) {
          asked.computeIfAbsent(engine, e -> new ArrayList<>()).add(fact);
        }
      }
    }
    asked.forEach(Engine::decide);
    List<Evaluation> evaluations = new ArrayList<>(cases.size());
    cases.forEach(one -> evaluations.add(conclude(one)));
    return evaluations;
  }

  private Case prepare(Assessment assessment, Map<BoundEdition, Integer> used) {
    if (!(assessment.choice() instanceof EditionChoice.Chosen chosen)) {
      return new Case(assessment, null, new ColumnChoice(List.of(), NO_TEXT), List.of(), List.of());
    }
    EffectiveEdition law = chosen.law();
    int year = assessment.awardYear();
    Values values = assessment.values();
    ColumnChoice columns = editions.chooser(law, year).choose(values, chosen.place().regions());
    List<Question> questions = new ArrayList<>(columns.possible().size());
    List<String> candidates = new ArrayList<>();
    if (law.edition().result() instanceof Result.Ranking ranking) {
      for (Values member : values.members(law.fieldIndex(ranking.candidates()))) {
        candidates.add(CandidateId.of(member));
        ask(law, columns, year, member, values, used, questions);
      }
    } else {
      ask(law, columns, year, values, values, used, questions);
    }
    return new Case(assessment, law, columns, candidates, questions);
  }

  private void ask(
      EffectiveEdition law,
      ColumnChoice columns,
      int year,
      Values own,
      Values outer,
      Map<BoundEdition, Integer> used,
      List<Question> questions) {
    for (int i = 0; i < columns.possible().size(); i++) {
      String column = columns.possible().get(i);
      BoundEdition edition = editions.of(law, column, year);
      if (!engineAsked || edition.engine() == null) {
        questions.add(new Question(edition, own, outer, null));
        continue;
      }
      int number = used.merge(edition, 1, Integer::sum) - 1;
      List<SubjectFact> pool = facts.computeIfAbsent(edition, e -> new ArrayList<>());
      while (pool.size() <= number) {
        pool.add(edition.newFact());
      }
      SubjectFact fact = pool.get(number);
      edition.fill(own, outer, fact);
      questions.add(new Question(edition, own, outer, fact));
    }
  }

  private Evaluation conclude(Case one) {
    EffectiveEdition law = one.law();
    if (law == null) {
      return answer(
          one,
          null,
          List.of(),
          List.of(),
          Conclusion.of(Status.UNDETERMINED, Cause.EDITION_UNSETTLED.bit()),
          false);
    }
    List<Judged> judged = new ArrayList<>(one.questions().size());
    for (Question question : one.questions()) {
      Judged answer = question.edition().judge(question.fact(), question.own(), question.outer());
      if (answer == null) {
        return held(one, law);
      }
      judged.add(answer);
    }
    if (law.edition().result() instanceof Result.Ranking ranking) {
      return rank(one, law, ranking, judged);
    }
    Judged merged = Judged.merge(judged);
    return answer(one, merged, judged, List.of(), merged.conclusion(), merged.provisional());
  }

  private Evaluation rank(
      Case one, EffectiveEdition law, Result.Ranking ranking, List<Judged> judged) {
    RankingRollup rollup = new RankingRollup(law, ranking);
    int columns = one.columns().possible().size();
    List<Evaluation.Candidate> candidates = new ArrayList<>();
    List<RankingRollup.Runner> runners = new ArrayList<>();
    List<RankingRollup.Runner> doubtful = new ArrayList<>();
    for (int i = 0; i < one.candidates().size(); i++) {
      String id = one.candidates().get(i);
      Judged merged = Judged.merge(judged.subList(i * columns, (i + 1) * columns));
      candidates.add(new Evaluation.Candidate(id, merged));
      Long votes = rollup.votes(one.questions().get(i * columns).own());
      Conclusion sure = merged.conclusion();
      runners.add(new RankingRollup.Runner(id, sure.outcome(), votes, sure.causes()));
      doubtful.add(new RankingRollup.Runner(id, merged.doubtful().outcome(), votes, 0));
    }
    Values values = one.assessment().values();
    if (!values.known(law.fieldIndex(ranking.candidates()))) {
      Conclusion open = Conclusion.of(Status.UNDETERMINED, Cause.DATA_MISSING.bit());
      return answer(one, null, List.of(), candidates, open, false);
    }
    Binding binding =
        new Binding(law, one.columns().possible().get(0), one.assessment().awardYear());
    Long places = rollup.places(binding, values);
    Conclusion conclusion = rollup.conclude(runners, places);
    boolean provisional = !rollup.conclude(doubtful, places).agrees(conclusion);
    return answer(one, null, List.of(), candidates, conclusion, provisional);
  }

  /** Says that engine and checker disagree; the log names the edition, never the contents. */
  private Evaluation held(Case one, EffectiveEdition law) {
    String incident = UUID.randomUUID().toString();
    LOG.error(
        "HELD {}: the engine and the checker disagree under edition {}, release {}",
        incident,
        law.key(),
        release);
    return new Evaluation(
        one.assessment(),
        release,
        null,
        List.of(),
        List.of(),
        new Conclusion(Outcome.HELD, null, List.of(), List.of(), 0),
        false,
        NO_TEXT,
        incident);
  }

  private Evaluation answer(
      Case one,
      @Nullable Judged merged,
      List<Judged> columns,
      List<Evaluation.Candidate> candidates,
      Conclusion conclusion,
      boolean provisional) {
    return new Evaluation(
        one.assessment(),
        release,
        merged,
        columns,
        candidates,
        conclusion,
        provisional,
        one.columns().why(),
        null);
  }
}
