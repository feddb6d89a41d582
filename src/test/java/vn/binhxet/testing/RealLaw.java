package vn.binhxet.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SamplePlaces;

/** The editions under rules/ as they are shipped, read once for all tests. */
public final class RealLaw {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private static final Release RELEASE = open();

  private RealLaw() {}

  private static Release open() {
    try (Releases releases = Releases.open(Path.of("rules"), (candidate, changed) -> List.of())) {
      return releases.current();
    } catch (LawRefused e) {
      throw new IllegalStateException(e.problems().toString(), e);
    }
  }

  public static Release release() {
    return RELEASE;
  }

  public static Lawbook lawbook() {
    return RELEASE.lawbook();
  }

  public static AssessmentReader reader() {
    return new AssessmentReader(new EditionsInForce(RELEASE.lawbook(), RELEASE.chooser()));
  }

  public static Assessment read(byte[] json) {
    try {
      return reader().read(json, 0, json.length);
    } catch (BadAssessment e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
  }

  public static Assessment read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Numbers stay as they are written. */
  public static JsonNode json(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made-up assessments of an edition, the same for the same seed. */
  public static List<byte[]> sample(Edition edition, int count, long seed) {
    LocalDate day = SamplePlaces.usualDay(edition);
    SampleMaker maker =
        new SampleMaker(
            new SamplePlaces(lawbook(), RELEASE.chooser())
                .find(edition, day.getYear(), day, List.of()),
            day.getYear(),
            day,
            seed);
    List<byte[]> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(maker.line(i));
    }
    return lines;
  }
}
