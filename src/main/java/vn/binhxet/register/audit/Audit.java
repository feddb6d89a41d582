package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Head;

/**
 * Reads a register once from its first record to its last, as it was at one moment, while others go
 * on writing; memory does not grow with it.
 */
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final int TOLD_EVERY = 1_000;

  private final Handle handle;
  private final Dialect dialect;
  private final AuditOrder order;
  private final Watcher watcher;
  private final Findings findings = new Findings();
  private final ContentCheck contents = new ContentCheck(findings);
  private final ReleaseCheck releases = new ReleaseCheck(findings);
  private KeyChoice key = new KeyChoice("", "");
  private long records;
  private long sealed;
  private @Nullable RawRecord last;

  /** Is told how far an audit is. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param records read so far
     * @param all how many there should be
     */
    void progress(long records, long all);
  }

  private Audit(Handle handle, Dialect dialect, AuditOrder order, Watcher watcher) {
    this.handle = handle;
    this.dialect = dialect;
    this.order = order;
    this.watcher = watcher;
  }

  /** Audits a register as it is now. */
  public static AuditReport run(Database database, AuditOrder order, Watcher watcher) {
    try {
      return database
          .reader()
          .withHandle(handle -> run(handle, database.dialect(), order, watcher));
    } catch (SQLException e) {
      throw RegisterFault.notOpened("", e);
    }
  }

  /** The same on a connection of the caller's, which may be within a transaction. */
  static AuditReport run(Handle handle, Dialect dialect, AuditOrder order, Watcher watcher)
      throws SQLException {
    Audit audit = new Audit(handle, dialect, order, watcher);
    if (handle.isInTransaction()) {
      return audit.run();
    }
    boolean server = dialect == Dialect.POSTGRESQL;
    // Sorting a large table takes its time before the first row comes.
    dialect.waitAsLongAsItTakes(handle);
    return handle.inTransaction(
        server ? TransactionIsolationLevel.REPEATABLE_READ : TransactionIsolationLevel.SERIALIZABLE,
        same -> audit.run());
  }

  private AuditReport run() {
    try {
      read();
    } catch (JdbiException | SQLException e) {
      // The message may quote a row; what kind of failure it is does not.
      LOG.error("The audit broke off after record {}: {}", records, e.getClass().getName());
      findings.add(Finding.of(FindingCode.UNREADABLE, last == null ? 1 : last.seq() + 1));
    }
    RawRecord end = last;
    return new AuditReport(
        key.register(),
        key.publicKey().isEmpty() ? null : key.publicKey(),
        records,
        sealed,
        end == null ? 0 : end.seq(),
        end == null ? "" : Chain.hex(end.link()),
        order.mark() != null,
        findings.listed(),
        findings.unlisted());
  }

  private void read() throws SQLException {
    Head head = Head.read(handle).orElse(null);
    key = KeyChoice.of(handle, order, head, findings);
    EndCheck ends = new EndCheck(findings, key.register(), head, order);
    long all = head == null ? 0 : head.seq();
    try (Cursor<RawRecord> rows =
            new Cursor<>(handle, RawRecord.SELECT, RawRecord::of, RawRecord::seq);
        Seals seals = new Seals(handle, key.publicKey(), key.register());
        EntryCheck entries = new EntryCheck(handle, dialect, findings)) {
      ChainCheck chain = new ChainCheck(findings, seals, key.publicKey().isEmpty());
      for (RawRecord record = rows.take(); record != null; record = rows.take()) {
        if (chain.take(record, rows.peek())) {
          record(record, chain.number(record), entries);
          ends.pass(chain.number(record), chain.ends());
          last = record;
        }
        if (++records % TOLD_EVERY == 0) {
          watcher.progress(records, all);
        }
      }
      List<byte[]> links = chain.ends();
      chain.end(head == null ? null : head.link(), new SuspectReview(findings));
      ends.end(key.register(), last, links);
      entries.end(handle);
      sealed = seals.count();
    }
    contents.end();
    releases.end(handle);
    watcher.progress(records, all);
  }

  private void record(RawRecord record, long number, EntryCheck entries) {
    JsonNode core = core(record, number);
    boolean gone = contents.check(number, record, core);
    releases.check(number, record, core);
    entries.check(number, record, core, listed(record, core, gone), gone);
  }

  private JsonNode core(RawRecord record, long number) {
    try {
      JsonNode core = RecordJson.read(record.core());
      if (core.isObject() && record.kind() != null) {
        return core;
      }
    } catch (IOException e) {
      // Told below.
    }
    findings.add(Finding.of(FindingCode.RECORD_UNREADABLE, number));
    return MissingNode.getInstance();
  }

  private static Repeated listed(RawRecord record, JsonNode core, boolean gone) {
    byte[] content = record.content();
    if (gone) {
      return Repeated.NOTHING;
    }
    if (content != null) {
      try {
        return Repeated.of(content);
      } catch (IOException e) {
        // Its hash does not fit either, which is told.
        return Repeated.NOTHING;
      }
    }
    return record.kind() == RecordKind.RELEASE
        ? Repeated.requested(
            new NewRecord.Key("release:" + core.path("release").asText(), Sha256.of(record.core())))
        : Repeated.NOTHING;
  }
}
