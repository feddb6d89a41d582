package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.Listing;
import vn.binhxet.verdict.Outcome;

/** The verdict on an assessment some of whose fields were filled from other verdicts. */
public final class FilledVerdict {
  private static final String INCIDENT = "incident";
  private static final ObjectWriter WRITER =
      new ObjectMapper().writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final Assessment assessment;
  private final ObjectNode verdict;
  private final Set<String> doubts;
  private final String release;

  /**
   * @param verdict with as much as was asked for, at least the core
   * @param doubts what settled nodes rest on at either end
   */
  FilledVerdict(Assessment assessment, ObjectNode verdict, Set<String> doubts, String release) {
    this.assessment = assessment;
    this.verdict = verdict;
    this.doubts = doubts;
    this.release = release;
  }

  /** As it was handed in, with nothing filled in. */
  public Assessment assessment() {
    return assessment;
  }

  public Outcome outcome() {
    return Outcome.valueOf(verdict.get("outcome").textValue());
  }

  public boolean provisional() {
    return verdict.get("provisional").booleanValue();
  }

  /** Hash of the rules. */
  public String release() {
    return release;
  }

  /** The same with another incident; null for none. Only a held verdict has one. */
  public FilledVerdict withIncident(@Nullable String incident) {
    ObjectNode other = verdict.deepCopy();
    if (incident == null || !other.has(INCIDENT)) {
      other.remove(INCIDENT);
    } else {
      other.put(INCIDENT, incident);
    }
    return new FilledVerdict(assessment, other, doubts, release);
  }

  /** The verdict as JSON, as much of it as was asked for. */
  public byte[] json() {
    return bytes(verdict);
  }

  /** The brief answer; of a verdict found as core. */
  public byte[] brief() {
    return bytes(BriefAnswer.of(verdict));
  }

  /**
   * What is hashed and replayed, of a verdict found as core: its canonical form, so that neither
   * the order of members nor the way of writing them counts. The incident, a random id, is left
   * out.
   */
  public byte[] hashed() {
    return CanonicalJson.of(withIncident(null).verdict);
  }

  /** What it can be found by again. */
  public Listing listing() {
    Set<String> failed = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    EffectiveEdition law = assessment.law();
    for (JsonNode finding : verdict.path("findings")) {
      String id = finding.path("id").asText();
      String status = finding.path("status").asText();
      int node = law == null ? -1 : law.nodeIndex(id);
      if (status.equals("NOT_MET")) {
        failed.add(id);
      } else if (law != null
          && node >= 0
          && status.equals("UNDETERMINED")
          && law.nodes().get(node).node().leaf()) {
        open.add(id);
      }
    }
    List<Cause> causes = new ArrayList<>();
    verdict.path("causes").forEach(one -> causes.add(Cause.valueOf(one.asText())));
    Set<String> all = new LinkedHashSet<>(doubts);
    verdict.at("/basis/reliedOn").forEach(one -> all.add(one.path("why").asText()));
    return new Listing(failed, open, causes, all, verdict.at("/result/value").textValue());
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return WRITER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing JSON in memory", e);
    }
  }
}
