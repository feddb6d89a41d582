package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Watcher;
import vn.binhxet.listing.VerdictTable;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** A table whose last rows cannot be read is not taken for whole. */
@Timeout(120)
class CutShortHttpTest {
  private static final Target TARGET =
      new Target("clean-village", 2024, "00011", LocalDate.of(2024, 12, 1));

  @TempDir private Path folder;

  private static void store(Register register, Path file, int count) throws Exception {
    OpenRelease release = TinyRules.open();
    StringBuilder csv =
        new StringBuilder("subject.id,registered,income,satisfied.count,satisfied.of,road\n");
    for (int i = 0; i < count; i++) {
      csv.append("V-").append(i).append(",có,52,43,50,nhựa\n");
    }
    Files.writeString(file, csv, StandardCharsets.UTF_8);
    Drafts drafts = new Drafts(register, Clock.systemUTC(), Drafts.DAYS);
    String id = drafts.create(release, file, TARGET, Watcher.NONE).draft().id();
    drafts.finish(release, id, Watcher.NONE);
    assertThat(
            new VerdictTable(register, release.lawbook(), Language.VI)
                .moreThan(count - 1, Map.of("year", List.of("2024")), LocalDate.of(2025, 1, 1)))
        .isTrue();
    assertThat(
            new VerdictTable(register, release.lawbook(), Language.VI)
                .moreThan(count, Map.of("year", List.of("2024")), LocalDate.of(2025, 1, 1)))
        .isFalse();
    register
        .database()
        .writer()
        .useHandle(
            handle ->
                handle.execute("DELETE FROM record WHERE seq = (SELECT MIN(seq) FROM verdict)"));
  }

  @Test
  void what_cannot_be_read_before_the_first_byte_is_a_refusal() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("r"));
        Served served = serving(register)) {
      store(register, folder.resolve("in.csv"), 3);
      for (String kind : List.of("csv", "xlsx")) {
        HttpResponse<String> answer = served.get("/api/v1/verdicts." + kind);
        assertThat(answer.statusCode()).as(kind).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(Served.json(answer).get("code").asText()).isEqualTo("INTERNAL");
      }
    }
  }

  @Test
  void what_has_begun_breaks_off() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("r"));
        Served served = serving(register)) {
      store(register, folder.resolve("in.csv"), 1_500);
      assertThatThrownBy(() -> served.get("/api/v1/verdicts.csv")).isInstanceOf(IOException.class);
    }
  }

  private Served serving(Register register) throws Exception {
    return Served.storing(
        InForce.open(TinyRules.writeTo(folder.resolve("rules")), ReleaseCheck.NONE), register);
  }
}
