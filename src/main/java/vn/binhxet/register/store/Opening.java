package vn.binhxet.register.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.SigningKey;

/** The first record of a register, which says its id and its public key. */
public final class Opening {
  private Opening() {}

  /**
   * Begins a register where there is none yet.
   *
   * @return where it ends
   * @throws RegisterFault where it was begun with another key
   */
  public static Head ensure(Database database, SigningKey key, Clock clock) {
    Head head;
    try {
      head = database.writer().inTransaction(handle -> ensure(handle, database, key, clock));
    } catch (JdbiException | SQLException e) {
      head = begunByAnother(database, e);
    }
    String known = publicKey(database);
    if (!known.equals(key.publicKey())) {
      throw new RegisterFault(
          "SIGNING_KEY_OTHER",
          new Text(
              "Sổ này ký bằng khóa khác. Hãy chép tệp khóa của sổ vào đây (register.key) từ nơi đã"
                  + " lập sổ.",
              "This register is sealed with another key. Copy its key file (register.key) here from"
                  + " where it was begun."),
          null);
    }
    return head;
  }

  /** Whether somebody began a register here, whatever is left of it. */
  public static boolean begun(Database database) {
    try {
      return database
          .reader()
          .withHandle(handle -> Head.read(handle).isPresent() || anyRecord(handle));
    } catch (JdbiException e) {
      throw RegisterFault.databaseFailed(e);
    }
  }

  private static boolean anyRecord(Handle handle) {
    return handle.createQuery("SELECT EXISTS (SELECT 1 FROM record)").mapTo(Boolean.class).one();
  }

  /** Two may begin one register at the same moment; the slower one fails and goes on with it. */
  private static Head begunByAnother(Database database, Exception failure) {
    try {
      return database
          .reader()
          .withHandle(Head::read)
          .orElseThrow(() -> RegisterFault.databaseFailed(failure));
    } catch (JdbiException e) {
      throw RegisterFault.databaseFailed(failure);
    }
  }

  /**
   * The public key that the register's first record names.
   *
   * @throws RegisterFault where there is no such record
   */
  public static String publicKey(Database database) {
    byte[] core =
        database
            .reader()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT core FROM record WHERE seq = 1")
                        .mapTo(byte[].class)
                        .findOne())
            .orElseThrow(() -> RegisterFault.missing(1));
    try {
      return RecordJson.read(core).required("publicKey").asText();
    } catch (IOException | IllegalArgumentException e) {
      throw RegisterFault.unreadable(1, e);
    }
  }

  private static Head ensure(Handle handle, Database database, SigningKey key, Clock clock)
      throws SQLException {
    Head known = Head.lock(handle, database.dialect()).orElse(null);
    if (known != null) {
      return known;
    }
    if (anyRecord(handle)) {
      throw Head.missing();
    }
    String register = UUID.randomUUID().toString();
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("register", register).put("publicKey", key.publicKey());
    byte[] bytes = CanonicalJson.of(core);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Chain chain = new Chain();
    byte[] link = chain.link(Chain.start(), chain.leaf(1, at, RecordKind.OPENING, bytes));
    Head head = new Head(register, 1, at, link);
    head.insert(handle);
    try (Inserts inserts = new Inserts(handle.getConnection(), database.dialect())) {
      inserts.record(new StoredRecord(1, RecordKind.OPENING, at, bytes, null, link));
      inserts.send();
    }
    RecordWriter.seal(handle, key.seal(register, 1, at, link));
    return head;
  }
}
