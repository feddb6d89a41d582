package vn.binhxet.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** The script that makes lists of units from a public mapping, run on a small made-up one. */
class ConvertUnitsTest {
  private static final LocalDate OLD = LocalDate.parse("2025-06-30");
  private static final LocalDate NEW = LocalDate.parse("2025-07-01");
  private static final String HEADER =
      "provinceCode,districtCode,districtType,wardCode,wardType,district,ward,newWard,"
          + "newProvinceCode,newWardCode,newWardType\n";
  private static final List<String> KEPT = List.of("regions.csv", "provinces.csv", "units.csv");

  @TempDir Path folder;
  private Path territories;

  @BeforeEach
  void lists() throws IOException {
    territories = Files.createDirectories(folder.resolve("rules/territories"));
    for (String file : KEPT) {
      Files.copy(Path.of("rules/territories", file), territories.resolve(file));
    }
    Files.writeString(folder.resolve("LICENSE"), "MIT License\n");
  }

  private int convert(String rows) throws IOException, InterruptedException {
    Path mapping = Files.writeString(folder.resolve("map.csv"), "\uFEFF" + HEADER + rows);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "tools/territories/ConvertUnits.java",
            mapping.toString(),
            folder.resolve("LICENSE").toString(),
            territories.resolve("units.csv").toString(),
            territories.toString(),
            "abc1234")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start()
        .waitFor();
  }

  private Territories read() throws LawRefused {
    TreeMap<String, byte[]> files =
        new TreeMap<>(RulesSnapshot.read(folder.resolve("rules")).files());
    return new LawbookReader((file, text, problems) -> List.of())
        .read(RulesSnapshot.of(files))
        .territories();
  }

  @Test
  void the_lists_made_are_read_with_zeros_types_and_lineage() throws Exception {
    int status =
        convert(
            """
            1,7,Quận,97.0,Phường,Quận Mẫu,Phường Mẫu,Phường Hợp Nhất,01,91,Phường
            1,7,Quận,98.0,Phường,Quận Mẫu,Phường 3,Phường Hợp Nhất,01,91,Phường
            1,7,Quận,98.0,Phường,Quận Mẫu,Phường 3,Xã Phần Sau,01,92,Xã
            31,318,Huyện,,,Huyện Đảo,,Đặc khu Đảo,31,11948,Đặc khu
            75,697,Huyện,25270.0,Thị trấn,Huyện Lộc,Thị trấn Lộc,Xã Lộc Ninh,75,25270,Xã
            """);

    assertThat(status).as(Files.readString(folder.resolve("out.txt"))).isZero();
    Territories made = read();
    Territory merged = made.find("00091", NEW).orElseThrow();
    assertThat(merged.name()).isEqualTo("Hợp Nhất");
    assertThat(merged.type()).isEqualTo("ward");
    assertThat(merged.origins())
        .extracting(Territory.Origin::code)
        .containsExactly("00097", "00098");
    assertThat(merged.source()).contains("abc1234", "MIT");
    Territory divided = made.find("00098", OLD).orElseThrow();
    assertThat(divided.name()).isEqualTo("Phường 3");
    assertThat(made.became(divided)).hasSize(2);
    assertThat(made.find("007", OLD).orElseThrow().type()).isEqualTo("urban-district");
    assertThat(made.find("11948", NEW).orElseThrow().origins())
        .extracting(Territory.Origin::code)
        .containsExactly("318");
    assertThat(Files.readString(territories.resolve("LICENSE-units.txt"))).contains("MIT");
  }

  @Test
  void units_kept_by_hand_stay_theirs_and_their_lineage_is_told() throws Exception {
    convert("75,697,Huyện,25270.0,Thị trấn,Huyện Lộc,Thị trấn Lộc,Xã Lộc Ninh,75,25270,Xã\n");

    Territory byHand = read().find("25270", NEW).orElseThrow();
    assertThat(byHand.at().file()).isEqualTo("territories/units.csv");
    assertThat(Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8))
        .contains("25270 kept by hand; 25270@2025-06-30");
  }

  @Test
  void a_type_that_is_not_known_stops_it() throws Exception {
    assertThat(convert("1,7,Quận,97.0,Bản,Quận Mẫu,Bản Mẫu,Xã Mới,01,91,Xã\n")).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("unknown wardType");
  }
}
