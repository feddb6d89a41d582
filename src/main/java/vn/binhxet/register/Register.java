package vn.binhxet.register;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.JdbiException;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Appender;
import vn.binhxet.register.store.ChangeWriter;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.Opening;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.rules.Release;

/**
 * An open register. What was answered as stored survives whatever happens to the process; what was
 * not is wholly absent. Safe for many threads.
 */
public final class Register implements AutoCloseable {
  private final RegisterPlace place;
  private final Database database;
  private final String id;
  private final SigningKey key;
  private final Appender appender;
  private final ChangeWriter changes;
  private final RecordReader records;
  private final MarkKeeper mark;
  private final Set<String> keptReleases = ConcurrentHashMap.newKeySet();

  private Register(RegisterPlace place, Database database, SigningKey key, Head head, Clock clock) {
    this.place = place;
    this.database = database;
    this.key = key;
    id = head.register();
    records = new RecordReader(database);
    mark = new MarkKeeper(place.mark(), id, records);
    appender = new Appender(database, key, clock, mark::mark);
    changes = new ChangeWriter(database, key, clock);
  }

  /**
   * Opens the register, and begins it where there is none.
   *
   * @param clock tells when a record is stored
   * @throws RegisterFault where the database or the key cannot be had
   */
  public static Register open(RegisterPlace place, Clock clock) {
    try {
      Files.createDirectories(place.folder());
    } catch (IOException e) {
      throw RegisterFault.notOpened(place.folder().toString(), e);
    }
    SigningKey known = SigningKey.existing(place.key()).orElse(null);
    String url = place.url();
    Database database = url == null ? Database.sqlite(place.database()) : Database.postgresql(url);
    try {
      SigningKey key = known == null ? newKey(place, database) : known;
      return new Register(place, database, key, Opening.ensure(database, key, clock), clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens the register that is there, and begins none.
   *
   * @param clock tells when a record is stored
   * @throws RegisterFault where there is none, or it cannot be opened
   */
  public static Register openExisting(RegisterPlace place, Clock clock) {
    boolean begun = place.url() != null || Files.exists(place.database());
    if (begun) {
      try (Database database = place.look()) {
        begun = Opening.begun(database);
      }
    }
    if (!begun) {
      throw new RegisterFault(
          "NO_REGISTER",
          new Text(
              "Không có sổ đăng ký ở " + place.shown() + ". Hãy chỉ bằng --register.",
              "There is no register at " + place.shown() + ". Name it with --register."),
          null);
    }
    return open(place, clock);
  }

  /** A key is made for a new register alone: a made-up one cannot write to one that is there. */
  private static SigningKey newKey(RegisterPlace place, Database database) {
    if (!Opening.begun(database)) {
      return SigningKey.at(place.key());
    }
    // Another instance may have made both at this moment.
    return SigningKey.existing(place.key())
        .orElseThrow(
            () ->
                new RegisterFault(
                    "SIGNING_KEY_MISSING",
                    new Text(
                        "Thiếu khóa ký của sổ: "
                            + place.key()
                            + ". Hãy chép tệp khóa từ nơi đã lập sổ hoặc từ bản cất riêng.",
                        "The register's signing key is missing: "
                            + place.key()
                            + ". Copy its key file there from where it was begun, or from the copy"
                            + " that was kept."),
                    null));
  }

  /** The register's own id. */
  public String id() {
    return id;
  }

  /** The key its seals are checked with: X.509 in base64. */
  public String publicKey() {
    return key.publicKey();
  }

  public RegisterPlace place() {
    return place;
  }

  /** For the rooms of the register that look or keep house. */
  public Database database() {
    return database;
  }

  /** Records by their number. */
  public RecordReader records() {
    return records;
  }

  /**
   * Stores records, all in one commit.
   *
   * @return what became of each once it is durable; fails with {@link RegisterFault}
   */
  public CompletableFuture<List<Appended>> append(List<NewRecord> added) {
    return appender.append(added);
  }

  /**
   * Stores one record and waits until it is durable.
   *
   * @throws RegisterFault where it is not stored
   */
  public Appended append(NewRecord added) {
    try {
      return append(List.of(added)).join().get(0);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RegisterFault fault ? fault : RegisterFault.notStored(e);
    }
  }

  /**
   * Sees to it that a release is kept, every file of it, before anything rests on it.
   *
   * @throws RegisterFault where it cannot be stored
   */
  public void keep(Release release) {
    if (!keptReleases.contains(release.hash())) {
      if (records.release(release.hash()).isEmpty()) {
        append(ReleaseDraft.of(release));
      }
      keptReleases.add(release.hash());
    }
  }

  /**
   * Changes the database and stores the record that says so, in one commit.
   *
   * @return number of that record; empty where there was nothing to change
   * @throws RegisterFault where it failed; then nothing is changed
   */
  public synchronized OptionalLong change(ChangeWriter.Change change) {
    try {
      Head head = changes.write(change).orElse(null);
      if (head == null) {
        return OptionalLong.empty();
      }
      mark.mark(head);
      return OptionalLong.of(head.seq());
    } catch (SQLException | JdbiException e) {
      throw RegisterFault.notStored(e);
    }
  }

  /** Signs with the register's key what tells in its first bytes what it is. */
  public byte[] sign(byte[] statement) {
    return key.sign(statement);
  }

  /** Stores what is still waiting, and closes. */
  @Override
  public void close() {
    appender.close();
    database.close();
  }
}
