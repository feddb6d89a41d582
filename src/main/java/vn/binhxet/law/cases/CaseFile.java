package vn.binhxet.law.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;

/**
 * The cases of an edition or of one of its overlays.
 *
 * @param file path below the rules folder
 * @param overlay null for the edition's own cases
 */
public record CaseFile(String file, Edition edition, @Nullable Overlay overlay, List<Case> cases) {
  public CaseFile {
    cases = List.copyOf(cases);
  }
}
