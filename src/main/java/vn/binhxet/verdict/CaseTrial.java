package vn.binhxet.verdict;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionFinder;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.Expected;
import vn.binhxet.rules.Release;

/**
 * A case read once, to be tried again and again under a law changed on purpose: would it notice? By
 * the checker alone unless engines are handed in. For one thread.
 */
public final class CaseTrial {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Case one;
  private final byte[] body;
  private final Release release;
  private final Assessment assessment;
  private final EditionChoice.Chosen chosen;
  private final List<String> columns;
  private final boolean looksAtMargins;
  private final VerdictWriter writer = new VerdictWriter();
  private final Map<String, int[]> before = new HashMap<>();

  private CaseTrial(
      Case one, byte[] body, Release release, Assessment read, EditionChoice.Chosen chosen) {
    this.one = one;
    this.body = body;
    this.release = release;
    this.assessment = read;
    this.chosen = chosen;
    columns = columns(chosen.law());
    looksAtMargins =
        one.expected().findings().values().stream().anyMatch(found -> found.margin() != null);
  }

  /**
   * Makes cases ready; those for which no edition can be chosen look at no rule and are left out.
   *
   * @throws IllegalArgumentException where an assessment is refused: run {@code binhxet check}
   */
  public static List<CaseTrial> of(Release release, List<Case> cases) {
    AssessmentReader reader =
        new AssessmentReader(new EditionsInForce(release.lawbook(), release.chooser()));
    List<CaseTrial> trials = new ArrayList<>();
    for (Case one : cases) {
      try {
        ObjectNode readable = one.assessment();
        if (one.expected().refused() != null) {
          readable.putObject("data"); // the header says which law refuses it
        }
        byte[] body = JSON.writeValueAsBytes(readable);
        Assessment read = reader.read(body, 0, body.length);
        if (read.choice() instanceof EditionChoice.Chosen chosen) {
          byte[] whole = JSON.writeValueAsBytes(one.assessment());
          trials.add(new CaseTrial(one, whole, release, read, chosen));
        }
      } catch (BadAssessment refused) {
        // A header that is refused on purpose, as where no edition applies, looks at no rule.
        if (one.expected().refused() == null) {
          throw new IllegalArgumentException(one.at() + " " + refused.problems(), refused);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return trials;
  }

  public Case tried() {
    return one;
  }

  /** The law the case is about, unchanged. */
  public EffectiveEdition law() {
    return chosen.law();
  }

  /** Whether the changed law says something else of one of these leaves, or may. */
  public boolean seesAt(Set<String> nodes, EffectiveEdition changed) {
    if (refused()) {
      return false;
    }
    return looksAtMargins
        || nodes.stream()
            .anyMatch(
                node ->
                    !Arrays.equals(
                        before.computeIfAbsent(node, id -> said(id, chosen.law())),
                        said(node, changed)));
  }

  /**
   * Whether the changed law contradicts at a leaf what the case says must be found there: then the
   * whole verdict need not be written to know that the case fails.
   */
  public boolean contradictedAt(Set<String> nodes, EffectiveEdition changed) {
    if (columns.size() != 1 || changed.edition().result() instanceof Result.Ranking) {
      return false;
    }
    for (String node : nodes) {
      Expected.Finding expected = one.expected().findings().get(node);
      int[] said = expected == null ? new int[0] : said(node, changed);
      if (expected != null
          && said.length > 0
          && !Status.of((byte) said[0]).name().equals(expected.status())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the changed law finds the column otherwise. */
  public boolean columnMoves(EffectiveEdition changed) {
    return !refused() && !columns.equals(columns(changed));
  }

  private List<String> columns(EffectiveEdition law) {
    Binding binding = new Binding(law, "", assessment.awardYear());
    return new ColumnChooser(law, new ClaimChecker(binding))
        .choose(assessment.values(), chosen.place().regions())
        .possible();
  }

  /** Status, causes and doubts of a leaf for each candidate and column. */
  private int[] said(String node, EffectiveEdition law) {
    int at = law.nodeIndex(node);
    if (at < 0 || !law.nodes().get(at).node().leaf()) {
      return new int[0];
    }
    List<Values> subjects = subjects(law);
    int[] said = new int[3 * subjects.size() * columns.size()];
    int i = 0;
    for (String column : columns) {
      Binding binding = new Binding(law, column, assessment.awardYear());
      LeafJudge judge = new LeafJudge(binding, law.nodes().get(at), -1, new ClaimChecker(binding));
      NodeResults results = new NodeResults(law.nodes().size());
      for (Values own : subjects) {
        judge.judge((byte) 0, own, assessment.values(), new Unknowns(), results);
        said[i++] = results.status[at];
        said[i++] = results.causes[at];
        said[i++] = results.relied[at];
      }
    }
    return said;
  }

  private List<Values> subjects(EffectiveEdition law) {
    Values values = assessment.values();
    return law.edition().result() instanceof Result.Ranking ranking
        ? values.members(law.fieldIndex(ranking.candidates()))
        : List.of(values);
  }

  /** Whether the case says what must be found of one of these nodes: it notices soonest. */
  public boolean names(Set<String> nodes) {
    return one.expected().findings().keySet().stream().anyMatch(nodes::contains);
  }

  /** Whether the case says anything that follows from leaves: an outcome, a group's status. */
  public boolean looksAboveLeaves() {
    Expected expected = one.expected();
    return expected.refused() == null
        && (expected.outcome() != null
            || expected.findings().keySet().stream().anyMatch(this::above));
  }

  private boolean above(String id) {
    int at = chosen.law().nodeIndex(id.substring(id.lastIndexOf('/') + 1));
    return at < 0 || !chosen.law().nodes().get(at).node().leaf();
  }

  /**
   * Whether the case fails under the changed law.
   *
   * @param evaluator as {@link Evaluator#byCheckerAlone}; one may serve all trials of a change
   */
  public boolean fails(EffectiveEdition changed, Evaluator evaluator) {
    return !refused() && !agrees(verdict(changed, evaluator));
  }

  private boolean refused() {
    return one.expected().refused() != null;
  }

  /** Whether the door refuses the case, or it fails, under a law with other maximum points. */
  public boolean failsAtTheDoor(EffectiveEdition changed, Evaluator evaluator) {
    EditionChoice choice = new EditionChoice.Chosen(changed, chosen.place(), chosen.why());
    EditionFinder finder = new ChangedEdition(release.lawbook(), choice);
    try {
      Assessment read = new AssessmentReader(finder).read(body, 0, body.length);
      return !agrees(write(evaluator.evaluate(read)));
    } catch (BadAssessment refused) {
      return !CaseDifference.refused(one.expected(), refused.problems()).isEmpty();
    }
  }

  /** The verdict's core under the changed law. */
  public JsonNode verdict(EffectiveEdition changed, Evaluator evaluator) {
    Assessment a = assessment;
    return write(
        evaluator.evaluate(
            new Assessment(
                a.title(),
                a.requested(),
                a.awardYear(),
                a.assessedOn(),
                a.subject(),
                new EditionChoice.Chosen(changed, chosen.place(), chosen.why()),
                a.values(),
                a.evidence())));
  }

  private JsonNode write(Evaluation evaluation) {
    try {
      return Objects.requireNonNull(JSON.readTree(writer.write(evaluation, Detail.CORE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean agrees(JsonNode verdict) {
    return CaseDifference.between(one.expected(), verdict).isEmpty();
  }
}
