package vn.binhxet.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.Case;
import vn.binhxet.rules.Release;

/** Runs the cases of the rules through the real reader, engine and checker. For one thread. */
public final class CaseRunner {
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private final AssessmentReader reader;
  private final Evaluator evaluator;
  private final VerdictWriter writer = new VerdictWriter();

  public CaseRunner(Release release) {
    reader = new AssessmentReader(new EditionsInForce(release.lawbook(), release.chooser()));
    evaluator = new Evaluator(release);
  }

  /** What comes out otherwise than the case says; empty where it passes. */
  public List<Text> run(Case one) {
    try {
      byte[] body = json.writeValueAsBytes(one.assessment());
      Evaluation evaluation = evaluator.evaluate(reader.read(body, 0, body.length));
      JsonNode verdict = json.readTree(writer.write(evaluation, Detail.CORE));
      return CaseDifference.between(one.expected(), verdict);
    } catch (BadAssessment refused) {
      return CaseDifference.refused(one.expected(), refused.problems());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable JsonNode finding(JsonNode verdict, String id) {
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals(id)) {
        return finding;
      }
    }
    return null;
  }
}
