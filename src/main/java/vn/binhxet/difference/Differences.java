package vn.binhxet.difference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.service.Desk;

/**
 * Says why two verdicts of one title differ. Law, facts and quality of the data are each taken from
 * one side or the other, and all eight combinations are evaluated in the ordinary way; whatever
 * differs is put down to the factors whose swap changes it.
 *
 * <p>The heading (title, edition named, year, day, unit) goes with the law. So do fields that only
 * one of the laws asks: nobody else could have answered them.
 */
public final class Differences {
  private Differences() {}

  /**
   * Compares two sides.
   *
   * @throws NoDifference where an assessment is refused by its own release, a release no longer
   *     evaluates, or the two are of different titles
   */
  public static Difference between(Side a, Side b) throws NoDifference {
    Desk one = a.release().takeDesk();
    Desk other = b.release().takeDesk();
    // As elsewhere, a desk that failed in an unforeseen way is not used again.
    try {
      Difference difference =
          between(
              Opened.open(Which.A, a.assessment(), Bench.of(a.release(), one)),
              Opened.open(Which.B, b.assessment(), Bench.of(b.release(), other)));
      a.release().giveBack(one);
      b.release().giveBack(other);
      return difference;
    } catch (NoDifference refused) {
      a.release().giveBack(one);
      b.release().giveBack(other);
      throw refused;
    }
  }

  static Difference between(Opened a, Opened b) throws NoDifference {
    String title = a.assessment().title();
    if (!title.equals(b.assessment().title())) {
      throw NoDifference.titles(title, b.assessment().title());
    }
    List<FieldDifference> fields = FieldComparison.of(a, b);
    List<ConfidenceDifference> confidences = SameFigures.of(a, b);
    Hybrids hybrids = new Hybrids(a, b, fields, confidences);
    List<Seen> seen = hybrids.all();
    boolean held = a.seen().held() || b.seen().held();
    LawDifference law = LawComparison.of(a, b, seen);
    Difference silent =
        new Difference(
            a.seen().verdict(),
            b.seen().verdict(),
            differing(law, fields, confidences),
            Seen.account(seen, Seen::said),
            Seen.account(seen, Seen::provisional),
            law,
            fields,
            confidences,
            hybrids.leftOut(),
            held ? List.of() : new NodeComparison(seen, new NodeWords(a, b)).all(),
            !held && seen.stream().anyMatch(Seen::held),
            List.of());
    return silent.saying(new DifferenceWords(silent, a, b).all());
  }

  private static Set<Factor> differing(
      LawDifference law, List<FieldDifference> fields, List<ConfidenceDifference> confidences) {
    Set<Factor> differing = EnumSet.noneOf(Factor.class);
    if (!law.parts().isEmpty()) {
      differing.add(Factor.LAW);
    }
    if (!confidences.isEmpty()) {
      differing.add(Factor.QUALITY);
    }
    fields.forEach(field -> differing.add(field.kind().factor()));
    return differing;
  }
}
