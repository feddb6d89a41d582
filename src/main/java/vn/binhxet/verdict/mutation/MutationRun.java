package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.index.Explained;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.rules.Release;
import vn.binhxet.verdict.CaseTrial;
import vn.binhxet.verdict.Evaluator;

/** Tries an edition's mutants on its cases, by the checker alone. For one thread. */
public final class MutationRun {
  private final List<CaseTrial> trials;
  private final Unkillable unkillable;
  private final String release;
  private final LawIndex index;

  /**
   * @param files the cases of the release; those of other editions are passed over
   * @param index what was explained
   */
  public MutationRun(Release release, Edition edition, List<CaseFile> files, LawIndex index) {
    this.index = index;
    List<Case> cases = new ArrayList<>();
    for (CaseFile file : files) {
      if (file.edition().id().equals(edition.id())) {
        cases.addAll(file.cases());
      }
    }
    trials =
        CaseTrial.of(release, cases).stream()
            .filter(trial -> trial.law().edition().id().equals(edition.id()))
            .toList();
    this.release = release.hash();
    unkillable = new Unkillable(edition);
  }

  /**
   * A mutant that no case notices.
   *
   * @param reason why none can: a code as TARGET_NOT_LOADED, or EXPLAINED; null where a case is
   *     missing
   * @param why the words of what was explained, else null
   */
  public record Survivor(Mutant mutant, @Nullable String reason, @Nullable Text why) {}

  /** Those of the mutants that no case notices. */
  public List<Survivor> survivors(List<Mutant> mutants) {
    List<Survivor> survivors = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (killer(mutant).isEmpty()) {
        Text why =
            index
                .explained("mutants", mutant.edition(), mutant.change())
                .map(Explained::reason)
                .orElse(null);
        survivors.add(
            new Survivor(mutant, why == null ? unkillable.reason(mutant) : "EXPLAINED", why));
      }
    }
    return survivors;
  }

  /** A case that notices the mutant. */
  public Optional<CaseTrial> killer(Mutant mutant) {
    Map<EffectiveEdition, @Nullable EffectiveEdition> changed = new IdentityHashMap<>();
    Evaluator evaluator = Evaluator.byCheckerAlone(release);
    return Stream.concat(
            trials.stream().filter(trial -> trial.names(mutant.looks())),
            trials.stream().filter(trial -> !trial.names(mutant.looks())))
        .filter(
            trial -> {
              EffectiveEdition law = changed.computeIfAbsent(trial.law(), mutant.law());
              return law != null && notices(trial, mutant, law, evaluator);
            })
        .findFirst();
  }

  private static boolean notices(
      CaseTrial trial, Mutant mutant, EffectiveEdition law, Evaluator evaluator) {
    if (mutant.door()) {
      return trial.failsAtTheDoor(law, evaluator);
    }
    boolean sees =
        mutant.column()
            ? trial.columnMoves(law)
            : mutant.looks().isEmpty() || trial.seesAt(mutant.looks(), law);
    return sees && (trial.contradictedAt(mutant.looks(), law) || trial.fails(law, evaluator));
  }
}
