package vn.binhxet.report;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;

/** One look at the register: everything a report counts is of the same moment. */
final class Look {
  private Look() {}

  static <T> T of(Database database, Function<Handle, T> work) {
    return database.look(
        handle -> {
          handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          if (database.dialect() == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL plan_cache_mode = force_custom_plan");
            handle.execute("SET LOCAL jit = off");
            handle.execute("SET LOCAL work_mem = '64MB'");
          }
          return work.apply(handle);
        });
  }
}
