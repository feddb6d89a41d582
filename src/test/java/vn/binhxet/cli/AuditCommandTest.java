package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.NotedHead;
import vn.binhxet.testing.TinyRules;

/** {@code binhxet audit}. */
class AuditCommandTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";
  private String key = "";

  @BeforeEach
  void begin() throws Exception {
    try (Register register = register()) {
      register.keep(TinyRules.open().release());
      key = register.publicKey();
      Files.writeString(folder.resolve("noted.json"), NotedHead.of(register).json().toString());
    }
  }

  private Register register() {
    return Register.open(new RegisterPlace(folder, null), Clock.systemUTC());
  }

  private int audit(String... args) {
    List<String> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(args));
    if (all.stream().noneMatch(arg -> arg.startsWith("--register"))) {
      all.add("--register=" + folder);
    }
    Ran ran = Ran.watched(all.toArray(String[]::new));
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  @Test
  void nothing_found_ends_with_0_and_shows_progress_on_a_terminal() {
    assertThat(audit("--public-key=" + key, "--head=" + folder.resolve("noted.json"))).isZero();
    assertThat(out)
        .contains("đến bản ghi 2")
        .contains("Không thấy gì bị sửa, xóa, chen vào hay đổi chỗ.");
    assertThat(err).contains("2/2");
  }

  @Test
  void a_finding_ends_with_1_and_says_what_it_means_and_what_to_do() throws Exception {
    try (Register register = register()) {
      register
          .database()
          .writer()
          .useHandle(handle -> handle.execute("UPDATE record SET at = at + 1 WHERE seq = 2"));
    }
    assertThat(audit("--lang=en")).isEqualTo(1);
    assertThat(out)
        .contains("RECORD_CHANGED 2")
        .contains("is not what was stored")
        .contains("restore from that backup");
    assertThat(audit("--json")).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out);
    assertThat(json.get("clean").asBoolean()).isFalse();
    assertThat(json.at("/findings/0/seq").asInt()).isEqualTo(2);
  }

  @Test
  void without_the_mark_it_is_said_what_cannot_be_told() throws Exception {
    Files.delete(folder.resolve("register.head"));
    assertThat(audit("--lang=en")).isZero();
    assertThat(out).contains("whether it was set back to an older state cannot be told");
    assertThat(audit("--head=" + folder.resolve("noted.json"))).isZero();
    assertThat(out).doesNotContain("register.head");
  }

  @Test
  void a_wrong_key_or_note_or_place_is_wrong_input() throws Exception {
    assertThat(audit("--public-key=abc")).isEqualTo(2);
    assertThat(audit("--head=" + folder.resolve("no.json"))).isEqualTo(2);
    Files.writeString(folder.resolve("bad.json"), "{}");
    assertThat(audit("--head=" + folder.resolve("bad.json"))).isEqualTo(2);
    assertThat(err).contains("--head: ").contains("bad.json");
    assertThat(audit("--head=" + folder)).isEqualTo(2);
    assertThat(audit("--register=" + folder.resolve("elsewhere"))).isEqualTo(2);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }
}
