package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Watcher;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Drafts that nobody touches are the service's to drop, after the days it was told. */
@Timeout(30)
class IdleDraftsTest {
  @TempDir private Path folder;

  @Test
  void the_service_drops_them_and_an_import_does_not() throws Exception {
    OpenRelease release = TinyRules.open();
    Path file = Files.writeString(folder.resolve("in.csv"), "subject.id,registered\nV-1,có\n");
    Target target = new Target("clean-village", 2024, "00011", LocalDate.of(2024, 12, 1));
    try (Register register = TestRegister.open(Dialect.SQLITE, folder.resolve("r"))) {
      Clock longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-100));
      String old =
          new Drafts(register, longAgo, 365)
              .create(release, file, target, Watcher.NONE)
              .draft()
              .id();
      Drafts now = new Drafts(register, Clock.systemUTC(), Drafts.DAYS);
      String fresh = now.create(release, file, target, Watcher.NONE).draft().id();
      assertThat(now.find(old)).isPresent();
      try (IdleDrafts idle = IdleDrafts.start(register, Clock.systemUTC(), 90)) {
        while (now.find(old).isPresent()) {
          Thread.sleep(20);
        }
        assertThat(idle).isNotNull();
      }
      assertThat(now.find(fresh)).isPresent();
    }
  }
}
