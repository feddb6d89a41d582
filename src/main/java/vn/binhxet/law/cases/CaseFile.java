package vn.binhxet.law.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.clocks.Clocks;

/**
 * The cases of an edition or of one of its overlays.
 *
 * @param file path below the rules folder
 * @param overlay null for the edition's own cases
 * @param rounds what the time limits must say
 * @param fillings what other verdicts must fill fields with
 */
public record CaseFile(
    String file,
    Edition edition,
    @Nullable Overlay overlay,
    List<Case> cases,
    List<RoundCase> rounds,
    List<FillingCase> fillings) {
  public CaseFile {
    cases = List.copyOf(cases);
    rounds = List.copyOf(rounds);
    fillings = List.copyOf(fillings);
  }

  /** The time limits its rounds are tried under. */
  public Clocks clocks() {
    return overlay == null ? edition.clocks() : edition.clocks().under(overlay.clocks());
  }
}
