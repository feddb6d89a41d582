package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import vn.binhxet.law.EffectiveEdition;

/**
 * Reads assessments from JSON (the form is in section "Assessment" of the contracts) and validates
 * them against the edition that applies. One reader serves one thread and one release; it keeps
 * what it learned of titles, editions and fields from body to body.
 */
public final class AssessmentReader {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private final Limits limits;
  private final Path path = new Path();
  private final Faults faults = new Faults(path);
  private final Decisions decisions;
  private final BodyReader body;

  public AssessmentReader(EditionFinder finder) {
    this(finder, Limits.STANDARD);
  }

  public AssessmentReader(EditionFinder finder, Limits limits) {
    this(finder, limits, true);
  }

  /** Without the quick way for plain data: what that is held against. */
  static AssessmentReader byTokensAlone(EditionFinder finder) {
    return new AssessmentReader(finder, Limits.STANDARD, false);
  }

  private AssessmentReader(EditionFinder finder, Limits limits, boolean plainly) {
    this.limits = limits;
    decisions = new Decisions(finder, faults);
    body = new BodyReader(faults, decisions, limits, plainly);
  }

  /**
   * Reads one body in UTF-8; a byte order mark at its start is passed over.
   *
   * @return an assessment that is valid for its edition; hand it to {@link #recycle} when done
   * @throws BadAssessment with every fault found, at most 100; a body that is no JSON, with the
   *     first
   */
  public Assessment read(byte[] bytes, int offset, int length) throws BadAssessment {
    faults.clear();
    path.clear();
    int from = RawBody.check(bytes, offset, length, limits.maxBytes(), faults);
    int to = offset + length;
    try {
      try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
        body.read(parser, bytes, from, to);
      }
      if (body.again()) {
        try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
          body.readAgain(parser, bytes, from, to);
        }
      }
      return body.finish();
    } catch (JsonProcessingException e) {
      throw SyntaxFault.of(e, bytes, from, to, faults);
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    } finally {
      body.release();
    }
  }

  /**
   * Takes an assessment's values back to use them again. Nobody may look at the assessment
   * afterwards; handing one back is a choice, and is done at most once, on the reader's thread.
   */
  public void recycle(Assessment assessment) {
    EffectiveEdition law = assessment.law();
    Shape shape = law == null ? null : decisions.shape(law);
    if (shape != null) {
      shape.giveBack(assessment.values());
    }
  }
}
