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
  record Unsettled(List<Edition> candidates, Text why) implements EditionChoice {}

  /** None is in force there on that day. */
  record None(Text why) implements EditionChoice {}
}
