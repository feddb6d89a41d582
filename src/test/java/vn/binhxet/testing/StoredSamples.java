package vn.binhxet.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Evaluation;

/** Assessments stored with their verdicts, as the doors store them. */
public final class StoredSamples {
  private StoredSamples() {}

  /** Stores one and says its number. */
  public static long store(Register register, OpenRelease release, String assessment) {
    return store(register, release, List.of(assessment.getBytes(StandardCharsets.UTF_8))).get(0);
  }

  /** Stores several, in commits of 500, and says their numbers. */
  public static List<Long> store(Register register, OpenRelease release, List<byte[]> assessments) {
    register.keep(release.release());
    Desk desk = release.takeDesk();
    AssessmentDraft drafts = new AssessmentDraft(release.lawbook().territories(), desk.writer());
    List<CompletableFuture<List<Appended>>> answers = new ArrayList<>();
    List<NewRecord> some = new ArrayList<>();
    for (byte[] body : assessments) {
      some.add(drafts.draft(evaluate(desk, body), body, null, null));
      if (some.size() == 500) {
        answers.add(register.append(some));
        some = new ArrayList<>();
      }
    }
    if (!some.isEmpty()) {
      answers.add(register.append(some));
    }
    return answers.stream()
        .flatMap(answer -> answer.join().stream())
        .map(answer -> ((Appended.Stored) answer).seq())
        .toList();
  }

  private static Evaluation evaluate(Desk desk, byte[] body) {
    try {
      return desk.evaluator().evaluate(desk.reader().read(body, 0, body.length));
    } catch (BadAssessment e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
  }
}
