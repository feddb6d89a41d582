package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.difference.DifferenceJson;
import vn.binhxet.difference.Differences;
import vn.binhxet.difference.NoDifference;
import vn.binhxet.difference.Side;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.ReplayJson;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.VerdictRecord;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.verdict.Detail;

/** Stored verdicts: derived again under the release they rest on, and replayed. */
final class VerdictHandlers {
  private static final Text RELEASE =
      new Text("Không mở được bản phát hành", "The release could not be opened");
  private static final Text UNREADABLE =
      new Text("Bản ghi không đọc được", "The record cannot be read");

  private final OpenRegister open;
  private final @Nullable KeptReleases releases;
  private final @Nullable Replayer replayer;

  VerdictHandlers(OpenRegister open, ReleaseSource inForce) {
    this.open = open;
    Register register = open.register();
    releases = register == null ? null : new KeptReleases(register.records(), inForce);
    replayer = releases == null ? null : new Replayer(releases);
  }

  /**
   * The verdict, derived again from what was handed in. Where another core comes out now, the one
   * that was recorded is shown: the register's word stands.
   */
  void show(Context ctx) throws IOException {
    Detail detail = EvaluationHandlers.detail(ctx);
    Register register = open.get();
    StoredRecord record = verdict(ctx, register);
    Shown shown = shown(record, detail);
    ObjectNode standing = VerdictRecord.of(record, register.database()).json(shown.answer());
    ctx.header("ETag", ETags.of(record.seq()));
    Answers.json(ctx, with(shown.verdict(), standing));
  }

  /** A stored verdict as it is shown, and whether the same comes out today. */
  record Shown(byte[] verdict, Answer answer) {}

  Shown shown(StoredRecord record, Detail detail) {
    StoredVerdict stored = stored(record);
    try {
      Replayer.Again again = replayer().again(stored, detail);
      byte[] derived = again.json();
      Answer answer = again.replayed().answer();
      return derived != null && answer == Answer.IDENTICAL
          ? new Shown(derived, answer)
          : new Shown(stored.verdict(), answer);
    } catch (RegisterFault fault) {
      throw new Refused(Refusal.of(500, fault.code(), RELEASE, fault.text()));
    }
  }

  /** Whether the same verdict comes out under the release it rests on. */
  void replay(Context ctx) throws IOException {
    Register register = open.get();
    StoredVerdict stored = stored(verdict(ctx, register));
    try {
      Answers.json(ctx, ReplayJson.of(replayer().again(stored, Detail.CORE).replayed()));
    } catch (RegisterFault fault) {
      throw new Refused(Refusal.of(500, fault.code(), RELEASE, fault.text()));
    }
  }

  /** Why this verdict and another of the same title differ, each under its own release. */
  void difference(Context ctx) throws IOException {
    Register register = open.get();
    String to = ctx.queryParam("to");
    if (to == null) {
      throw Refused.badParameter(
          "to",
          "cần số của kết luận để so sánh.",
          "expected the number of the verdict to compare with.");
    }
    try {
      Side one = side(stored(verdict(ctx.pathParam("id"), register)));
      Side other = side(stored(verdict(to, register)));
      Answers.json(ctx, DifferenceJson.of(Differences.between(one, other)));
    } catch (NoDifference refused) {
      throw new Refused(refused.refusal());
    } catch (RegisterFault fault) {
      throw new Refused(Refusal.of(500, fault.code(), RELEASE, fault.text()));
    }
  }

  private Side side(StoredVerdict stored) {
    return new Side(
        java.util.Objects.requireNonNull(releases).open(stored.core().release()), stored.input());
  }

  private Replayer replayer() {
    if (replayer == null) {
      throw new IllegalStateException("there is no register");
    }
    return replayer;
  }

  private static StoredRecord verdict(Context ctx, Register register) {
    return verdict(ctx.pathParam("id"), register);
  }

  private static StoredRecord verdict(String given, Register register) {
    StoredRecord record =
        given.matches("[1-9][0-9]{0,17}")
            ? register.records().record(Long.parseLong(given)).orElse(null)
            : null;
    if (record == null) {
      long last = register.records().head().seq();
      throw Refused.notFound(
          "Sổ đăng ký không có số này; các số đi từ 1 đến "
              + last
              + ". Số của kết luận nằm trong câu trả lời khi lưu hồ sơ.",
          "The register has no such number; they go from 1 to "
              + last
              + ". A verdict's number stands in the answer to storing its assessment.");
    }
    if (record.kind() != RecordKind.ASSESSMENT) {
      String kind = record.kind().code();
      throw Refused.notFound(
          "Bản ghi số " + given + " không phải là kết luận mà là " + kind + ".",
          "Record " + given + " is no verdict but of kind " + kind + ".");
    }
    return record;
  }

  private static StoredVerdict stored(StoredRecord record) {
    try {
      return StoredVerdict.read(record).orElseThrow(() -> erased(record.seq()));
    } catch (IOException e) {
      throw new Refused(
          Refusal.of(
              500,
              "RECORD_UNREADABLE",
              UNREADABLE,
              new Text(
                  "Nội dung bản ghi số "
                      + record.seq()
                      + " không còn như lúc ghi. Hãy chạy binhxet audit.",
                  "The content of record "
                      + record.seq()
                      + " is no longer what was stored. Run binhxet audit.")));
    }
  }

  private static Refused erased(long seq) {
    return new Refused(
        Refusal.of(
            410,
            "ERASED",
            new Text("Nội dung đã xóa", "The content was erased"),
            new Text(
                "Hồ sơ và kết luận số "
                    + seq
                    + " đã được xóa theo quy định lưu giữ; phần lõi không có tên người vẫn còn trong"
                    + " sổ.",
                "The assessment and verdict "
                    + seq
                    + " were erased under the rules of retention; the core, which names no person,"
                    + " is still in the register.")));
  }

  /** The verdict as it is written, with one member more. */
  private static byte[] with(byte[] verdict, ObjectNode standing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(verdict.length + 500);
    out.write(verdict, 0, verdict.length - 1);
    out.writeBytes((",\"record\":" + standing + "}").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
