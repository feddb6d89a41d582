package vn.binhxet.units;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.UnitType;

/**
 * A unit as the data set has it.
 *
 * @param name without the word of its type, which stays where the rest is a number
 * @param otherType the word of the column of types where that is not the name's, else null
 */
record ListedUnit(
    String code, UnitType type, String name, String province, @Nullable String otherType) {}
