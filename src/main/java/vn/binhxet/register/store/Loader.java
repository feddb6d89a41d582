package vn.binhxet.register.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.EntryReader;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;

/**
 * Puts records that were stored elsewhere into an empty register, with what they are found by, in
 * one transaction. It checks nothing of what it is given: who calls it has.
 */
public final class Loader {
  /** Rows and bytes after which what waits is sent, so that memory is bounded. */
  private static final int ROWS = 1_000;

  private static final long BYTES = 16L << 20;

  private final Inserts inserts;
  private final PreparedStatement seals;
  private int rows;
  private long bytes;

  private Loader(Inserts inserts, PreparedStatement seals) {
    this.inserts = inserts;
    this.seals = seals;
  }

  /** Hands everything to a loader, and says where the register ends then. */
  public interface Filling {
    Head fill(Loader loader) throws IOException, SQLException;
  }

  /**
   * Fills an empty register, or leaves it empty.
   *
   * @throws RegisterFault where it is not empty
   * @throws SQLException as any runtime exception, where the database fails
   * @throws IOException as the filling does, or where a record is not of its kind's form
   */
  public static void fill(Database database, Filling filling) throws IOException, SQLException {
    try {
      database.writer().useTransaction(handle -> fill(handle, database.dialect(), filling));
    } catch (IOException | SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Handle handle, Dialect dialect, Filling filling) throws Exception {
    requireEmpty(handle);
    dialect.waitAsLongAsItTakes(handle);
    Connection connection = handle.getConnection();
    try (Inserts inserts = new Inserts(connection, dialect);
        PreparedStatement seals =
            connection.prepareStatement(
                "INSERT INTO seal (seq, at, link, signature) VALUES (?, ?, ?, ?)")) {
      Loader loader = new Loader(inserts, seals);
      Head head = filling.fill(loader);
      loader.send();
      head.insert(handle);
    }
  }

  /**
   * Refuses a register that holds something.
   *
   * @throws RegisterFault where it does
   */
  public static void requireEmpty(Database database) {
    database.reader().useHandle(Loader::requireEmpty);
  }

  private static void requireEmpty(Handle handle) {
    boolean some =
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM record) OR EXISTS (SELECT 1 FROM head)"
                    + " OR EXISTS (SELECT 1 FROM seal)")
            .mapTo(Boolean.class)
            .one();
    if (some) {
      throw new RegisterFault(
          "REGISTER_NOT_EMPTY",
          new Text(
              "Sổ đăng ký này đã có bản ghi; chỉ phục hồi được vào sổ trống. Hãy chọn thư mục hoặc"
                  + " cơ sở dữ liệu mới (--register), hoặc chuyển sổ cũ đi nơi khác trước.",
              "This register holds records; only an empty one can be restored into. Name a new"
                  + " folder or database (--register), or move the old register away first."),
          null);
    }
  }

  /** A record, its seal where it bears one, and what it is found by. */
  public void record(StoredRecord record) throws SQLException, IOException {
    inserts.record(record);
    EntryReader.Listed listed = EntryReader.read(record);
    inserts.entry(record, listed);
    byte[] content = record.content();
    added(record.core().length + (content == null ? 0L : content.length));
  }

  public void seal(Seal seal) throws SQLException {
    seals.setLong(1, seal.seq());
    seals.setLong(2, seal.at().toEpochMilli());
    seals.setBytes(3, seal.link());
    seals.setBytes(4, seal.signature());
    seals.addBatch();
    added(0);
  }

  /** A key that a request came with. */
  public void key(NewRecord.Key key, long seq) throws SQLException {
    inserts.key(key, seq);
    added(0);
  }

  /** A file of a release. */
  public void file(String sha256, byte[] file) throws SQLException {
    inserts.file(sha256, file);
    added(file.length);
  }

  private void added(long more) throws SQLException {
    bytes += more;
    if (++rows >= ROWS || bytes >= BYTES) {
      send();
    }
  }

  private void send() throws SQLException {
    inserts.send();
    seals.executeBatch();
    rows = 0;
    bytes = 0;
  }
}
