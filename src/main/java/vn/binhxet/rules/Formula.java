package vn.binhxet.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A two-valued condition of derived rules. Negation is pushed down to the leaves, since a negated
 * pattern in Drools means something else than a negated comparison.
 */
sealed interface Formula {
  Formula TRUE = new And(List.of());
  Formula FALSE = new Or(List.of());

  /** The condition that holds exactly when this one does not. */
  Formula negated();

  /** Whether it fits between the brackets of one pattern. */
  boolean inline();

  /**
   * A test within one pattern, and its opposite.
   *
   * @param slot the slot it compares, -1 where it is about something else
   */
  record Test(String text, String opposite, int slot) implements Formula {
    /** A test of no slot. */
    Test(String text, String opposite) {
      this(text, opposite, -1);
    }

    @Override
    public Formula negated() {
      return new Test(opposite, text, slot);
    }

    @Override
    public boolean inline() {
      return true;
    }
  }

  /** Some member matches the pattern, or none does. */
  record Presence(String pattern, boolean some) implements Formula {
    @Override
    public Formula negated() {
      return new Presence(pattern, !some);
    }

    @Override
    public boolean inline() {
      return false;
    }
  }

  /**
   * A number over the matching members passes a test, or does not.
   *
   * @param over the members and the function, with the result bound to {@code $n}
   */
  record Tally(String over, String test, boolean passes) implements Formula {
    @Override
    public Formula negated() {
      return new Tally(over, test, !passes);
    }

    @Override
    public boolean inline() {
      return false;
    }
  }

  /** Every part; of no parts: true. */
  record And(List<Formula> parts) implements Formula {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public Formula negated() {
      return any(parts.stream().map(Formula::negated).toList());
    }

    @Override
    public boolean inline() {
      return parts.stream().allMatch(Formula::inline);
    }
  }

  /** At least one part; of no parts: false. */
  record Or(List<Formula> parts) implements Formula {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public Formula negated() {
      return all(parts.stream().map(Formula::negated).toList());
    }

    @Override
    public boolean inline() {
      return parts.stream().allMatch(Formula::inline);
    }
  }

  static Formula all(Formula... parts) {
    return all(List.of(parts));
  }

  static Formula any(Formula... parts) {
    return any(List.of(parts));
  }

  /** Nested lists become one, what is certain drops out. */
  static Formula all(List<Formula> parts) {
    List<Formula> flat = new ArrayList<>();
    for (Formula part : parts) {
      if (part.equals(FALSE)) {
        return FALSE;
      }
      for (Formula one : part instanceof And and ? and.parts() : List.of(part)) {
        if (!flat.contains(one)) {
          flat.add(one);
        }
      }
    }
    return flat.size() == 1 ? flat.get(0) : new And(flat);
  }

  static Formula any(List<Formula> parts) {
    List<Formula> flat = new ArrayList<>();
    for (Formula part : parts) {
      if (part.equals(TRUE)) {
        return TRUE;
      }
      for (Formula one : part instanceof Or or ? or.parts() : List.of(part)) {
        if (!flat.contains(one)) {
          flat.add(one);
        }
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Or(flat);
  }

  /** The text between a pattern's brackets; only for an {@link #inline} one that is not FALSE. */
  static String text(Formula formula) {
    if (formula instanceof Test test) {
      return test.text();
    }
    boolean and = formula instanceof And;
    List<Formula> parts = formula instanceof And a ? a.parts() : ((Or) formula).parts();
    List<String> texts = new ArrayList<>();
    for (Formula part : parts) {
      texts.add(part instanceof Test ? text(part) : "(" + text(part) + ")");
    }
    return String.join(and ? " && " : " || ", texts);
  }
}
