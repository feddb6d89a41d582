package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.FillingCase;
import vn.binhxet.rules.Release;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.mutation.Mutant;
import vn.binhxet.verdict.mutation.MutationRun;

/** Tries the cases about what other verdicts fill in, under the law or a changed one. */
public final class FillingTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AssessmentReader reader;

  public FillingTrial(Release release) {
    reader = new AssessmentReader(new EditionsInForce(release.lawbook(), release.chooser()));
  }

  /** The edition's cases, to be tried under its mutants. */
  public MutationRun.Fillings of(Edition edition, List<CaseFile> files) {
    List<FillingCase> cases =
        files.stream()
            .filter(file -> file.edition().id().equals(edition.id()))
            .flatMap(file -> file.fillings().stream())
            .toList();
    return mutant -> cases.stream().anyMatch(one -> notices(one, mutant));
  }

  private boolean notices(FillingCase one, Mutant mutant) {
    return !differences(one, law -> Objects.requireNonNullElse(mutant.law().apply(law), law))
        .isEmpty();
  }

  /** What is filled in otherwise than the case says; empty where it passes. */
  public List<Text> run(FillingCase one) {
    return differences(one, law -> law);
  }

  private List<Text> differences(FillingCase one, UnaryOperator<EffectiveEdition> changed) {
    Assessment assessment = under(changed, read(one.assessment()));
    Tallies below = new Tallies();
    for (FillingCase.Below each : one.below()) {
      add(each.title(), assessment.awardYear(), Outcome.MET, each.met(), below);
      add(each.title(), assessment.awardYear(), Outcome.NOT_MET, each.notMet(), below);
      add(each.title(), assessment.awardYear(), Outcome.UNDETERMINED, each.undetermined(), below);
    }
    List<Found> own =
        one.own().stream()
            .map(
                each ->
                    new Found(
                        read(each.assessment()),
                        Outcome.valueOf(each.outcome()),
                        each.provisional(),
                        0))
            .toList();
    List<Filling> fillings = Fillings.of(assessment, below, own);
    List<Text> found = new ArrayList<>();
    compare(one.expect(), fillings, false, found);
    compare(one.otherwise(), fillings, true, found);
    return found;
  }

  private static void add(String title, int year, Outcome outcome, int many, Tallies to) {
    for (int i = 0; i < many; i++) {
      to.add(outcome + "-" + i, title, year, outcome);
    }
  }

  private static Assessment under(UnaryOperator<EffectiveEdition> changed, Assessment a) {
    if (!(a.choice() instanceof EditionChoice.Chosen chosen)) {
      throw new IllegalArgumentException("no edition applies to a case");
    }
    return new Assessment(
        a.title(),
        a.requested(),
        a.awardYear(),
        a.assessedOn(),
        a.subject(),
        new EditionChoice.Chosen(changed.apply(chosen.law()), chosen.place(), chosen.why()),
        a.values(),
        a.evidence());
  }

  private Assessment read(ObjectNode assessment) {
    try {
      byte[] body = JSON.writeValueAsBytes(assessment);
      return reader.read(body, 0, body.length);
    } catch (BadAssessment refused) {
      throw new IllegalArgumentException(refused.problems().toString(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(
      Map<String, @Nullable JsonNode> expected,
      List<Filling> fillings,
      boolean doubtful,
      List<Text> found) {
    expected.forEach(
        (field, value) -> {
          String wanted = value == null ? "unknown" : value.toString();
          String said =
              fillings.stream()
                  .filter(one -> one.field().name().equals(field))
                  .map(one -> doubtful ? one.doubtfulLow() : one.low())
                  .map(low -> Objects.requireNonNullElse(low, "unknown"))
                  .findFirst()
                  .orElse("unknown");
          if (!wanted.equals(said)) {
            found.add(
                new Text(
                    field + ": cần " + wanted + ", ra " + said,
                    field + ": expected " + wanted + ", came out " + said));
          }
        });
  }
}
