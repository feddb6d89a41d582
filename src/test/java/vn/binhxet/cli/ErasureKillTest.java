package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.AuditOrders;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.TinyRules;

/** An erasure whose process is killed has erased everything, or nothing. */
@Timeout(240)
class ErasureKillTest {
  private static final int VERDICTS = 6_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_killed_erasure_is_whole_or_wholly_absent(Dialect dialect) throws Exception {
    String where = dialect == Dialect.SQLITE ? folder.toString() : Postgres.newDatabase();
    RegisterPlace place = RegisterPlace.of(where, folder);
    try (Register register = Register.open(place, Clock.systemUTC())) {
      fill(register);
    }
    Random random = new Random(11);
    int untouched = 0;
    int within = 0;
    long left = VERDICTS;
    // Killed later each time, until one has come to its commit.
    for (int kill = 0; left > 0; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "vn.binhxet.cli.Main",
                  "erase",
                  "--before=2030-01-01",
                  "--reason=Hết thời hạn",
                  "--register=" + where,
                  "--register-keys=" + folder)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out.txt").toFile())
              .start();
      boolean ended = false;
      if (kill < 6) {
        ended = begun(process, place);
        Thread.sleep(random.nextInt(1 + 15 * kill));
        within += changing(place) ? 1 : 0;
      } else {
        ended = process.waitFor(2_000L * kill, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
      left = contents(place);
      assertThat(left).isIn(0L, (long) VERDICTS);
      if (ended) {
        assertThat(process.exitValue()).isZero();
        assertThat(left).isZero();
      }
      untouched += left > 0 ? 1 : 0;
    }
    assertThat(within).as("kills while the transaction was open").isPositive();
    System.out.println("kills within the transaction on " + dialect + ": " + within);
    System.out.println("erasures killed before their commit on " + dialect + ": " + untouched);
  }

  /** Waits until the transaction is open; tells whether the process ended before that was seen. */
  private boolean begun(Process process, RegisterPlace place) throws Exception {
    while (process.isAlive()) {
      // It tells what it is about to erase, and then changes nothing else.
      if (Files.readString(folder.resolve("out.txt")).contains("clean-village")
          && changing(place)) {
        return false;
      }
      Thread.sleep(1);
    }
    return true;
  }

  /** Whether somebody holds what every change to the register begins with. */
  private static boolean changing(RegisterPlace place) throws SQLException {
    String url = place.url();
    String address = url == null ? "jdbc:sqlite:" + place.database() : url;
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      if (url == null) {
        statement.execute("PRAGMA busy_timeout = 0");
        statement.execute("BEGIN IMMEDIATE");
        statement.execute("ROLLBACK");
      } else {
        statement.execute("SELECT seq FROM head FOR UPDATE NOWAIT");
      }
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  /** How many contents are there, in a register that is otherwise whole. */
  private static long contents(RegisterPlace place) {
    try (Register register = Register.open(place, Clock.systemUTC())) {
      assertThat(Audit.run(register.database(), AuditOrders.PLAIN, (done, all) -> {}).findings())
          .isEmpty();
      return register
          .database()
          .reader()
          .withHandle(
              handle ->
                  handle.createQuery("SELECT COUNT(content) FROM record").mapTo(Long.class).one());
    }
  }

  private static void fill(Register register) throws BadAssessment {
    OpenRelease release = TinyRules.open();
    register.keep(release.release());
    Desk desk = release.takeDesk();
    AssessmentDraft drafts = new AssessmentDraft(release.lawbook().territories(), desk.writer());
    List<NewRecord> some = new ArrayList<>();
    for (int i = 0; i < VERDICTS; i++) {
      byte[] body = TinyRules.village("V-" + i).getBytes(StandardCharsets.UTF_8);
      some.add(
          drafts.draft(
              desk.evaluator().evaluate(desk.reader().read(body, 0, body.length)),
              body,
              null,
              null));
    }
    for (int from = 0; from < VERDICTS; from += 500) {
      register.append(some.subList(from, from + 500)).join();
    }
  }
}
