package vn.binhxet.verdict.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Derivation;
import vn.binhxet.rules.Engine;
import vn.binhxet.rules.Release;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.tree.FillingTrial;
import vn.binhxet.verdict.CaseTrial;
import vn.binhxet.verdict.Evaluator;

/** Whether the shipped cases notice every single change of the shipped rules. */
class MutationTest {
  private static final Release RELEASE = RealLaw.release();

  private static List<CaseFile> cases() throws LawRefused {
    return CaseReader.read(RELEASE.snapshot(), RELEASE.lawbook());
  }

  @Test
  void every_change_is_noticed_by_a_case_or_it_is_known_why_none_can() throws LawRefused {
    List<CaseFile> cases = cases();
    LawIndex index = IndexReader.read(RELEASE.snapshot(), RELEASE.lawbook());
    List<MutationRun.Survivor> survivors =
        RELEASE.lawbook().editions().parallelStream()
            .map(edition -> survivors(edition, cases, index))
            .flatMap(List::stream)
            .toList();

    assertThat(survivors.stream().filter(one -> one.reason() == null))
        .extracting(one -> one.mutant().toString())
        .isEmpty();
    Set<String> explained = new LinkedHashSet<>();
    survivors.forEach(one -> explained.add(one.mutant().edition() + " " + one.mutant().change()));
    assertThat(index.explained().stream().filter(one -> one.check().equals("mutants")))
        .as("explained, and still not noticed")
        .extracting(one -> one.edition() + " " + one.of())
        .isNotEmpty()
        .allMatch(explained::contains);
  }

  private static List<MutationRun.Survivor> survivors(
      Edition edition, List<CaseFile> cases, LawIndex index) {
    MutationRun.Fillings fillings = new FillingTrial(RELEASE).of(edition, cases);
    return new MutationRun(RELEASE, edition, cases, fillings, index).survivors(Mutants.of(edition));
  }

  @Test
  void without_its_cases_every_change_of_an_edition_survives() {
    Edition edition = RealLaw.lawbook().edition("model-garden.ha-tinh").orElseThrow();
    List<Mutant> mutants = Mutants.of(edition);
    LawIndex none = new LawIndex(List.of(), List.of());

    assertThat(mutants).hasSizeGreaterThan(20);
    assertThat(new MutationRun(RELEASE, edition, List.of(), one -> false, none).survivors(mutants))
        .hasSameSizeAs(mutants);
  }

  /** Days a step longer and shorter, calendar for working, on for before, a step let loose. */
  @Test
  void time_limits_have_mutants_and_without_rounds_they_all_survive() {
    Edition edition = RealLaw.lawbook().edition("cultural-family.nd-122-2018").orElseThrow();
    List<Mutant> clocks = of(edition, Mutant.Reach.CLOCKS);
    LawIndex none = new LawIndex(List.of(), List.of());

    assertThat(clocks)
        .extracting(Mutant::change)
        .contains(
            "registration STRICTNESS: before 01-30 → by 01-30",
            "meeting DROPPED: special before 01-30 +1",
            "dossier STEP_UP: 3 working unknown → 4 working unknown",
            "dossier STEP_DOWN: 3 working unknown → 2 working unknown",
            "dossier REVERSED: 3 working unknown → 3 calendar unknown",
            "dossier FIRST_DAY: 3 working unknown → 3 working counted",
            "decision DROPPED: after dossier");
    assertThat(new MutationRun(RELEASE, edition, List.of(), one -> false, none).survivors(clocks))
        .hasSameSizeAs(clocks)
        .allMatch(one -> one.reason() == null);
  }

  @Test
  void what_verdicts_fill_in_has_mutants_and_without_cases_they_all_survive() {
    Edition edition = RealLaw.lawbook().edition("new-rural-commune.qd-318-2022").orElseThrow();
    List<Mutant> fillings = of(edition, Mutant.Reach.FILLINGS);
    MutationRun.Fillings nobody = new FillingTrial(RELEASE).of(edition, List.of());

    assertThat(fillings)
        .extracting(Mutant::change)
        .contains(
            "satisfied DROPPED: from satisfaction-survey-commune",
            "satisfied DROPPED: where standard",
            "satisfied REVERSED: of ballotsValid → of ballotsReturned",
            "securitySafe REVERSED: same → below");
    assertThat(fillings).noneMatch(nobody::notice);
  }

  @Test
  void every_child_of_a_roll_up_is_left_out_once() {
    Edition edition = RealLaw.lawbook().edition("new-rural-commune.qd-318-2022").orElseThrow();

    assertThat(of(edition, Mutant.Reach.ABOVE))
        .extracting(Mutant::change)
        .contains("17 CHILD_DROPPED: 17.3", "edition CHILD_DROPPED: 17")
        .doesNotHaveDuplicates();
  }

  private static List<Mutant> of(Edition edition, Mutant.Reach reach) {
    return Mutants.of(edition).stream().filter(one -> one.reach() == reach).toList();
  }

  @Test
  void a_survivor_says_where_it_stands_and_why_no_case_can_notice_it() throws LawRefused {
    Release tiny = TinyRules.open().release();
    Edition edition = tiny.lawbook().editions().get(0);
    List<CaseFile> cases = CaseReader.read(tiny.snapshot(), tiny.lawbook());
    LawIndex none = new LawIndex(List.of(), List.of());

    List<MutationRun.Survivor> survivors =
        new MutationRun(tiny, edition, cases, one -> false, none).survivors(Mutants.of(edition));

    assertThat(survivors)
        .extracting(one -> one.mutant().toString())
        .anyMatch(text -> text.startsWith("clean-village/nd-1/criteria.drl:15 1a STRICTNESS: "))
        .noneMatch(text -> text.contains(" 1a REVERSED: "));
  }

  /** The checker judges mutants alone since the engine agrees with it: on a sample, it does. */
  @Test
  void engine_and_checker_agree_on_mutants_too() throws LawRefused {
    List<Mutant> mutants = new ArrayList<>();
    for (String id :
        List.of("cultural-family.nd-122-2018", "special-hardship-village.nd-272-2025")) {
      List<Mutant> some = new ArrayList<>(Mutants.of(RealLaw.lawbook().edition(id).orElseThrow()));
      some.removeIf(one -> one.reach() == Mutant.Reach.CLOCKS);
      Collections.shuffle(some, new Random(31));
      mutants.addAll(some.subList(0, 5));
    }
    int compared = 0;
    for (Mutant mutant : mutants) {
      compared += compare(mutant);
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static int compare(Mutant mutant) throws LawRefused {
    List<Case> cases =
        cases().stream()
            .filter(file -> file.edition().id().equals(mutant.edition()))
            .flatMap(file -> file.cases().stream())
            .filter(one -> one.expected().refused() == null)
            .toList();
    Evaluator alone = Evaluator.byCheckerAlone("trial");
    Evaluator both = new Evaluator("trial", law -> Engine.compile(Derivation.derive(law)));
    Map<EffectiveEdition, EffectiveEdition> changed = new IdentityHashMap<>();
    int compared = 0;
    for (CaseTrial trial : CaseTrial.of(RELEASE, cases)) {
      EffectiveEdition law = changed.get(trial.law());
      if (law == null) {
        law = mutant.law().apply(trial.law());
        if (law == null || changed.size() > 1) {
          continue;
        }
        changed.put(trial.law(), law);
      }
      assertThat(trial.verdict(law, both))
          .as(mutant.toString())
          .isEqualTo(trial.verdict(law, alone));
      compared++;
    }
    return compared;
  }
}
