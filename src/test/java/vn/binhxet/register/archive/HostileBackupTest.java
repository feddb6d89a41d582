package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.TestRegister;

/** Backups that are damaged, or made by somebody who means harm. */
@Timeout(120)
class HostileBackupTest {
  @TempDir private static Path shared;
  private static Register register;
  private static Path backup;
  @TempDir private Path folder;

  @BeforeAll
  static void fill() throws IOException {
    register = TestRegister.open(Dialect.SQLITE, shared.resolve("register"));
    Filled.fill(register, 12);
    backup = shared.resolve("backup.zip");
    Backup.write(register, backup, false, Watcher.NONE);
  }

  @AfterAll
  static void close() {
    register.close();
  }

  private Path target() {
    return folder.resolve("target.zip");
  }

  private ArchiveRefused refused(Path file) {
    RegisterPlace place = new RegisterPlace(folder.resolve("restored"), null);
    List<ArchiveRefused> thrown = new ArrayList<>();
    assertThatThrownBy(() -> Restore.into(place, file, null, Watcher.NONE))
        .isInstanceOfSatisfying(ArchiveRefused.class, thrown::add);
    assertThat(place.folder()).doesNotExist();
    return thrown.get(0);
  }

  @Test
  void any_changed_byte_of_the_file_is_noticed() throws Exception {
    byte[] whole = Files.readAllBytes(backup);
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      int at = i < 100 ? whole.length - 1 - i : random.nextInt(whole.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(refused(Files.write(target(), changed)).code()).isEqualTo("ARCHIVE_DAMAGED");
    }
  }

  @Test
  void a_file_cut_short_or_grown_is_noticed() throws Exception {
    byte[] whole = Files.readAllBytes(backup);
    for (int length : new int[] {0, 1, 63, 64, 70, 71, 200, whole.length / 2, whole.length - 1}) {
      Files.write(target(), java.util.Arrays.copyOf(whole, length));
      assertThat(refused(target()).code()).isEqualTo("ARCHIVE_DAMAGED");
    }
    Files.write(target(), java.util.Arrays.copyOf(whole, whole.length + 1));
    assertThat(refused(target()).code()).isEqualTo("ARCHIVE_DAMAGED");
  }

  @Test
  void any_changed_byte_inside_is_found_though_the_hash_of_the_whole_was_made_anew()
      throws Exception {
    Random random = new Random(5);
    for (String entry : Forged.of(backup).entries.keySet()) {
      for (int i = 0; i < (entry.startsWith(BackupReader.FILES) ? 3 : 20); i++) {
        Forged forged = Forged.of(backup);
        byte[] bytes = forged.entries.get(entry);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        assertThat(refused(forged.write(target())).code()).isEqualTo("ARCHIVE_REFUSED");
      }
    }
  }

  @Test
  void names_that_lead_elsewhere_become_no_path() throws Exception {
    for (String name :
        List.of(
            "../evil.txt", "/etc/evil", "files/../../evil", "files/", "a\\..\\b", "register.db")) {
      Forged forged = Forged.of(backup).with(name, "x");
      byte[] manifest = forged.entries.remove(ArchiveWriter.MANIFEST);
      byte[] signature = forged.entries.remove(ArchiveWriter.SIGNATURE);
      forged.entries.put(ArchiveWriter.MANIFEST, manifest);
      forged.entries.put(ArchiveWriter.SIGNATURE, signature);
      assertThat(refused(forged.write(target()))).hasMessageContaining("does not belong");
      assertThat(refused(forged.writeSigned(target(), register::sign)))
          .hasMessageContaining("does not belong");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(target());
    }
  }

  @Test
  void entries_that_are_missing_doubled_or_behind_the_end_are_refused() throws Exception {
    for (String entry : Forged.of(backup).entries.keySet()) {
      Forged forged = Forged.of(backup);
      forged.entries.remove(entry);
      assertThat(refused(forged.write(target())).code()).isEqualTo("ARCHIVE_REFUSED");
    }
    assertThat(refused(Forged.of(backup).with("more", "x").write(target())))
        .hasMessageContaining("does not belong");
  }

  @Test
  void counts_that_do_not_agree_are_refused_even_signed() throws Exception {
    for (String count : List.of("records", "seals", "keys", "files", "format")) {
      Forged forged =
          Forged.of(backup)
              .change(ArchiveWriter.MANIFEST, "\"" + count + "\":", "\"" + count + "\":9");
      assertThat(refused(forged.writeSigned(target(), register::sign)))
          .hasMessageContaining("counts");
    }
  }

