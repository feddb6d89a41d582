package vn.binhxet.register.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditOrder;
import vn.binhxet.register.audit.Finding;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.tree.TreeRules;
import vn.binhxet.verdict.Detail;

/** Small trees, stored in a register and looked at again. */
final class StoredTrees {
  static final OpenRelease RELEASE = TreeRules.open();
  static final AuditOrder PLAIN = new AuditOrder(null, null, null);

  /** Counts that settle, that stay open at both ends, that hang on provisional verdicts. */
  static final List<String> TREES =
      List.of(
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "tt", "ft"),
          village("\"houses\":3", "\"lamps\":true", "tt", "tt", "??"),
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "t?"),
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "tf"),
          village("", "", "?t", "ft"),
          TreeRules.ballots(
              "",
              "\"about\":\"lamps\",\"valid\":1000,\"returned\":1000,\"content\":899,"
                  + "\"open\":true"),
          TreeRules.ballots(
              "", "\"about\":\"lamps\",\"valid\":100,\"returned\":120,\"content\":91"),
          TreeRules.house("H-9", "tt"));

  static String village(String tidy, String lit, String... houses) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < houses.length; i++) {
      all.add(TreeRules.house("H" + (i + 1), houses[i]));
    }
    return TreeRules.village(tidy, lit, String.join(",", all));
  }

  static NewRecord.Key key(String name, byte[] body) {
    return new NewRecord.Key(name, Sha256.of(body));
  }

  static Appended send(Register register, String name, String tree) throws BadAssessment {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    return new TreeRecorder(register)
        .record(RELEASE, body, body.length, key(name, body), one -> {});
  }

  /** The number of the last record. */
  static long store(Register register, String name, String tree) throws BadAssessment {
    return ((Appended.Stored) send(register, name, tree)).seq();
  }

  static StoredRecord record(Register register, long seq) {
    return register.records().record(seq).orElseThrow();
  }

  static Replayed replay(Register register, long seq) {
    return new Replayer(new KeptReleases(register.records(), null)).replay(record(register, seq));
  }

  static List<Finding> audit(Register register) {
    return Audit.run(register.database(), PLAIN, (done, all) -> {}).findings();
  }

  static void change(Register register, String statement) {
    register.database().writer().useTransaction(handle -> handle.execute(statement));
  }

  static final Replayed.Answer IDENTICAL = Replayed.Answer.IDENTICAL;

  static void correct(Register register, long seq, String piece, String by) throws Exception {
    byte[] fixed =
        RecordJson.read(record(register, seq).content())
            .get("input")
            .toString()
            .replace(piece, by)
            .getBytes(StandardCharsets.UTF_8);
    new Recorder(register)
        .record(
            RELEASE,
            fixed,
            fixed.length,
            Detail.BRIEF,
            key("corrected-" + seq, fixed),
            new AssessmentDraft.Correction(seq, 2, seq, "Nhập sai"),
            Recorder.Check.NONE);
  }

  private StoredTrees() {}
}
