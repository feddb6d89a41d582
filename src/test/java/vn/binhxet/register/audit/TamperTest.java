package vn.binhxet.register.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.AuditOrders;
import vn.binhxet.testing.TestRegister;

/**
 * Whatever is changed in a register is found, and named where one record was touched. Every
 * tampering is done in a transaction that is rolled back. 1,000 on SQLite and 200 on PostgreSQL;
 * {@code -Dtamperings=5000} and {@code -DtamperSeed=7} change how many and which.
 */
class TamperTest {
  private static final long SEED = Long.getLong("tamperSeed", 20_261_122L);

  /** What may be said of other records than the changed one. */
  private static final Set<FindingCode> OF_NEIGHBOURS =
      Set.of(
          FindingCode.RECORD_UNPROVEN,
          FindingCode.ENTRY_CHANGED,
          FindingCode.RECORD_UNSEALED,
          FindingCode.SEAL_REMOVED);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_tampering_is_found_and_what_was_touched_is_named(Dialect dialect) throws Exception {
    // Every row is changed, audited and put back through the server there: a fifth will do.
    int count = Integer.getInteger("tamperings", dialect == Dialect.SQLITE ? 1_000 : 200);
    long start = System.nanoTime();
    Random random = new Random(SEED);
    SigningKey other = SigningKey.at(folder.resolve("other.key"));
    try (Register register =
        Register.open(TestRegister.place(dialect, folder), SmallRegister.ticking())) {
      SmallRegister.fill(register);
      HighMark mark = HighMark.read(register.place().mark()).orElseThrow();
      Map<Tampering.Way, Integer> counts = new EnumMap<>(Tampering.Way.class);
      List<String> missed = new ArrayList<>();
      try (Handle handle = register.database().writer().open()) {
        assertThat(Audit.run(handle, dialect, AuditOrders.PLAIN, (done, all) -> {}).findings())
            .isEmpty();
        List<Tampering.Way> ways = Tampering.ways();
        for (int done = 0; done < count; ) {
          Tampering.Way way = ways.get(random.nextInt(ways.size()));
          handle.begin();
          try {
            Tampering.Done tampered =
                new Tampering(new Rows(handle.getConnection()), random, register.id(), other)
                    .tamper(way);
            done++;
            counts.merge(way, 1, Integer::sum);
            AuditOrder order =
                way == Tampering.Way.SET_BACK
                    ? new AuditOrder(null, null, mark)
                    : AuditOrders.PLAIN;
            AuditReport report = Audit.run(handle, dialect, order, (read, all) -> {});
            String fault = fault(tampered, report);
            if (!fault.isEmpty()) {
              missed.add(fault + ": " + tampered + " " + report.findings());
            }
          } catch (SQLException refused) {
            // The database itself does not allow it: another is drawn.
          } finally {
            handle.rollback();
          }
        }
        assertThat(Audit.run(handle, dialect, AuditOrders.PLAIN, (done, all) -> {}).findings())
            .isEmpty();
      }
      System.out.printf(
          "%s: %d tamperings, seed %d, %d missed, %d s: %s%n",
          dialect,
          count,
          SEED,
          missed.size(),
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
          counts);
      assertThat(missed).isEmpty();
    }
  }

  private static String fault(Tampering.Done tampered, AuditReport report) {
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      return "nothing found";
    }
    if (findings.stream().anyMatch(finding -> finding.code() == FindingCode.UNREADABLE)) {
      return "broke off";
    }
    for (long seq : tampered.named()) {
      if (findings.stream().noneMatch(finding -> finding.names(seq))) {
        return "not named: " + seq;
      }
    }
    if (tampered.swapped()
        && findings.stream()
            .noneMatch(
                finding ->
                    finding.other() != null
                        && tampered.named().stream().allMatch(finding::names))) {
      return "not named as a pair";
    }
    long concerned = tampered.concerned();
    if (concerned > 0
        && findings.stream()
            .noneMatch(
                finding ->
                    (finding.code() == FindingCode.CHAIN_REWRITTEN
                            || finding.code() == FindingCode.SEAL_CHANGED)
                        && finding.seq() >= concerned
                        && (finding.since() == null ? finding.seq() : finding.since())
                            <= concerned)) {
      return "not in the range named: " + concerned;
    }
    if (tampered.alone()) {
      for (Finding finding : findings) {
        if (!finding.names(tampered.named().get(0)) && !OF_NEIGHBOURS.contains(finding.code())) {
          return "another is blamed: " + finding;
        }
      }
    }
    return "";
  }
}
