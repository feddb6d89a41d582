package vn.binhxet.register.replay;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;

/** Stored verdicts by their numbers, for whoever shows them. Safe for many threads. */
public final class StoredVerdicts {
  private final RecordReader records;

  public StoredVerdicts(RecordReader records) {
    this.records = records;
  }

  /** The record of a verdict; empty where no verdict has that number. */
  public Optional<StoredRecord> find(long number) {
    return records.record(number).filter(record -> record.kind() == RecordKind.ASSESSMENT);
  }

  /**
   * What was stored, whole and unchanged: what was changed since is nobody's word and is not shown.
   *
   * @throws RegisterFault ERASED, or RECORD_UNREADABLE where it is no longer what was stored
   */
  public static StoredVerdict whole(StoredRecord record) {
    StoredVerdict verdict = read(record);
    if (!verdict.intact()) {
      throw unreadable(record.seq(), null);
    }
    return verdict;
  }

  /**
   * What the record says now, for a replay, which tells whether it was changed.
   *
   * @throws RegisterFault ERASED, or RECORD_UNREADABLE where it is no assessment's content any more
   */
  public static StoredVerdict read(StoredRecord record) {
    try {
      return StoredVerdict.read(record).orElseThrow(() -> RegisterFault.erased(record.seq()));
    } catch (IOException e) {
      throw unreadable(record.seq(), e);
    }
  }

  private static RegisterFault unreadable(long seq, @Nullable Throwable cause) {
    return new RegisterFault(
        RegisterFault.RECORD_UNREADABLE,
        new Text(
            "Nội dung bản ghi số " + seq + " không còn như lúc ghi. Hãy chạy binhxet audit.",
            "The content of record " + seq + " is no longer what was stored. Run binhxet audit."),
        cause);
  }
}
