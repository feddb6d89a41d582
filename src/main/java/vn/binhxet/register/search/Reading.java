package vn.binhxet.register.search;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;

/** One look at the register: all its questions see the same state. */
final class Reading {
  private Reading() {}

  static <T> T of(Database database, Function<Handle, T> work) {
    return database.look(
        handle -> {
          handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          if (database.dialect() == Dialect.POSTGRESQL) {
            // Short questions: planned for their values, without helpers that start slowly.
            handle.execute(
                "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off;"
                    + " SET LOCAL max_parallel_workers_per_gather = 0");
          }
          return work.apply(handle);
        });
  }
}
