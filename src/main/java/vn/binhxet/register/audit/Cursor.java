package vn.binhxet.register.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the order of their record's number, read as they are needed. */
final class Cursor<T> implements AutoCloseable {
  private static final int FETCH = 500;

  private final ResultIterator<T> rows;
  private final ToLongFunction<T> number;
  private @Nullable T next;

  /** Makes something of a row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  Cursor(Handle handle, String sql, RowReader<T> reader, ToLongFunction<T> number) {
    this.number = number;
    rows =
        handle
            .createQuery(sql)
            .setFetchSize(FETCH)
            .map((row, context) -> reader.read(row))
            .iterator();
  }

  /** The next row, which stays the next; null at the end. */
  @Nullable T peek() {
    T known = next;
    if (known == null && rows.hasNext()) {
      known = rows.next();
      next = known;
    }
    return known;
  }

  @Nullable T take() {
    T taken = peek();
    next = null;
    return taken;
  }

  /** Takes all rows of numbers below one. */
  void below(long limit, Consumer<T> taker) {
    for (T row = peek(); row != null && number.applyAsLong(row) < limit; row = peek()) {
      next = null;
      taker.accept(row);
    }
  }

  /** Takes the rows of one number; those below must have been taken. */
  List<T> at(long number) {
    List<T> taken = new ArrayList<>();
    below(number + 1, taken::add);
    return taken;
  }

  @Override
  public void close() {
    rows.close();
  }
}
