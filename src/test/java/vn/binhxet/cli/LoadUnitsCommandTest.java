package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.FileServer;
import vn.binhxet.testing.MadeUpUnits;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

/** The whole list in one step, from a server that is really there. */
class LoadUnitsCommandTest {
  private static final byte[] FILE = MadeUpUnits.file();
  private static final byte[] LICENCE = "Giấy phép thử\n".getBytes(StandardCharsets.UTF_8);
  private static final String HAND =
      "09202,commune,Xã Quýt,01,2025-07-01,2026-04-29,,read,đọc\n"
          + "09202,ward,Quýt,01,2026-04-30,,09202@2026-04-29,read,đọc\n";

  @TempDir Path folder;
  private Path rules = Path.of("");
  private Path territories = Path.of("");
  private FileServer server;
  private String out = "";
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    rules = TinyRules.folder().append(RuleFolder.UNITS, HAND).writeTo(folder.resolve("rules"));
    territories = rules.resolve("territories");
    server = new FileServer().whole("/LICENSE", LICENCE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--rules=" + rules);
    int status = Main.run(all.toArray(String[]::new), Console.of(in, outBytes, errBytes, false));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
  }

  private int load(byte[] meant, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "territories",
                "load",
                "--from=" + server.address("/units.csv"),
                "--licence=" + server.address("/LICENSE"),
                "--sha256=" + MadeUpUnits.sha256(meant)));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(territories)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void nothingWritten() throws IOException {
    assertThat(files()).containsExactly("provinces.csv", "regions.csv", "units.csv");
  }

  @Test
  void the_list_is_fetched_checked_and_in_use() throws IOException {
    server.whole("/units.csv", FILE);

    assertThat(load(FILE)).as(err).isZero();

    assertThat(out)
        .contains(
            "Đã ghi: " + territories.resolve("units-public.csv"),
            "từ 01/7/2025: 4 (2 phường, 1 xã, 1 đặc khu)",
            "đến 30/6/2025: 3 (2 phường, 1 thị trấn) đơn vị cấp xã",
            "cấp huyện đến 30/6/2025: 3",
            "giữ dòng của units.csv, chỉ thêm nguồn gốc: 1 (09202)",
            "loại ghi theo tên vì cột loại ghi khác: 2 (09104 09204)",
            "0 lỗi");
    assertThat(files())
        .containsExactly(
            "LICENSE-units.txt", "provinces.csv", "regions.csv", "units-public.csv", "units.csv");
    assertThat(Files.readAllBytes(territories.resolve("LICENSE-units.txt"))).isEqualTo(LICENCE);
    assertThat(run("territory", "09101", "--on=2025-06-30")).isZero();
    assertThat(out).contains("phường Cam, Tỉnh Đồi", "nay là:", "phường Chanh", "Xã Quýt");
    assertThat(run("territory", "09203", "--on=2025-12-01", "--lang=en")).isZero();
    assertThat(out).contains("Đảo Dừa special zone", "came from:", "Đảo Dừa rural district");
  }

  @Test
  void a_unit_kept_by_hand_takes_its_origins_and_keeps_its_change_of_type() {
    server.whole("/units.csv", FILE);
    assertThat(load(FILE)).as(err).isZero();

    assertThat(run("territory", "09202", "--on=2026-05-01", "--json")).isZero();
    assertThat(out).contains("\"type\":\"ward\"");
    assertThat(run("territory", "09202", "--on=2025-12-01")).isZero();
    assertThat(out)
        .contains("unverified (đọc; origins: units.csv sha256:", "hình thành từ:", "09101");
  }

  @Test
  void running_it_again_changes_nothing_and_says_so() throws IOException {
    server.whole("/units.csv", FILE);
    load(FILE);
    Object stamp = Files.getLastModifiedTime(territories.resolve("units-public.csv"));

    assertThat(load(FILE, "--json")).isZero();

    JsonNode json = new ObjectMapper().readTree(out);
    assertThat(json.get("changed").asBoolean()).isFalse();
    assertThat(json.at("/since/ward").asInt()).isEqualTo(2);
    assertThat(json.get("keptByHand")).hasSize(1);
    assertThat(Files.getLastModifiedTime(territories.resolve("units-public.csv"))).isEqualTo(stamp);
  }

  @Test
  void another_file_than_the_one_meant_is_refused_with_both_checksums() throws IOException {
    byte[] other = MadeUpUnits.file(MadeUpUnits.ROWS.replace("Cam", "Mơ"));
    server.whole("/units.csv", other);

    assertThat(load(FILE)).isEqualTo(1);

    assertThat(err)
        .contains(
            "UNITS_CHECKSUM", MadeUpUnits.sha256(FILE), MadeUpUnits.sha256(other), "--sha256");
    nothingWritten();
  }

  @Test
  void a_file_cut_short_and_a_server_gone_leave_the_rules_as_they_were() throws IOException {
    server.cutShort("/units.csv", FILE);
    assertThat(load(FILE)).isEqualTo(1);
    assertThat(err).contains("UNITS_CUT_SHORT");
    server.close();
    assertThat(load(FILE)).isEqualTo(1);
    assertThat(err).contains("UNITS_UNREACHABLE");
    nothingWritten();
  }

  @Test
  void a_file_on_the_disk_is_held_against_the_pinned_checksum_too() throws IOException {
    Path file = Files.write(folder.resolve("units.csv"), FILE);
    Files.write(folder.resolve("LICENSE"), LICENCE);

    assertThat(run("territories", "load", "--from=" + file)).isEqualTo(1);

    assertThat(err).contains("UNITS_CHECKSUM", file.toString());
    nothingWritten();
  }

  @Test
  void a_list_that_the_check_refuses_is_not_put_in() throws IOException {
    byte[] strange = MadeUpUnits.file(MadeUpUnits.ROWS.replace(",03,9204,", ",44,9204,"));
    server.whole("/units.csv", strange);

    assertThat(load(strange)).isEqualTo(ExitStatus.RULES_REFUSED);

    assertThat(err).contains("UNKNOWN_PROVINCE", "units-public.csv:", "không ghi gì");
    nothingWritten();
  }

  @Test
  void another_list_of_the_same_units_must_go_first() throws IOException {
    server.whole("/units.csv", FILE);
    load(FILE);
    Files.move(
        territories.resolve("units-public.csv"), territories.resolve("units-since-2025.csv"));

    assertThat(load(FILE)).isEqualTo(1);

    assertThat(err).contains("UNITS_OTHER_LIST", "territories/units-since-2025.csv");
  }

  @Test
  void where_the_list_cannot_be_put_the_licence_is_not_changed_either() throws IOException {
    server.whole("/units.csv", FILE);
    Files.createDirectory(territories.resolve("units-public.csv"));
    Files.writeString(territories.resolve("LICENSE-units.txt"), "trước");

    assertThat(load(FILE)).isEqualTo(1);

    assertThat(err).contains("UNITS_NOT_WRITTEN", territories.toString());
    assertThat(Files.readString(territories.resolve("LICENSE-units.txt"))).isEqualTo("trước");
    assertThat(files())
        .containsExactly(
            "LICENSE-units.txt", "provinces.csv", "regions.csv", "units-public.csv", "units.csv");
  }

  @Test
  void a_licence_that_says_nothing_is_refused() throws IOException {
    server.whole("/units.csv", FILE).whole("/empty", new byte[0]);

    int status =
        run(
            "territories",
            "load",
            "--from=" + server.address("/units.csv"),
            "--licence=" + server.address("/empty"),
            "--sha256=" + MadeUpUnits.sha256(FILE));

    assertThat(status).isEqualTo(1);
    assertThat(err).contains("UNITS_NO_LICENCE");
    nothingWritten();
  }

  @Test
  void wrong_usage_is_told_before_anything_is_fetched() {
    String hash = "--sha256=" + MadeUpUnits.sha256(FILE);

    assertThat(run("territories", "load", hash)).isEqualTo(2);
    assertThat(err).contains("--from", "--licence");
    assertThat(run("territories", "load", "--sha256=abc", "--from=x", "--licence=x")).isEqualTo(2);
    assertThat(run("territories", "load", "--first-day=2025-06-30")).isEqualTo(2);
    assertThat(run("territories", "load", "--licence=x", "--first-day=x")).isEqualTo(2);
  }
}
