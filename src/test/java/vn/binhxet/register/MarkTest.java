package vn.binhxet.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditOrder;
import vn.binhxet.register.audit.Finding;
import vn.binhxet.register.audit.FindingCode;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.seal.HighMark;

/** What this machine has seen of a register is not forgotten when that is put aside. */
class MarkTest {
  @TempDir private Path folder;

  private RegisterPlace place() {
    return new RegisterPlace(folder, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void an_older_database_put_back_and_written_to_is_still_found(int more) throws Exception {
    try (Register register = Register.open(place(), Clock.systemUTC())) {
      store(register, "a");
    }
    Path older = Files.copy(place().database(), folder.resolve("older.db"));
    try (Register register = Register.open(place(), Clock.systemUTC())) {
      store(register, "b");
      store(register, "c");
    }
    HighMark seen = HighMark.read(place().mark()).orElseThrow();
    assertThat(seen.seq()).isEqualTo(4);
    Files.delete(place().database());
    Files.copy(older, place().database());
    try (Register register = Register.open(place(), Clock.systemUTC())) {
      for (int i = 0; i < more; i++) {
        store(register, "other" + i);
      }
    }
    assertThat(HighMark.read(place().mark())).contains(seen);
    assertThat(findings())
        .containsExactly(more == 1 ? FindingCode.REGISTER_SET_BACK : FindingCode.MARK_DIFFERS);
  }

  @Test
  void a_register_begun_anew_in_the_place_of_another_is_found() throws Exception {
    try (Register register = Register.open(place(), Clock.systemUTC())) {
      store(register, "a");
    }
    Files.delete(place().database());
    try (Register register = Register.open(place(), Clock.systemUTC())) {
      store(register, "a");
      store(register, "b");
    }
    assertThat(findings()).containsExactly(FindingCode.MARK_DIFFERS);
  }

  @Test
  void a_mark_goes_on_where_the_register_was_opened_again() {
    for (int i = 0; i < 3; i++) {
      try (Register register = Register.open(place(), Clock.systemUTC())) {
        store(register, "n" + i);
      }
    }
    assertThat(HighMark.read(place().mark()).orElseThrow().seq()).isEqualTo(4);
    assertThat(findings()).isEmpty();
  }

  private List<FindingCode> findings() {
    HighMark mark = HighMark.read(place().mark()).orElseThrow();
    try (var database = place().look()) {
      AuditOrder order = new AuditOrder(null, null, mark);
      return Audit.run(database, order, (done, all) -> {}).findings().stream()
          .map(Finding::code)
          .toList();
    }
  }

  private static void store(Register register, String note) {
    byte[] core = ("{\"note\":\"" + note + "\"}").getBytes(StandardCharsets.UTF_8);
    register.append(new NewRecord(RecordKind.ERASURE, core, null, null, null, null, List.of()));
  }
}
