package vn.binhxet.register.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.faults.ServiceProcess.Setup;
import vn.binhxet.testing.TinyRules;

/**
 * Real services under load, ended in the middle of it. 20 kills; {@code -Dbinhxet.kills=1000} for
 * as many as one has time for.
 */
@Timeout(7_200)
class FaultRunTest {
  private static final int KILLS = Integer.getInteger("binhxet.kills", 20);
  private static final int CLIENTS = 8;

  @TempDir private Path folder;
  private Setup sqlite;
  private final Ledger ledger = new Ledger();
  private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();

  @BeforeEach
  void rules() throws IOException {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    Path kept = folder.resolve("register");
    sqlite = new Setup(rules, kept.toString(), kept, folder.resolve("log"), null);
  }

  @AfterEach
  void nobody_is_left_running() {
    services.forEach(ServiceProcess::kill);
  }

  @Test
  void nothing_is_lost_when_the_service_is_killed_under_load() throws Exception {
    int kills = KILLS / 2;
    try (Load load = new Load(ledger, CLIENTS, this::address)) {
      killing(sqlite, kills, 1);
    }
    report("SQLite, service killed " + kills + " times", place(sqlite));
  }

  @Test
  void nothing_is_lost_when_one_of_two_instances_on_one_database_is_killed() throws Exception {
    int kills = (KILLS + 1) / 2;
    try (PostgresServer server = new PostgresServer(folder.resolve("pg"))) {
      Setup setup = new Setup(sqlite.rules(), server.url(), sqlite.keys(), sqlite.log(), null);
      try (Load load = new Load(ledger, CLIENTS, this::address)) {
        killing(setup, kills, 2);
      }
      report("PostgreSQL, one of two instances killed " + kills + " times", place(setup));
    }
  }

  @Test
  void nothing_is_lost_when_the_database_is_killed_and_started_again() throws Exception {
    try (PostgresServer server = new PostgresServer(folder.resolve("pg"))) {
      Setup setup = new Setup(sqlite.rules(), server.url(), sqlite.keys(), sqlite.log(), null);
      services.add(ServiceProcess.start(setup));
      try (Load load = new Load(ledger, CLIENTS, this::address)) {
        for (int i = 0; i < 2; i++) {
          until(ledger.acknowledged().size() + 200);
          server.killAndRestart();
        }
        // The service finds its database again by itself.
        until(ledger.acknowledged().size() + 200);
      }
      services.forEach(ServiceProcess::close);
      report("PostgreSQL, database killed 2 times", place(setup));
    }
  }

  @Test
  void nothing_is_lost_when_the_disk_is_full() throws Exception {
    services.add(ServiceProcess.start(sqlite.limited(6_000)));
    try (Load load = new Load(ledger, CLIENTS, this::address)) {
      while (load.refusals() < 50) {
        Thread.sleep(50);
      }
      int before = ledger.acknowledged().size();
      assertThat(before).as("stored before the disk was full").isPositive();
      ServiceProcess full = services.remove(0);
      full.kill();
      services.add(ServiceProcess.start(sqlite));
      until(before + 200);
    }
    services.forEach(ServiceProcess::close);
    report("SQLite, disk full", place(sqlite));
  }

  /** Some instances under load; one is killed at a random moment and started again. */
  private void killing(Setup setup, int kills, int instances) throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < instances; i++) {
      services.add(ServiceProcess.start(setup));
    }
    for (int i = 0; i < kills; i++) {
      until(ledger.acknowledged().size() + 1 + random.nextInt(100));
      ServiceProcess one = services.remove(random.nextInt(services.size()));
      one.kill();
      services.add(ServiceProcess.start(setup));
    }
    until(ledger.acknowledged().size() + 50);
    services.forEach(ServiceProcess::close);
  }

  private String address() {
    List<ServiceProcess> now = List.copyOf(services);
    return now.isEmpty()
        ? "http://127.0.0.1:1/"
        : now.get(ThreadLocalRandom.current().nextInt(now.size())).address();
  }

  private void until(int acknowledged) throws InterruptedException {
    long end = System.nanoTime() + 120_000_000_000L;
    while (ledger.acknowledged().size() < acknowledged) {
      assertThat(System.nanoTime()).as("clients are answered within two minutes").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static RegisterPlace place(Setup setup) {
    return RegisterPlace.of(setup.register(), setup.keys());
  }

  private void report(String what, RegisterPlace place) throws IOException {
    try (Register register = Register.open(place, Clock.systemUTC())) {
      Counts counts = Counts.of(ledger, register);
      System.out.println("FAULTS " + what + ": " + counts);
      assertThat(counts.acknowledged()).isPositive();
      assertThat(counts.lost()).as("lost").isZero();
      assertThat(counts.doubled()).as("doubled").isZero();
      assertThat(counts.torn()).as("torn").isZero();
    }
  }
}
