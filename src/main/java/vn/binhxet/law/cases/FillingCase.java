package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.SourceAt;

/**
 * What other verdicts must fill fields with ({@code from}), of a cases.yaml.
 *
 * @param name says the clause it proves; unique in its file
 * @param assessment the assessment whose fields are filled
 * @param below verdicts on the subjects below
 * @param own the subject's own verdicts on other titles
 * @param expect the value by the field's name, null for unknown; only those named are compared
 * @param otherwise the value once what is in doubt is taken as open, or by the other reading of the
 *     whole; likewise
 */
public record FillingCase(
    String name,
    ObjectNode assessment,
    List<Below> below,
    List<Own> own,
    Map<String, @Nullable JsonNode> expect,
    Map<String, @Nullable JsonNode> otherwise,
    SourceAt at) {

  public FillingCase {
    assessment = assessment.deepCopy();
    below = List.copyOf(below);
    own = List.copyOf(own);
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    otherwise = Collections.unmodifiableMap(new LinkedHashMap<>(otherwise));
  }

  @Override
  public ObjectNode assessment() {
    return assessment.deepCopy();
  }

  /** How many verdicts of a title there are below, by what they say. */
  public record Below(String title, int met, int notMet, int undetermined) {}

  /**
   * A verdict of the subject's own.
   *
   * @param assessment the whole assessment it was found on
   * @param outcome MET, NOT_MET, UNDETERMINED or NOT_APPLICABLE
   */
  public record Own(ObjectNode assessment, String outcome, boolean provisional) {
    public Own {
      assessment = assessment.deepCopy();
    }

    @Override
    public ObjectNode assessment() {
      return assessment.deepCopy();
    }
  }
}
