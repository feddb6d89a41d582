package vn.binhxet.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.FileServer;
import vn.binhxet.testing.MadeUpUnits;

/** Against a server that is really there, and does what servers do. */
class FetchTest {
  private static final byte[] FILE = MadeUpUnits.file();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(5), Duration.ofMillis(700));

  @TempDir Path folder;
  private FileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FileServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private UnitsRefused refused(String from) {
    return catchThrowableOfType(UnitsRefused.class, () -> fetch.bytes(from));
  }

  @Test
  void a_file_comes_over_http_or_from_the_disk() throws Exception {
    server.whole("/units.csv", FILE);
    Path file = Files.write(folder.resolve("units.csv"), FILE);

    assertThat(fetch.bytes(server.address("/units.csv"))).isEqualTo(FILE);
    assertThat(fetch.bytes(file.toString())).isEqualTo(FILE);
  }

  @Test
  void what_a_server_does_not_have_is_told_with_its_status_and_a_way_out() {
    UnitsRefused refused = refused(server.address("/elsewhere.csv"));

    assertThat(refused.code()).isEqualTo("UNITS_HTTP_STATUS");
    assertThat(refused.text().vi()).contains("404", "/elsewhere.csv", "--from TỆP");
    assertThat(refused.text().en()).contains("404", "--from FILE");
  }

  @Test
  void a_file_that_breaks_off_is_no_file() {
    server.cutShort("/units.csv", FILE);

    assertThat(refused(server.address("/units.csv")).code()).isEqualTo("UNITS_CUT_SHORT");
  }

  @Test
  void a_server_that_stops_in_the_middle_holds_nobody_up() {
    server.stalling("/units.csv", FILE);

    assertThat(refused(server.address("/units.csv")).code()).isEqualTo("UNITS_CUT_SHORT");
  }

  @Test
  void without_a_server_the_proxy_and_the_file_are_named_as_ways_out() {
    String address = server.address("/units.csv");
    server.close();

    UnitsRefused refused = refused(address);

    assertThat(refused.code()).isEqualTo("UNITS_UNREACHABLE");
    assertThat(refused.text().en()).contains(address, "-Dhttps.proxyHost", "--from FILE");
  }

  @Test
  void what_never_ends_is_given_up() throws Exception {
    server.whole("/units.csv", new byte[(32 << 20) + 1]);
    Fetch patient = new Fetch(Duration.ofSeconds(5), Duration.ofMinutes(1));

    UnitsRefused refused =
        catchThrowableOfType(UnitsRefused.class, () -> patient.bytes(server.address("/units.csv")));

    assertThat(refused.code()).isEqualTo("UNITS_TOO_LARGE");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThat(refused(folder.resolve("none.csv").toString()).text().en()).contains("none.csv");
    assertThat(refused(folder.toString()).code()).isEqualTo("UNITS_NO_FILE");
    assertThat(refused("http://not an address").code()).isEqualTo("UNITS_UNREACHABLE");
  }
}
