package vn.binhxet.verdict.mutation;

import java.time.LocalDate;
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
import vn.binhxet.law.cases.RoundTrial;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.index.Explained;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.rules.Release;
import vn.binhxet.verdict.CaseTrial;
import vn.binhxet.verdict.Evaluator;

/** Tries an edition's mutants on its cases, by the checker alone. For one thread. */
public final class MutationRun {
  private final List<CaseFile> files;
  private final List<CaseTrial> trials;
  private final Fillings fillings;
  private final Unkillable unkillable;
  private final String release;
  private final Holidays holidays;
  private final LawIndex index;

  /** Notices what verdicts fill in otherwise under a changed law. */
  public interface Fillings {
    /** Whether a case of the edition fails where a field is filled as the mutant says. */
    boolean notice(Mutant mutant);
  }

  /**
   * @param files the cases of the release; those of other editions are passed over
   * @param fillings tries the cases about what other verdicts fill in
   * @param index what was explained
   */
  public MutationRun(
      Release release, Edition edition, List<CaseFile> files, Fillings fillings, LawIndex index) {
    this.index = index;
    this.fillings = fillings;
    this.files = files.stream().filter(file -> file.edition().id().equals(edition.id())).toList();
    List<Case> cases = new ArrayList<>();
    this.files.forEach(file -> cases.addAll(file.cases()));
    trials =
        CaseTrial.of(release, cases).stream()
            .filter(trial -> trial.law().edition().id().equals(edition.id()))
            .toList();
    this.release = release.hash();
    holidays = release.lawbook().holidays();
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
      if (!noticed(mutant)) {
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

  private boolean noticed(Mutant mutant) {
    return switch (mutant.reach()) {
      case CLOCKS -> files.stream().anyMatch(file -> late(file, mutant));
      case FILLINGS -> fillings.notice(mutant);
      default -> killer(mutant).isPresent();
    };
  }

  /** Whether a round of the file comes out otherwise. */
  private boolean late(CaseFile file, Mutant mutant) {
    EffectiveEdition law =
        mutant.law().apply(new EffectiveEdition(file.edition(), file.overlay(), LocalDate.EPOCH));
    return law != null
        && file.rounds().stream()
            .anyMatch(one -> !RoundTrial.differences(one, law.clocks(), holidays).isEmpty());
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
    return switch (mutant.reach()) {
      case DOOR -> trial.failsAtTheDoor(law, evaluator);
      case ABOVE -> trial.looksAboveLeaves() && trial.fails(law, evaluator);
      case COLUMN -> trial.columnMoves(law) && fails(trial, mutant, law, evaluator);
      default ->
          (mutant.looks().isEmpty() || trial.seesAt(mutant.looks(), law))
              && fails(trial, mutant, law, evaluator);
    };
  }

  private static boolean fails(
      CaseTrial trial, Mutant mutant, EffectiveEdition law, Evaluator evaluator) {
    return trial.contradictedAt(mutant.looks(), law) || trial.fails(law, evaluator);
  }
}
