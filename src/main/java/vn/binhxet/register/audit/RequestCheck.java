package vn.binhxet.register.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.NewRecord;

/** Holds the keys that requests came with against the records they made. */
final class RequestCheck implements AutoCloseable {
  private final Findings findings;
  private final Cursor<Request> requests;

  private record Request(long seq, String proof) {}

  RequestCheck(Handle handle, Findings findings) {
    this.findings = findings;
    requests =
        new Cursor<>(
            handle,
            "SELECT seq, key, fingerprint FROM idempotency ORDER BY seq",
            row ->
                new Request(
                    row.getLong(1), new NewRecord.Key(row.getString(2), row.getBytes(3)).proof()),
            Request::seq);
  }

  /**
   * @param proof of the key, null where the record came with none
   * @param erased whether what bound the key to the record is gone
   */
  void check(long seq, @Nullable String proof, boolean erased) {
    requests.below(seq, this::added);
    List<Request> found = requests.at(seq);
    if (erased) {
      // What bound the key to the record went with the content.
      return;
    }
    if (proof == null) {
      found.forEach(this::added);
    } else if (found.isEmpty()) {
      findings.add(Finding.of(FindingCode.ENTRY_REMOVED, seq, "idempotency"));
    } else {
      if (!found.get(0).proof().equals(proof)) {
        findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "idempotency"));
      }
      found.subList(1, found.size()).forEach(this::added);
    }
  }

  /** Takes the keys of records that are not there. */
  void end() {
    requests.below(Long.MAX_VALUE, this::added);
  }

  private void added(Request request) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, request.seq(), "idempotency"));
  }

  @Override
  public void close() {
    requests.close();
  }
}
