package vn.binhxet.report;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;

/** One look at the register: everything a report counts is of the same moment. */
final class Look {
  /**
   * Stands behind {@code verdict v} where only numbers and facets of latest versions are looked up:
   * names the narrow index that holds them (SQLite), whose planner prefers the wide rows.
   */
  static final String LATEST = "latest";

  /** The same where everything that a summary counts is read, in the order of that index. */
  static final String COUNTED = "counted";

  private Look() {}

  private static void name(Handle handle, String place, String index, Dialect dialect) {
    handle
        .getConfig(SqlStatements.class)
        .define(place, dialect == Dialect.SQLITE ? "INDEXED BY " + index : "");
  }

  static <T> T of(Database database, Function<Handle, T> work) {
    return database.look(
        handle -> {
          handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          name(handle, LATEST, "verdict_latest", database.dialect());
          name(handle, COUNTED, "verdict_by_standing", database.dialect());
          if (database.dialect() == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL plan_cache_mode = force_custom_plan");
            handle.execute("SET LOCAL jit = off");
            handle.execute("SET LOCAL work_mem = '64MB'");
          }
          return work.apply(handle);
        });
  }
}
