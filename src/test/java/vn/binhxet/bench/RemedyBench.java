package vn.binhxet.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.margin.MarginFinder;
import vn.binhxet.verdict.remedy.Remedies;
import vn.binhxet.verdict.remedy.RemedyFinder;

/**
 * Times plans and margins, the engine's confirmation included: communes of the largest edition with
 * many indicators failing, and households short of points.
 */
public final class RemedyBench {
  private static final int SUBJECTS = 200;

  private RemedyBench() {}

  /** Arguments, all optional: {@code rounds=5}. */
  public static void main(String[] args) {
    int rounds = Integer.parseInt(BatchBench.argument(args, "rounds", "5"));
    for (String id :
        List.of(
            "new-rural-commune.qd-318-2022",
            "cultural-family.nd-122-2018",
            "minority-area.nd-272-2025")) {
      for (Edition edition : RealLaw.lawbook().editions()) {
        if (edition.id().equals(id)) {
          measure(edition, rounds);
        }
      }
    }
  }

  private static void measure(Edition edition, int rounds) {
    Evaluator evaluator = new Evaluator(RealLaw.release());
    List<Assessment> refused = new ArrayList<>();
    Random random = new Random(1);
    for (byte[] line : RealLaw.sample(edition, SUBJECTS, 1)) {
      refused.add(worse(RealLaw.read(line), random));
    }
    long[] plans = new long[refused.size()];
    long[] margins = new long[refused.size()];
    long shown = 0;
    for (int round = 0; round < rounds; round++) {
      shown = 0;
      for (int i = 0; i < refused.size(); i++) {
        long begin = System.nanoTime();
        Remedies found = new RemedyFinder(evaluator, 20).find(refused.get(i), null);
        plans[i] = System.nanoTime() - begin;
        shown += found.plans().size();
        begin = System.nanoTime();
        new MarginFinder(evaluator).find(found.now());
        margins[i] = System.nanoTime() - begin;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d subjects, %d fields, %d plans%n",
        edition.id(),
        refused.size(),
        edition.fields().size(),
        shown);
    told("  plans  ", plans);
    told("  margins", margins);
  }

  /** Half of the yes and no turned, so that many indicators fail at once. */
  private static Assessment worse(Assessment assessment, Random random) {
    EffectiveEdition law = assessment.law();
    Values values = assessment.values().copy();
    for (int i = 0; law != null && i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      boolean turned = random.nextInt(4) == 0 && values.known(i);
      if (turned && field.type() == vn.binhxet.law.FieldType.BOOLEAN) {
        values.setTruth(i, values.unscaled(i) == 0);
      }
    }
    return assessment.with(values);
  }

  private static void told(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s p50 %.2f ms, p95 %.2f ms, most %.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