  @Test
  void a_record_removed_changed_or_moved_is_named_though_all_is_signed() throws Exception {
    List<String> lines =
        new ArrayList<>(List.of(Forged.of(backup).text(BackupReader.RECORDS).split("\n")));
    List<String> without = new ArrayList<>(lines);
    without.remove(4);
    assertThat(refused(records(without))).hasMessageContaining("record 5");
    List<String> swapped = new ArrayList<>(lines);
    java.util.Collections.swap(swapped, 6, 7);
    assertThat(refused(records(swapped))).hasMessageContaining("record 7");
    List<String> changed = new ArrayList<>(lines);
    changed.set(8, changed.get(8).replaceFirst("NOT_MET|MET|UNDETERMINED", "HELD"));
    assertThat(refused(records(changed))).hasMessageContaining("record 9");
    List<String> bare = new ArrayList<>(lines);
    bare.set(3, bare.get(3).replaceFirst("\"content\":\"(?:[^\"\\\\]++|\\\\.)*+\",", ""));
    assertThat(bare.get(3)).isNotEqualTo(lines.get(3));
    assertThat(refused(records(bare)))
        .hasMessageContaining("record 4")
        .hasMessageContaining("gone");
    List<String> content = new ArrayList<>(lines);
    content.set(3, content.get(3).replace("V-", "X-"));
    assertThat(refused(records(content))).hasMessageContaining("record 4");
    assertThat(refused(records(lines.subList(0, lines.size() - 1))).code())
        .isEqualTo("ARCHIVE_REFUSED");
    List<String> unsealed = new ArrayList<>(lines);
    int last = lines.size() - 1;
    unsealed.set(last, lines.get(last).replaceFirst(",\"seal\":\"[^\"]*\"", ""));
    assertThat(refused(records(unsealed))).hasMessageContaining("seal");
    assertThat(refused(records(List.of("[]")))).hasMessageContaining("records.ndjson:1");
    assertThat(refused(records(List.of("{\"seq\":1,\"seq\":1}"))))
        .hasMessageContaining("records.ndjson:1");
  }

  private Path records(List<String> lines) throws IOException {
    return Forged.of(backup)
        .with(BackupReader.RECORDS, String.join("\n", lines) + "\n")
        .writeSigned(target(), register::sign);
  }

  @Test
  void a_line_or_a_file_without_end_is_not_read_to_its_end() throws Exception {
    assertThat(refused(bomb(BackupReader.RECORDS))).hasMessageContaining("too long");
    String file =
        Forged.of(backup).entries.keySet().stream()
            .filter(name -> name.startsWith(BackupReader.FILES))
            .findFirst()
            .orElseThrow();
    assertThat(refused(bomb(file))).hasMessageContaining("longer than it may be");
    assertThat(refused(bomb(ArchiveWriter.MANIFEST))).hasMessageContaining("longer than it may be");
  }

  /** The archive with 80 MB of spaces in one entry, which weigh little. */
  private Path bomb(String in) throws IOException {
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(target());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(WholeHash.UNKNOWN);
      for (var entry : Forged.of(backup).entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        for (int i = 0; entry.getKey().equals(in) && i < 80; i++) {
          zip.write(spaces);
        }
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    WholeHash.seal(target());
    return target();
  }

  @Test
  void a_backup_sealed_with_another_key_than_asked_for_is_refused() {
    RegisterPlace place = new RegisterPlace(folder.resolve("restored"), null);
    assertThatThrownBy(() -> Restore.into(place, backup, "other", Watcher.NONE))
        .isInstanceOf(ArchiveRefused.class);
    assertThat(place.folder()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_restore_that_fails_while_loading_leaves_nothing(Dialect dialect) throws Exception {
    Files.copy(backup, target());
    RegisterPlace place = TestRegister.place(dialect, folder.resolve("restored"));
    Watcher gone =
        (done, total) -> {
          if (Files.isDirectory(place.folder())) {
            // Checked once; while it is loaded it is taken away.
            assertThat(target().toFile().delete() || !Files.exists(target())).isTrue();
          }
        };
    assertThatThrownBy(() -> Restore.into(place, target(), null, gone))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(place.folder()).doesNotExist();
    try (Register begun = Register.open(place, Clock.systemUTC())) {
      assertThat(count(begun.database())).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void rows_that_were_sent_already_are_taken_back_where_a_restore_fails(Dialect dialect)
      throws Exception {
    Path file = folder.resolve("many.zip");
    long end;
    String id;
    try (Register many = TestRegister.open(Dialect.SQLITE, folder.resolve("many"))) {
      List<NewRecord> notes = new ArrayList<>();
      for (int i = 0; i < 2_500; i++) {
        byte[] core = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
        notes.add(new NewRecord(RecordKind.ERASURE, core, null, null, null, null, List.of()));
      }
      many.append(notes).join();
      end = Backup.write(many, file, false, Watcher.NONE).head().seq();
      id = many.id();
    }
    RegisterPlace place = TestRegister.place(dialect, folder.resolve("restored"));
    Files.createDirectories(place.folder());
    String url = place.url();
    // The tables are there before, so that they are looked into afterwards.
    (url == null ? Database.sqlite(place.database()) : Database.postgresql(url)).close();
    new HighMark(id, end, "ab".repeat(32)).write(place.mark());
    // Seen only when the last record comes, long after the first thousand were sent.
    assertThatThrownBy(() -> Restore.into(place, file, null, Watcher.NONE))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining("record " + end);
    try (Database left = place.look()) {
      assertThat(count(left)).isZero();
    }
  }

  private static long count(Database database) {
    return database
        .reader()
        .withHandle(
            handle -> handle.createQuery("SELECT COUNT(*) FROM record").mapTo(Long.class).one());
  }
}
