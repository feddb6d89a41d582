package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;

/**
 * Which fields a claim may name: those of the subject (or the member, or the candidate) it is
 * about, then those around it.
 *
 * @param own fields of what the claim is about
 * @param outer fields of the owner of the list, empty where the claim is about the subject itself
 */
record Scope(List<Field> own, List<Field> outer) {

  /** Where a name was found. */
  record Found(boolean own, int index, Field field) {
    Values in(Values ownValues, Values outerValues) {
      return own ? ownValues : outerValues;
    }
  }

  /** Finds a field by name. */
  Found find(String name) {
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).name().equals(name)) {
        return new Found(true, i, own.get(i));
      }
    }
    for (int i = 0; i < outer.size(); i++) {
      if (outer.get(i).name().equals(name)) {
        return new Found(false, i, outer.get(i));
      }
    }
    throw new IllegalStateException(
        "A rule reads the field '%s', which the law reader let through unknown".formatted(name));
  }
}
