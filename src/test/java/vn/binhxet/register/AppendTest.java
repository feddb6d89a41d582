package vn.binhxet.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.testing.TestRegister;

class AppendTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void records_are_numbered_without_gaps_and_chained(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      for (int i = 2; i < 7; i++) {
        assertThat(register.append(erasure("n" + i, null))).isEqualTo(new Appended.Stored(i));
      }
      List<StoredRecord> all = new ArrayList<>();
      register.records().each(1, 100, all::add);
      assertThat(all).extracting(StoredRecord::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
      Chain chain = new Chain();
      byte[] link = Chain.start();
      for (StoredRecord record : all) {
        link =
            chain.link(link, chain.leaf(record.seq(), record.at(), record.kind(), record.core()));
        assertThat(record.link()).isEqualTo(link);
      }
      assertThat(register.records().head().link()).isEqualTo(link);
      assertThat(HighMark.read(register.place().mark()))
          .contains(new HighMark(register.id(), 6, Chain.hex(link)));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void the_same_request_is_stored_once_and_its_key_serves_no_other(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      NewRecord first = erasure("a", "key-1");
      assertThat(register.append(first)).isEqualTo(new Appended.Stored(2));
      assertThat(register.append(first)).isEqualTo(new Appended.Repeated(2));
      assertThat(register.append(erasure("b", "key-1"))).isEqualTo(new Appended.KeyReused(2));
      // Within one commit too.
      NewRecord second = erasure("c", "key-2");
      assertThat(register.append(List.of(second, second, erasure("d", "key-2"))).join())
          .containsExactly(
              new Appended.Stored(3), new Appended.Repeated(3), new Appended.KeyReused(3));
      assertThat(register.records().head().seq()).isEqualTo(3);
    }
  }

  @Test
  void who_stores_nothing_is_answered_all_the_same() {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      assertThat(register.append(List.of()).orTimeout(20, TimeUnit.SECONDS).join()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void two_instances_share_one_register(Dialect dialect) {
    RegisterPlace place = TestRegister.place(dialect, folder);
    try (Register one = Register.open(place, Clock.systemUTC());
        Register other = Register.open(place, Clock.systemUTC())) {
      assertThat(other.id()).isEqualTo(one.id());
      List<CompletableFuture<List<Appended>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(one.append(List.of(erasure("x" + i, "key-" + i))));
        answers.add(other.append(List.of(erasure("x" + i, "key-" + i))));
      }
      long stored =
          answers.stream()
              .map(answer -> answer.join().get(0))
              .filter(Appended.Stored.class::isInstance)
              .count();
      assertThat(stored).isEqualTo(200);
      assertThat(one.records().head().seq()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_commit_is_sealed(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      register.append(erasure("a", null));
      Head head = register.records().head();
      byte[] signature =
          register
              .database()
              .reader()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT signature FROM seal WHERE seq = 2")
                          .mapTo(byte[].class)
                          .one());
      Seal seal = new Seal(register.id(), 2, head.at(), head.link(), signature);
      assertThat(SigningKey.vouches(register.publicKey(), seal)).isTrue();
      Seal longer =
          new Seal(register.id(), 2, head.at(), head.link(), Arrays.copyOf(signature, 65));
      assertThat(SigningKey.vouches(register.publicKey(), longer)).isFalse();
      Seal other = new Seal(register.id(), 3, head.at(), head.link(), signature);
      assertThat(SigningKey.vouches(register.publicKey(), other)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_clock_set_back_makes_no_record_older_than_the_one_before(Dialect dialect) {
    RegisterPlace place = TestRegister.place(dialect, folder);
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    try (Register register = Register.open(place, Clock.fixed(noon, ZoneOffset.UTC))) {
      register.append(erasure("a", null));
    }
    Clock back = Clock.fixed(noon.minusSeconds(3_600), ZoneOffset.UTC);
    try (Register register = Register.open(place, back)) {
      register.append(erasure("b", null));
      assertThat(register.records().record(3).orElseThrow().at()).isEqualTo(noon);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void who_only_looks_begins_no_register(Dialect dialect) {
    RegisterPlace place = TestRegister.place(dialect, folder.resolve("none"));
    assertThatThrownBy(() -> Register.openExisting(place, Clock.systemUTC()))
        .isInstanceOf(RegisterFault.class);
    assertThat(place.folder()).doesNotExist();
    Register.open(place, Clock.systemUTC()).close();
    Register.openExisting(place, Clock.systemUTC()).close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void long_work_is_not_given_up_by_the_connection(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      List<Integer> millis = new ArrayList<>();
      register.change(
          handle -> {
            try {
              millis.add(handle.getConnection().getNetworkTimeout());
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
            return Optional.empty();
          });
      assertThat(millis).containsExactly(0);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_page_of_long_records_is_bounded_by_their_bytes(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      for (int i = 0; i < 5; i++) {
        register.append(erasure("x".repeat(6 << 20) + i, null));
      }
      List<Integer> pages = new ArrayList<>();
      long next = 1;
      while (next <= 6) {
        long from = next;
        List<StoredRecord> page =
            register.database().reader().withHandle(handle -> RecordReader.page(handle, from, 6));
        pages.add(page.size());
        next = page.get(page.size() - 1).seq() + 1;
      }
      assertThat(pages).containsExactly(3, 2, 1);
    }
  }

  @Test
  void key_and_database_are_their_owners_alone_and_no_other_key_will_do() throws Exception {
    RegisterPlace place = TestRegister.place(Dialect.SQLITE, folder);
    Register.open(place, Clock.systemUTC()).close();
    assertThat(Files.getPosixFilePermissions(place.key()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(place.database()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(place.key(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Register.open(place, Clock.systemUTC()))
        .isInstanceOf(RegisterFault.class)
        .hasMessageContaining("chmod 600");
    Files.delete(place.key());
    assertThatThrownBy(() -> Register.open(place, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            RegisterFault.class,
            fault -> assertThat(fault.code()).isEqualTo("SIGNING_KEY_MISSING"));
    assertThat(place.key()).doesNotExist();
    SigningKey.at(place.key());
    assertThatThrownBy(() -> Register.open(place, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            RegisterFault.class, fault -> assertThat(fault.code()).isEqualTo("SIGNING_KEY_OTHER"));
  }

  private static NewRecord erasure(String text, @org.jspecify.annotations.Nullable String key) {
    byte[] core = ("{\"note\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    return new NewRecord(
        RecordKind.ERASURE,
        core,
        null,
        key == null ? null : new NewRecord.Key(key, Sha256.of(core)),
        null,
        null,
        List.of());
  }
}
