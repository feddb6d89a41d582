package vn.binhxet.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.register.AssessmentDraft.Correction;
import vn.binhxet.register.CorrectionReader;
import vn.binhxet.register.CountedCorrection;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Versions;
import vn.binhxet.register.store.Versions.Version;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;

/** Assessments corrected by new versions. */
final class CorrectionHandler {
  private static final List<String> JSON = List.of("application/json");
  private final InUse inUse;
  private final Metrics metrics;
  private final OpenRegister open;
  private final KeptAnswer kept;

  CorrectionHandler(InUse inUse, Metrics metrics, OpenRegister open, KeptAnswer kept) {
    this.inUse = inUse;
    this.metrics = metrics;
    this.open = open;
    this.kept = kept;
  }

  /** A correction: If-Match names the version it was made from. */
  void correct(Context ctx) throws IOException {
    Body.require(ctx, JSON);
    Register register = open.get();
    OpenRelease release = inUse.release();
    Body.Bytes body = Body.read(ctx);
    NewRecord.Key key = WriteKey.of(ctx, body.array(), body.length());
    StoredRecord from = RecordId.record(ctx, register.records(), RecordKind.ASSESSMENT);
    Versions versions = new Versions(register.database());
    long assessment = versions.assessment(from.seq());
    long base = ETags.ifMatch(ctx);
    Version version =
        versions.of(assessment).stream()
            .filter(one -> one.seq() == base)
            .findFirst()
            .orElseThrow(() -> KeptAnswer.superseded(latest(versions, assessment)));
    AssessmentCore before = AssessmentCore.read(register.records().record(base).orElseThrow());
    try {
      CorrectionReader.Given given = CorrectionReader.read(body.array(), body.length());
      Correction correction =
          new Correction(assessment, version.version() + 1, base, given.reason());
      byte[] stored = given.stored();
      if (stored != null) {
        counted(
            ctx,
            release,
            new CountedCorrection(given.assessment(), stored),
            correction,
            before,
            key);
        return;
      }
      Recorder.Recorded recorded =
          new Recorder(register)
              .record(
                  release,
                  given.assessment(),
                  given.assessment().length,
                  EvaluationHandlers.detail(ctx),
                  key,
                  correction,
                  read -> {
                    sameTitle(before, read);
                    CountedFields.requireGiven(before, read, Set.of());
                  });
      kept.write(ctx, register, recorded, correction);
    } catch (RefusedInput refused) {
      throw new Refused(Refusal.of(refused.problems()));
    } catch (BadAssessment refused) {
      throw new Refused(Refusal.of(refused));
    }
  }

  /** A correction that counts again: the verdicts it is counted from are in the register. */
  private void counted(
      Context ctx,
      OpenRelease release,
      CountedCorrection given,
      Correction correction,
      AssessmentCore before,
      NewRecord.Key key)
      throws IOException, BadAssessment {
    Register register = open.get();
    Appended appended =
        new TreeRecorder(register)
            .correct(
                release,
                given,
                key,
                correction,
                (read, fields) -> {
                  sameTitle(before, read);
                  CountedFields.requireGiven(before, read, fields);
                },
                metrics::evaluated);
    kept.write(ctx, register, appended, null, correction);
  }

  private static void sameTitle(AssessmentCore before, Assessment read) throws BadAssessment {
    if (!before.title().equals(read.title())) {
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "OTHER_TITLE",
                  "/title",
                  new Text(
                      "Bản sửa phải cùng danh hiệu “"
                          + before.title()
                          + "”. Danh hiệu khác thì lập hồ sơ mới.",
                      "A correction keeps the title \""
                          + before.title()
                          + "\". For another title hand in a new assessment."))));
    }
  }

  private static long latest(Versions versions, long assessment) {
    List<Version> all = versions.of(assessment);
    return all.get(all.size() - 1).seq();
  }
}
