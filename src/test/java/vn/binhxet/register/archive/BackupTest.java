package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Rebuild;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

@Timeout(120)
class BackupTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("backup.zip");
  }

  @ParameterizedTest
  @CsvSource({"SQLITE,SQLITE", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "POSTGRESQL,POSTGRESQL"})
  void what_was_backed_up_comes_back_row_by_row_on_either_database(Dialect from, Dialect to)
      throws Exception {
    Map<String, List<String>> before;
    Path key;
    try (Register register = TestRegister.open(from, folder.resolve("a"))) {
      Filled.fill(register, 30);
      Contents written = Backup.write(register, file(), false, Watcher.NONE);
      assertThat(written.head().seq()).isEqualTo(register.records().head().seq());
      before = Tables.all(register.database());
      key = register.place().key();
      assertThat(written.seals()).isEqualTo(before.get("seal").size());
      assertThat(written.keys()).isEqualTo(before.get("idempotency").size()).isGreaterThan(30);
    }
    RegisterPlace place = TestRegister.place(to, folder.resolve("b"));
    Restore.Restored restored = Restore.into(place, file(), null, Watcher.NONE);
    assertThat(restored.keyMissing()).isTrue();
    Files.copy(key, place.key());
    try (Register register = Register.open(place, Clock.systemUTC())) {
      assertThat(Tables.all(register.database())).isEqualTo(before);
      assertThat(HighMark.read(place.mark()).orElseThrow().seq())
          .isEqualTo(restored.contents().head().seq());
      // It goes on where it ended, and a request sent again is still known.
      long seq = register.records().head().seq();
      assertThat(Filled.send(register, TinyRules.village("V-1", "49.9"), null))
          .isInstanceOf(Appended.Repeated.class);
      assertThat(register.records().head().seq()).isEqualTo(seq);
      assertThat(Filled.store(register, TinyRules.village("V-NEW"), null)).isEqualTo(seq + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_backup_of_a_register_being_written_to_ends_at_one_record(Dialect dialect)
      throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong stored = new AtomicLong();
    try (Register register = TestRegister.open(dialect, folder.resolve("a"))) {
      Filled.fill(register, 10);
      Thread writer =
          new Thread(
              () -> {
                while (!stop.get()) {
                  Filled.store(register, TinyRules.village("W-" + stored.incrementAndGet()), null);
                }
              });
      writer.start();
      List<Contents> taken = new ArrayList<>();
      try {
        for (int i = 0; i < 5; i++) {
          taken.add(Backup.write(register, folder.resolve(i + ".zip"), false, Watcher.NONE));
        }
      } finally {
        stop.set(true);
        writer.join();
      }
      long end = register.records().head().seq();
      assertThat(taken.get(0).head().seq()).isLessThan(taken.get(4).head().seq());
      assertThat(taken.get(4).head().seq()).isLessThanOrEqualTo(end);
      for (int i = 0; i < 5; i++) {
        assertThat(Restore.check(folder.resolve(i + ".zip"), register.publicKey(), Watcher.NONE))
            .usingRecursiveComparison()
            .isEqualTo(taken.get(i));
      }
    }
  }

  @Test
  void a_backup_is_its_owners_alone_and_holds_the_key_only_where_asked_to() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("a"))) {
      Filled.fill(register, 3);
      Backup.write(register, file(), false, Watcher.NONE);
      assertThat(Files.getPosixFilePermissions(file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(entry(file(), BackupReader.KEY)).isNull();
      assertThatThrownBy(() -> Backup.write(register, file(), false, Watcher.NONE))
          .isInstanceOfSatisfying(
              RegisterFault.class, fault -> assertThat(fault.code()).isEqualTo("FILE_EXISTS"));
      Path with = folder.resolve("with-key.zip");
      List<Long> seen = new ArrayList<>();
      Backup.write(register, with, true, (done, total) -> seen.add(done));
      assertThat(seen).endsWith(register.records().head().seq());
      RegisterPlace place = TestRegister.place(Dialect.SQLITE, folder.resolve("b"));
      assertThat(Restore.into(place, with, null, Watcher.NONE).keyMissing()).isFalse();
      assertThat(place.key()).hasSameBinaryContentAs(register.place().key());
      assertThat(Files.getPosixFilePermissions(place.key()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      Register.open(place, Clock.systemUTC()).close();
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "b", "backup.zip", "with-key.zip");
    }
  }

  private static byte[] entry(Path zip, String name) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      var entry = file.getEntry(name);
      return entry == null ? null : file.getInputStream(entry).readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void only_an_empty_register_is_restored_into(Dialect dialect) throws Exception {
    RegisterPlace place = TestRegister.place(dialect, folder.resolve("a"));
    try (Register register = Register.open(place, Clock.systemUTC())) {
      Filled.fill(register, 3);
      Backup.write(register, file(), false, Watcher.NONE);
      Map<String, List<String>> before = Tables.all(register.database());
      assertThatThrownBy(() -> Restore.into(place, file(), null, Watcher.NONE))
          .isInstanceOfSatisfying(
              RegisterFault.class,
              fault -> assertThat(fault.code()).isEqualTo("REGISTER_NOT_EMPTY"));
      assertThat(Tables.all(register.database())).isEqualTo(before);
    }
  }

  @Test
  void a_folder_with_another_registers_key_is_not_restored_into() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("a"))) {
      Filled.fill(register, 3);
      Backup.write(register, file(), false, Watcher.NONE);
    }
    RegisterPlace other = TestRegister.place(Dialect.SQLITE, folder.resolve("b"));
    Register.open(other, Clock.systemUTC()).close();
    Files.delete(other.database());
    assertThatThrownBy(() -> Restore.into(other, file(), null, Watcher.NONE))
        .isInstanceOfSatisfying(
            RegisterFault.class, fault -> assertThat(fault.code()).isEqualTo("SIGNING_KEY_OTHER"));
    assertThat(other.database()).doesNotExist();
  }

  @Test
  void a_past_other_than_the_one_seen_is_refused_and_a_shorter_one_is_told() throws Exception {
    RegisterPlace place = TestRegister.place(Dialect.SQLITE, folder.resolve("a"));
    try (Register register = Register.open(place, Clock.systemUTC())) {
      Filled.fill(register, 3);
      Backup.write(register, file(), false, Watcher.NONE);
      Filled.store(register, TinyRules.village("LATER"), null);
    }
    Files.delete(place.database());
    HighMark seen = HighMark.read(place.mark()).orElseThrow();
    assertThat(Restore.into(place, file(), null, Watcher.NONE).lost()).isEqualTo(1);
    Files.delete(place.database());
    new HighMark(seen.register(), 2, "ab".repeat(32)).write(place.mark());
    assertThatThrownBy(() -> Restore.into(place, file(), null, Watcher.NONE))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining("record 2");
    assertThat(place.database()).doesNotExist();
  }

  @Test
  void a_register_begun_while_it_was_restored_into_is_left_alone() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("a"))) {
      Filled.fill(register, 3);
      Backup.write(register, file(), false, Watcher.NONE);
    }
    RegisterPlace place = TestRegister.place(Dialect.POSTGRESQL, folder.resolve("b"));
    AtomicBoolean begun = new AtomicBoolean();
    Watcher beginner =
        (done, total) -> {
          // The folder is there from when it was checked and is being loaded.
          if (Files.isDirectory(place.folder()) && begun.compareAndSet(false, true)) {
            Register.open(place, Clock.systemUTC()).close();
          }
        };
    assertThatThrownBy(() -> Restore.into(place, file(), null, beginner))
        .isInstanceOf(RegisterFault.class);
    assertThat(begun).isTrue();
    try (Register register = Register.openExisting(place, Clock.systemUTC())) {
      assertThat(register.records().head().seq()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void derived_tables_are_made_again_as_they_were(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      Filled.fill(register, 30);
      Map<String, List<String>> before = Tables.all(register.database());
      assertThat(before.get("verdict_tag")).hasSizeGreaterThan(20);
      assertThat(before.get("verdict_text")).hasSizeGreaterThan(20);
      register
          .database()
          .writer()
          .useHandle(
              handle -> {
                handle.execute("UPDATE verdict SET outcome = 'MET', replaced_by = NULL");
                handle.execute("DELETE FROM verdict_tag WHERE seq > 5");
                handle.execute("DELETE FROM decision");
                handle.execute("INSERT INTO kept_release (hash, seq) VALUES ('x', 7)");
              });
      AtomicLong told = new AtomicLong();
      assertThat(Rebuild.all(register.database(), told::set))
          .isEqualTo(register.records().head().seq())
          .isEqualTo(told.get());
      assertThat(Tables.all(register.database())).isEqualTo(before);
    }
  }
}
