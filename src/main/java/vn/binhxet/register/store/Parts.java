package vn.binhxet.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which verdicts were counted from which, and what became of those. */
public final class Parts {
  /** Rows of parent and child, in the order of the parents. */
  public static final String BY_PARENT = "SELECT parent, child FROM part ORDER BY parent";

  private static final int AT_ONCE = 500;

  private Parts() {}

  /**
   * What is known of a verdict without its content.
   *
   * @param core as it lies in the register
   * @param erased whether its content is gone
   * @param subject id of the subject; null once it was erased
   * @param replacedBy number of the version that corrected it, null for the latest
   */
  public record Part(
      long seq, byte[] core, boolean erased, @Nullable String subject, @Nullable Long replacedBy) {}

  /** Whether the register has the table: one of an older program that was not opened since, not. */
  public static boolean kept(Handle handle) throws SQLException {
    try (ResultSet tables =
        handle.getConnection().getMetaData().getTables(null, null, "part", null)) {
      return tables.next();
    }
  }

  /** Numbers of the verdicts that were counted from this one, oldest first. */
  public static List<Long> countedIn(Handle handle, long seq) {
    return handle
        .createQuery("SELECT parent FROM part WHERE child = :seq ORDER BY parent")
        .bind("seq", seq)
        .mapTo(Long.class)
        .list();
  }

  /** Verdicts by their numbers; those that are not there are left out. */
  public static Map<Long, Part> of(Handle handle, Collection<Long> numbers) {
    Map<Long, Part> found = new HashMap<>();
    List<Long> all = new ArrayList<>(numbers);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery(
              "SELECT r.seq, r.core, r.content IS NULL, v.subject, v.replaced_by FROM record r"
                  + " JOIN verdict v ON v.seq = r.seq WHERE r.seq IN (<numbers>)")
          .bindList("numbers", all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .map((row, context) -> part(row))
          .forEach(part -> found.put(part.seq(), part));
    }
    return found;
  }

  /**
   * The latest versions of the assessments that have a version with a number in this range, each
   * once, by their numbers.
   */
  public static List<Part> latest(Handle handle, long from, long to, int most) {
    return handle
        .createQuery(
            "SELECT r.seq, r.core, r.content IS NULL, v.subject, v.replaced_by FROM record r"
                + " JOIN verdict v ON v.seq = r.seq WHERE v.replaced_by IS NULL AND"
                + " v.assessment IN (SELECT assessment FROM verdict WHERE seq BETWEEN :from AND :to)"
                + " ORDER BY r.seq LIMIT :most")
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .map((row, context) -> part(row))
        .list();
  }

  private static Part part(ResultSet row) throws SQLException {
    long by = row.getLong(5);
    Long replacedBy = row.wasNull() ? null : by;
    return new Part(
        row.getLong(1), row.getBytes(2), row.getBoolean(3), row.getString(4), replacedBy);
  }
}
