package vn.binhxet.register.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;

/** Fills a register with something of every kind: verdicts, corrections, decisions, keys. */
final class Filled {
  static final OpenRelease RELEASE = TinyRules.open();

  private Filled() {}

  /** Stores assessments of two years, every third corrected and every fifth decided on. */
  static List<Long> fill(Register register, int count) {
    List<Long> first = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String village = TinyRules.village("V-" + i, i % 2 == 0 ? "52.5" : "49.9");
      if (i % 4 == 0) {
        village = inYear(village, 2023);
      }
      long seq = store(register, village, null);
      first.add(seq);
      if (i % 3 == 0) {
        String fixed = village.replace("Thôn Mẫu", "Thôn Sửa Đổi " + i);
        store(register, fixed, new AssessmentDraft.Correction(seq, 2, seq, "Ghi sai tên"));
      }
      if (i % 5 == 0) {
        decide(register, seq, "Người Ký " + i);
      }
    }
    return first;
  }

  static String inYear(String village, int year) {
    return village
        .replace("\"awardYear\":2024", "\"awardYear\":" + year)
        .replace("2024-12-01", year + "-12-01");
  }

  static long store(
      Register register, String village, AssessmentDraft.@Nullable Correction correction) {
    return ((Appended.Stored) send(register, village, correction)).seq();
  }

  /** Sends a request, which may have been sent before. */
  static Appended send(
      Register register, String village, AssessmentDraft.@Nullable Correction correction) {
    byte[] body = village.getBytes(StandardCharsets.UTF_8);
    try {
      Recorder.Recorded recorded =
          new Recorder(register)
              .record(
                  RELEASE,
                  body,
                  body.length,
                  Detail.CORE,
                  key(village),
                  correction,
                  Recorder.Check.NONE);
      return recorded.appended();
    } catch (vn.binhxet.assessment.BadAssessment e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
  }

  static long decide(Register register, long verdict, String signer) {
    DecisionDraft.Decision decision =
        new DecisionDraft.Decision(
            verdict,
            Decided.GRANTED,
            null,
            verdict + "/QĐ-UBND",
            LocalDate.of(2024, 12, 20),
            signer,
            "Quyết định",
            new DecisionDraft.Departure("1/2020/NĐ-CP, Điều 9", "Lý do giả định"));
    Appended stored = register.append(DecisionDraft.of(decision, key("decide " + verdict)));
    return ((Appended.Stored) stored).seq();
  }

  private static NewRecord.Key key(String of) {
    byte[] hash = Sha256.of(of.getBytes(StandardCharsets.UTF_8));
    return new NewRecord.Key("request-" + java.util.HexFormat.of().formatHex(hash, 0, 8), hash);
  }
}
