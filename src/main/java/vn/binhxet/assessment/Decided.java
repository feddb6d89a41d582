package vn.binhxet.assessment;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EditionChoice;

/**
 * The edition chosen, with its fields made ready.
 *
 * @param shape null where no edition was chosen
 * @param points null where no edition was chosen
 * @param notAbove null where no edition was chosen
 */
record Decided(
    EditionChoice choice,
    @Nullable Shape shape,
    @Nullable PointsCheck points,
    @Nullable NotAboveCheck notAbove) {

  String edition() {
    return choice instanceof EditionChoice.Chosen chosen ? chosen.law().edition().id() : "";
  }
}
