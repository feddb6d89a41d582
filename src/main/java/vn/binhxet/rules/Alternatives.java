package vn.binhxet.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Spreads a formula over several derived rules, since a rule is one conjunction of patterns. Tests
 * of the subject stay together in its pattern, however nested.
 */
final class Alternatives {
  /** Beyond this a rule is written in a way that nobody can read either. */
  static final int MOST = 256;

  private Alternatives() {}

  /**
   * One conjunction.
   *
   * @param subject what the subject's own pattern tests
   * @param members PRESENCE and TALLY conditions
   */
  record Conjunction(Formula subject, List<Formula> members) {
    Conjunction {
      members = List.copyOf(members);
    }

    Conjunction and(Conjunction other) {
      Set<Formula> both = new LinkedHashSet<>(members);
      both.addAll(other.members);
      return new Conjunction(Formula.all(subject, other.subject), List.copyOf(both));
    }

    /** Whether it contradicts itself, as a list that is known and not known. */
    boolean impossible() {
      return subject.equals(Formula.FALSE)
          || members.stream().anyMatch(m -> members.contains(m.negated()))
          || subject instanceof Formula.And and
              && and.parts().stream().anyMatch(p -> and.parts().contains(p.negated()));
    }
  }

  static List<Conjunction> of(Formula formula) {
    if (formula.inline()) {
      return formula.equals(Formula.FALSE)
          ? List.of()
          : List.of(new Conjunction(formula, List.of()));
    }
    if (formula instanceof Formula.Or or) {
      return union(or.parts());
    }
    if (formula instanceof Formula.And and) {
      return product(and.parts());
    }
    return List.of(new Conjunction(Formula.TRUE, List.of(formula)));
  }

  private static List<Conjunction> union(List<Formula> parts) {
    List<Formula> subject = parts.stream().filter(Formula::inline).toList();
    List<Conjunction> all = new ArrayList<>(of(Formula.any(subject)));
    for (Formula part : parts) {
      if (!part.inline()) {
        all.addAll(of(part));
      }
    }
    return limited(all);
  }

  private static List<Conjunction> product(List<Formula> parts) {
    List<Formula> subject = parts.stream().filter(Formula::inline).toList();
    List<Conjunction> all = of(Formula.all(subject));
    for (Formula part : parts) {
      if (!part.inline()) {
        List<Conjunction> next = new ArrayList<>();
        for (Conjunction right : of(part)) {
          for (Conjunction left : all) {
            next.add(left.and(right));
          }
          limited(next);
        }
        all = next;
      }
    }
    return limited(all);
  }

  private static List<Conjunction> limited(List<Conjunction> all) {
    List<Conjunction> kept =
        new LinkedHashSet<>(all).stream().filter(c -> !c.impossible()).toList();
    if (kept.size() > MOST) {
      throw new NotDerivable(
          "Quy tắc phải tách thành hơn " + MOST + " quy tắc chạy máy. Hãy tách chỉ tiêu.",
          "The rule would need more than " + MOST + " derived rules. Split the indicator.");
    }
    return kept;
  }
}
