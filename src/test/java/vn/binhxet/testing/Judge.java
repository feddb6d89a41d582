package vn.binhxet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;

/** The whole way from an assessment in JSON to its verdict in JSON, under a rules folder. */
public final class Judge {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Release release;
  private final AssessmentReader reader;
  private final Evaluator evaluator;
  private final VerdictWriter writer = new VerdictWriter();

  private Judge(Release release) {
    this.release = release;
    reader = new AssessmentReader(new EditionsInForce(release.lawbook(), release.chooser()));
    evaluator = new Evaluator(release);
  }

  /** A judge by the rules of a folder, whose cases are not run. */
  public static Judge by(Path rules) throws LawRefused {
    return new Judge(Releases.open(rules, ReleaseCheck.NONE).current());
  }

  public Release release() {
    return release;
  }

  public JsonNode verdict(byte[] assessment) throws BadAssessment {
    Assessment read = reader.read(assessment, 0, assessment.length);
    try {
      return JSON.readTree(writer.write(evaluator.evaluate(read), Detail.FULL));
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a verdict is JSON", e);
    } finally {
      reader.recycle(read);
    }
  }
}
