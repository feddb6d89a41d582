package vn.binhxet.cli;

import java.util.OptionalLong;
import vn.binhxet.difference.Side;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RecordNumber;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.store.RecordReader;

/** Stored verdicts as sides of a difference, each under its own release. */
final class StoredSides {
  private final StoredVerdicts verdicts;
  private final KeptReleases releases;

  StoredSides(RecordReader records) {
    verdicts = new StoredVerdicts(records);
    releases = new KeptReleases(records, null);
  }

  /**
   * One side.
   *
   * @throws RegisterFault VERDICT_UNKNOWN, ERASED, RECORD_UNREADABLE or RELEASE_NOT_OPENED
   */
  Side side(String given) {
    OptionalLong number = RecordNumber.read(given);
    StoredRecord record = number.isEmpty() ? null : verdicts.find(number.getAsLong()).orElse(null);
    if (record == null) {
      throw new RegisterFault(
          RegisterFault.VERDICT_UNKNOWN,
          new Text(
              "Sổ đăng ký không có kết luận số " + given + ".",
              "The register has no verdict number " + given + "."),
          null);
    }
    StoredVerdict stored = StoredVerdicts.whole(record);
    return new Side(releases.open(stored.core().release()), stored.judged());
  }
}
