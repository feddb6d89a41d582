package vn.binhxet.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes up assessments of one edition: seeded, so that the same seed gives the same lines, and a
 * longer sample begins as a shorter one.
 */
public final class SampleMaker {
  private final List<SamplePlace> places;
  private final int awardYear;
  private final LocalDate assessedOn;
  private final long seed;

  /**
   * @param places where subjects live, at least one
   */
  public SampleMaker(List<SamplePlace> places, int awardYear, LocalDate assessedOn, long seed) {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a sample needs at least one place");
    }
    this.places = List.copyOf(places);
    this.awardYear = awardYear;
    this.assessedOn = assessedOn;
    this.seed = seed;
  }

  /** Writes the first so many assessments, one a line. */
  public void write(long count, OutputStream out) throws IOException {
    for (long number = 1; number <= count; number++) {
      out.write(line(number));
    }
  }

  /** One assessment as JSON in UTF-8, with a line feed; the first is number 1. */
  public byte[] line(long number) {
    Chance chance = new Chance(seed, number);
    SamplePlace place = chance.pick(places);
    Draft draft = new Subject(place, awardYear, assessedOn, chance).draft();
    return new SampleLine(place, awardYear, assessedOn, number).write(draft);
  }
}
