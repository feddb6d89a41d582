package vn.binhxet.register.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The seals in order, their signatures checked some at a time on all cores. */
final class Seals implements AutoCloseable {
  private static final int AT_ONCE = 256;

  private final Cursor<CheckedSeal.Row> rows;
  private final String publicKey;
  private final String register;
  private final Deque<CheckedSeal> checked = new ArrayDeque<>();
  private @Nullable CheckedSeal latest;
  private long count;

  Seals(Handle handle, String publicKey, String register) {
    this.publicKey = publicKey;
    this.register = register;
    rows = new Cursor<>(handle, CheckedSeal.Row.SELECT, CheckedSeal.Row::of, CheckedSeal.Row::seq);
  }

  @Nullable CheckedSeal peek() {
    if (checked.isEmpty()) {
      List<CheckedSeal.Row> some = new ArrayList<>();
      for (CheckedSeal.Row row = rows.take(); row != null; row = rows.take()) {
        some.add(row);
        if (some.size() == AT_ONCE) {
          break;
        }
      }
      checked.addAll(some.parallelStream().map(row -> row.checked(publicKey, register)).toList());
    }
    return checked.peek();
  }

  CheckedSeal take() {
    count++;
    CheckedSeal taken = checked.remove();
    latest = taken;
    return taken;
  }

  /** The seal taken last is the next one again. */
  void putBack() {
    if (latest != null) {
      checked.addFirst(latest);
      latest = null;
      count--;
    }
  }

  /** How many were taken. */
  long count() {
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
