package vn.binhxet.register.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.Loader;
import vn.binhxet.register.store.Opening;

/**
 * Makes a register of a backup, in an empty place, on either database. The whole file is checked
 * before anything is made, and again while it is loaded, in one transaction.
 */
public final class Restore {
  private final RegisterPlace place;
  private final Path file;
  private final Contents checked;
  private final @Nullable HighMark mark;

  /**
   * What was restored.
   *
   * @param keyMissing whether the signing key still has to be copied there
   * @param lost how many records this machine had seen beyond the backup's end
   */
  public record Restored(Contents contents, boolean keyMissing, long lost) {}

  private Restore(RegisterPlace place, Path file, Contents checked, @Nullable HighMark mark) {
    this.place = place;
    this.file = file;
    this.checked = checked;
    this.mark = mark;
  }

  /**
   * Restores a backup.
   *
   * @param publicKey the key its seals must be of, null for the one it names itself
   * @param watcher sees bytes while the file is read, twice
   * @throws ArchiveRefused where anything in the file is not as it must be
   * @throws RegisterFault where the place is not empty or is another register's
   */
  public static Restored into(
      RegisterPlace place, Path file, @Nullable String publicKey, Watcher watcher)
      throws IOException {
    if (place.url() == null && Files.exists(place.database())) {
      try (Database database = Database.sqlite(place.database())) {
        Loader.requireEmpty(database);
      }
    }
    Contents checked = check(file, publicKey, watcher);
    HighMark mark =
        HighMark.read(place.mark())
            .filter(seen -> seen.register().equals(checked.head().register()))
            .orElse(null);
    return new Restore(place, file, checked, mark).restore(watcher);
  }

  /**
   * Checks a backup and makes nothing of it.
   *
   * @throws ArchiveRefused where anything in the file is not as it must be
   */
  public static Contents check(Path file, @Nullable String publicKey, Watcher watcher)
      throws IOException {
    try {
      return BackupReader.read(file, publicKey, BackupReader.Taker.NONE, watcher);
    } catch (SQLException e) {
      throw new IllegalStateException("nothing is stored here", e);
    }
  }

  private Restored restore(Watcher watcher) throws IOException {
    boolean hadFolder = Files.isDirectory(place.folder());
    boolean hadDatabase = Files.exists(place.database());
    boolean hadKey = Files.exists(place.key());
    SigningKey.existing(place.key()).ifPresent(this::requireOwn);
    Files.createDirectories(place.folder());
    boolean done = false;
    try {
      load(watcher);
      done = true;
    } finally {
      if (!done) {
        clear(hadDatabase, hadKey, hadFolder);
      }
    }
    Head head = checked.head();
    long lost = mark == null ? 0 : Math.max(0, mark.seq() - head.seq());
    if (lost == 0) {
      new HighMark(head.register(), head.seq(), Chain.hex(head.link())).write(place.mark());
    }
    return new Restored(checked, !Files.exists(place.key()), lost);
  }

  private void load(Watcher watcher) throws IOException {
    String url = place.url();
    try (Database database =
        url == null ? Database.sqlite(place.database()) : Database.postgresql(url)) {
      Loader.fill(
          database,
          loader -> {
            Contents loaded =
                BackupReader.read(file, checked.publicKey(), new Loading(loader), watcher);
            if (!loaded.json().equals(checked.json())) {
              throw ArchiveRefused.damaged();
            }
            return loaded.head();
          });
    } catch (SQLException | JdbiException e) {
      throw new RegisterFault(
          "NOT_RESTORED",
          new Text(
              "Cơ sở dữ liệu không ghi được; chưa phục hồi gì. Hãy xem đĩa còn chỗ và thử lại.",
              "The database could not store it; nothing is restored. See whether the disk is full,"
                  + " and try again."),
          e);
    }
  }

  private void requireOwn(SigningKey key) {
    if (!key.publicKey().equals(checked.publicKey())) {
      throw new RegisterFault(
          "SIGNING_KEY_OTHER",
          new Text(
              "Khóa "
                  + place.key()
                  + " không phải khóa của sổ trong tệp sao lưu. Hãy đặt khóa của"
                  + " sổ đó vào đây, hoặc chọn thư mục khác.",
              "The key "
                  + place.key()
                  + " is not that of the register in the backup. Put that"
                  + " register's key there, or name another folder."),
          null);
    }
  }

  /** Nothing is left behind but what was there, or what somebody else began there meanwhile. */
  private void clear(boolean hadDatabase, boolean hadKey, boolean hadFolder) throws IOException {
    if (begunMeanwhile()) {
      return;
    }
    if (!hadKey) {
      Files.deleteIfExists(place.key());
    }
    if (!hadDatabase && place.url() == null) {
      String name = place.database().getFileName().toString();
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(place.database().resolveSibling(name + suffix));
      }
    }
    if (!hadFolder) {
      try (var left = Files.list(place.folder())) {
        if (left.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(place.folder());
    }
  }

  /** Where it cannot be told it may be so, and nothing is taken away. */
  private boolean begunMeanwhile() {
    if (place.url() == null && !Files.exists(place.database())) {
      return false;
    }
    try (Database database = place.look()) {
      return Opening.begun(database);
    } catch (RegisterFault e) {
      return place.url() != null || !e.code().equals("REGISTER_NOT_OPENED");
    }
  }

  private final class Loading implements BackupReader.Taker {
    private final Loader loader;

    Loading(Loader loader) {
      this.loader = loader;
    }

    @Override
    public void record(StoredRecord record, @Nullable Seal seal) throws IOException, SQLException {
      if (mark != null
          && mark.seq() == record.seq()
          && !mark.link().equals(Chain.hex(record.link()))) {
        throw ArchiveRefused.at(
            record.seq(),
            "khác với bản ghi mà máy này đã thấy (" + place.mark() + ")",
            "other than the record this machine has seen (" + place.mark() + ")");
      }
      loader.record(record);
      if (seal != null) {
        loader.seal(seal);
      }
    }

    @Override
    public void key(NewRecord.Key key, long seq) throws SQLException {
      loader.key(key, seq);
    }

    @Override
    public void file(String sha256, byte[] bytes) throws SQLException {
      loader.file(sha256, bytes);
    }

    @Override
    public void signingKey(byte[] text) throws IOException {
      if (!Files.exists(place.key())) {
        requireOwn(SigningKey.put(place.key(), text));
      } else if (!Arrays.equals(Files.readAllBytes(place.key()), text)) {
        SigningKey.existing(place.key()).ifPresent(Restore.this::requireOwn);
      }
    }
  }
}
