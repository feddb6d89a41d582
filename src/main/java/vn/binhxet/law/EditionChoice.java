package vn.binhxet.law;

import java.util.List;
import vn.binhxet.law.territory.Place;

/** Which edition applies to an assessment, and why. */
public sealed interface EditionChoice {

  /** Said in the verdict. */
  Text why();

  /**
   * One edition applies.
   *
   * @param place where the subject is; its regions are the possible columns of an edition by region
   */
  record Chosen(EffectiveEdition law, Place place, Text why) implements EditionChoice {}

  /** Award year and day of assessment point to different editions, and no text read says which. */
  record Unsettled(List<Edition> candidates, Text why) implements EditionChoice {
    public Unsettled {
      candidates = List.copyOf(candidates);
    }
  }

  /** None is in force there on that day. */
  record None(Text why) implements EditionChoice {}

  /** No unit has that code on that day, so nothing can be chosen; the assessment is refused. */
  record NoPlace(Text why) implements EditionChoice {}
}
