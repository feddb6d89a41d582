package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.LatestDecision;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.testing.TestRegister;

/**
 * Random histories (assessments, corrections, decisions stored in any order, withdrawals, contents
 * erased) counted by the report and, from the history itself, one by one.
 */
class RandomHistoryTest {
  private static final long SEED = 20_261_122L;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_report_counts_what_a_naive_count_does(Dialect dialect) throws Exception {
    int histories = dialect == Dialect.SQLITE ? 12 : 4;
    for (int i = 0; i < histories; i++) {
      Random random = new Random(SEED + i);
      try (Register register =
          TestRegister.open(dialect, java.nio.file.Files.createDirectory(folder.resolve("" + i)))) {
        SmallYear year = new SmallYear(register);
        NaiveHistory history = new NaiveHistory();
        for (int step = 0; step < 120; step++) {
          history.step(random, year);
        }
        same(year, history, "history " + i);
        history.erase(register.database(), 2023 + random.nextInt(3));
        same(year, history, "erased " + i);
        assertThat(wrong(register.database())).isEmpty();
        migrateAgain(register.database());
        assertThat(wrong(register.database())).isEmpty();
      }
    }
  }

  /** What a register of before is brought to when it is first opened. */
  private static void migrateAgain(Database database) throws Exception {
    String file = "/db/" + database.dialect().name().toLowerCase(Locale.ROOT) + "/V4__standing.sql";
    String sql;
    try (InputStream in = RandomHistoryTest.class.getResourceAsStream(file)) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = sql.indexOf("UPDATE verdict");
    String update = sql.substring(from, sql.indexOf(';', from));
    database.writer().useHandle(handle -> handle.execute("UPDATE verdict SET standing = NULL"));
    assertThat(wrong(database)).isNotEmpty();
    database.writer().useHandle(handle -> handle.execute(update));
  }

  private static void same(SmallYear year, NaiveHistory history, String which) throws Exception {
    for (Map<String, List<String>> asked :
        List.of(
            SmallYear.year(2024),
            Map.of("year", List.of("2023-2025")),
            Map.of("year", List.of("2025"), "title", List.of("cultural-family")),
            Map.of("year", List.of("2023-2025"), "territory", List.of("51")))) {
      Summary summary = year.summary(asked);
      assertThat(NaiveHistory.told(summary.total()))
          .as("%s, %s", which, asked)
          .isEqualTo(history.count(asked));
      Figures units = new Figures();
      summary.units().forEach(row -> units.add(row.figures()));
      assertThat(NaiveHistory.told(units)).isEqualTo(NaiveHistory.told(summary.total()));
    }
  }

  private static List<Long> wrong(Database database) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(LatestDecision.wrong(database.dialect()))
                    .mapTo(Long.class)
                    .list());
  }

  /** Two services on one database decide and correct the same assessments at once. */
  @Test
  void no_decision_is_lost_where_two_instances_write() throws Exception {
    try (Register one = TestRegister.open(Dialect.POSTGRESQL, folder);
        Register other =
            Register.open(new RegisterPlace(folder, one.place().url()), Clock.systemUTC())) {
      SmallYear first = new SmallYear(one);
      List<Long> verdicts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        verdicts.add(first.store(Row.family("HM-" + i, 2024, "MET")));
      }
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
          SmallYear year = new SmallYear(t % 2 == 0 ? one : other);
          Random random = new Random(SEED + t);
          running.add(
              threads.submit(
                  () -> {
                    for (int i = 0; i < 60; i++) {
                      long verdict = verdicts.get(random.nextInt(verdicts.size()));
                      if (random.nextInt(4) == 0) {
                        year.tryToCorrect(verdict, Row.family("HM-x", 2024, "MET"));
                      } else {
                        year.decide(
                            verdict,
                            Decided.values()[random.nextInt(3)],
                            LocalDate.of(2024, 12, 1).plusDays(random.nextInt(9)).toString());
                      }
                    }
                  }));
        }
        for (Future<?> one1 : running) {
          one1.get();
        }
      } finally {
        threads.shutdown();
      }
      assertThat(wrong(one.database())).isEmpty();
      Summary summary = first.summary(SmallYear.year(2024));
      assertThat(summary.total().all().values()).extracting(Tally::assessed).containsExactly(40L);
    }
  }
}
