package vn.binhxet.batch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.store.RecordReader;

/**
 * What a line that was stored before is answered with: the verdict its record holds. The rules may
 * have changed meanwhile, so what comes out now is only shown where it is the same.
 *
 * @param kind which of them
 * @param verdict as stored, in brief; null but where it is AS_STORED, and of a tree
 */
record RepeatedLine(Kind kind, byte @Nullable [] verdict) {

  enum Kind {
    /** What comes out now is what was stored. */
    SAME,
    /** Another verdict was stored: it stands. */
    AS_STORED,
    /** What was stored was erased. */
    ERASED,
    /** The record no longer holds what was stored. */
    UNREADABLE
  }

  /**
   * @param last number of the last of its records
   * @param now the records the line would have become: several where it is a tree
   */
  static RepeatedLine of(RecordReader records, long last, List<NewRecord> now) {
    long first = last - now.size() + 1;
    if (now.size() == 1) {
      return of(records, last, now.get(0));
    }
    Kind kind = Kind.SAME;
    for (int i = 0; i < now.size(); i++) {
      Kind one = of(records, first + i, now.get(i)).kind();
      kind = one.compareTo(kind) > 0 ? one : kind;
    }
    // What was stored of a tree is not written again: each verdict has its number.
    return new RepeatedLine(kind, null);
  }

  private static RepeatedLine of(RecordReader records, long seq, NewRecord now) {
    try {
      StoredRecord record = records.record(seq).orElse(null);
      byte[] drafted = now.content();
      if (record == null || drafted == null) {
        return new RepeatedLine(Kind.UNREADABLE, null);
      }
      StoredVerdict stored = StoredVerdict.read(record).orElse(null);
      if (stored == null) {
        return new RepeatedLine(Kind.ERASED, null);
      }
      if (!stored.intact()) {
        return new RepeatedLine(Kind.UNREADABLE, null);
      }
      boolean same = stored.coreHash().equals(AssessmentContent.read(drafted).coreHash());
      return same
          ? new RepeatedLine(Kind.SAME, null)
          : new RepeatedLine(Kind.AS_STORED, stored.verdict());
    } catch (IOException unreadable) {
      return new RepeatedLine(Kind.UNREADABLE, null);
    }
  }
}
