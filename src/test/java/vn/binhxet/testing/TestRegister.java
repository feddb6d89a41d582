package vn.binhxet.testing;

import java.nio.file.Path;
import java.time.Clock;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.store.Dialect;

/** Registers on either database, for tests that must hold on both. */
public final class TestRegister {
  private TestRegister() {}

  /** A place nobody has used, in a folder of the test's own. */
  public static RegisterPlace place(Dialect dialect, Path folder) {
    return new RegisterPlace(folder, dialect == Dialect.SQLITE ? null : Postgres.newDatabase());
  }

  /** A new register there. */
  public static Register open(Dialect dialect, Path folder) {
    return Register.open(place(dialect, folder), Clock.systemUTC());
  }
}
