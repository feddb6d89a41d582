package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.TinyRules;

/** What commands say of a register that is not there, not one, or damaged: a code, no stack. */
@Timeout(120)
class BrokenRegisterTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  private int run(String where, String... args) {
    Ran ran =
        Ran.of(Ran.and(args, "--register=" + where, "--register-keys=" + folder.resolve("keys")));
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "reindex", "replay --all", "backup b.zip"})
  void a_file_that_is_no_database_is_told(String command) throws Exception {
    Files.write(folder.resolve("register.db"), new byte[10_000]);
    Files.writeString(folder.resolve("register.db"), "no database ".repeat(1_000));
    assertThat(run(folder.toString(), command.split(" "))).isEqualTo(2);
    assertThat(err).contains("REGISTER_NOT_OPENED").doesNotContain("\tat ");
    assertThat(folder.resolve("register.key")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:port/x?password=secret",
        "jdbc:postgresql://127.0.0.1:1/x?password=secret",
        "postgresql://127.0.0.1/x?password=secret",
        "jdbc:mysql://127.0.0.1/x?password=secret"
      })
  void an_address_that_leads_nowhere_is_told_without_its_password(String address) {
    for (String command : new String[] {"audit", "reindex"}) {
      assertThat(run(address, command)).isEqualTo(2);
      assertThat(err)
          .contains("REGISTER_NOT_OPENED")
          .doesNotContain("secret")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void an_empty_database_of_a_server_is_left_empty() {
    String address = Postgres.newDatabase();
    assertThat(run(address, "reindex")).isEqualTo(2);
    assertThat(err).contains("REGISTER_NOT_OPENED");
    assertThat(folder.resolve("keys")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE FROM record WHERE seq = 1, reindex, REGISTER_DAMAGED",
    "DELETE FROM head, reindex, REGISTER_DAMAGED",
    "UPDATE record SET kind = 'wonder' WHERE seq = 2, reindex, REGISTER_DAMAGED",
    "UPDATE record SET kind = 'wonder' WHERE seq = 2, backup b.zip, REGISTER_DAMAGED",
    "UPDATE record SET kind = 'assessment' WHERE seq = 2, reindex, REGISTER_DAMAGED",
    "DROP TABLE verdict_tag, reindex, NOT_STORED",
    "DROP TABLE verdict, erase --before=2030-01-01 --reason=x, DATABASE_FAILED",
    "DELETE FROM seal, backup b.zip, REGISTER_DAMAGED",
  })
  void damage_is_told_by_its_code(String harm, String command, String code) {
    for (Dialect dialect : Dialect.values()) {
      String where =
          dialect == Dialect.SQLITE ? folder.resolve("keys").toString() : Postgres.newDatabase();
      RegisterPlace place = RegisterPlace.of(where, folder.resolve("keys"));
      try (Register register = Register.open(place, Clock.systemUTC())) {
        register.keep(TinyRules.open().release());
        register.database().writer().useHandle(handle -> handle.execute(harm));
      }
      String[] args = command.replace("b.zip", folder.resolve("b.zip").toString()).split(" ");
      assertThat(run(where, args)).as(err).isEqualTo(2);
      assertThat(err).startsWith(code).doesNotContain("\tat ");
      assertThat(out).doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_register_without_its_key_gets_no_new_one(Dialect dialect) throws Exception {
    Path keys = folder.resolve("keys");
    String where = dialect == Dialect.SQLITE ? keys.toString() : Postgres.newDatabase();
    Register.open(RegisterPlace.of(where, keys), Clock.systemUTC()).close();
    Files.delete(keys.resolve("register.key"));
    assertThat(run(where, "reindex")).isEqualTo(2);
    assertThat(err).startsWith("SIGNING_KEY_MISSING");
    assertThat(keys.resolve("register.key")).doesNotExist();
  }
}
