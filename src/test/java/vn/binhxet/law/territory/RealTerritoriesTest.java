package vn.binhxet.law.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.law.reading.RulesSnapshot;

/** The shipped lists of units, against counts that were published. */
class RealTerritoriesTest {
  private static final LocalDate OLD = LocalDate.parse("2025-06-30");
  private static final LocalDate NEW = LocalDate.parse("2025-07-01");
  private final Territories territories = read();

  private static Territories read() {
    try {
      Map<String, byte[]> files = new TreeMap<>(RulesSnapshot.read(Path.of("rules")).files());
      files.keySet().removeIf(path -> !path.startsWith("territories/"));
      return new LawbookReader((file, text, problems) -> List.of())
          .read(RulesSnapshot.of(files))
          .territories();
    } catch (LawRefused e) {
      throw new AssertionError(e);
    }
  }

  private List<Territory> provinces(LocalDate day) {
    return territories.units().stream()
        .filter(unit -> unit.type().equals("province") && unit.valid().contains(day))
        .toList();
  }

  @Test
  void sixty_three_provinces_became_thirty_four() {
    assertThat(provinces(OLD)).hasSize(63);
    assertThat(provinces(NEW)).hasSize(34);
  }

  @Test
  void the_former_provinces_are_divided_over_seven_regions() {
    Map<String, Long> counts =
        provinces(OLD).stream()
            .collect(
                Collectors.groupingBy(
                    unit -> String.valueOf(unit.region()), TreeMap::new, Collectors.counting()));

    assertThat(territories.regions()).hasSize(7);
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "tdmnpb", 14L, "dbsh", 11L, "btb", 6L, "dhntb", 8L, "tn", 5L, "dnb", 6L, "dbscl",
                13L));
  }

  @Test
  void every_former_province_went_into_exactly_one_of_today() {
    List<String> traced =
        provinces(NEW).stream()
            .flatMap(unit -> territories.place(unit.code(), NEW).orElseThrow().provinces().stream())
            .sorted()
            .toList();

    assertThat(traced)
        .containsExactlyElementsOf(provinces(OLD).stream().map(Territory::code).sorted().toList());
  }

  @Test
  void seven_provinces_of_today_lie_in_two_regions() {
    List<String> straddling =
        provinces(NEW).stream()
            .filter(u -> territories.place(u.code(), NEW).orElseThrow().regions().size() > 1)
            .map(Territory::name)
            .toList();

    assertThat(straddling)
        .containsExactlyInAnyOrder(
            "Bắc Ninh", "Phú Thọ", "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Lâm Đồng", "Tây Ninh");
  }

  @Test
  void quang_ngai_of_today_is_quang_ngai_and_kon_tum_of_before() {
    Place place = territories.place("51", NEW).orElseThrow();

    assertThat(place.provinces()).containsExactly("51", "62");
    assertThat(place.regions()).containsExactly("dhntb", "tn");
  }

  @Test
  void a_code_used_again_names_another_province_on_another_day() {
    assertThat(territories.find("15", OLD).orElseThrow().name()).isEqualTo("Yên Bái");
    assertThat(territories.find("15", NEW).orElseThrow().name()).isEqualTo("Lào Cai");
    assertThat(territories.find("62", NEW)).isEmpty();
  }

  @Test
  void a_province_that_did_not_merge_has_its_own_region() {
    Place place = territories.place("01", NEW).orElseThrow();

    assertThat(place.provinces()).containsExactly("01");
    assertThat(place.regions()).containsExactly("dbsh");
  }

  @Test
  void ten_communes_of_dong_nai_became_wards_and_kept_their_codes() {
    LocalDate before = LocalDate.parse("2026-04-29");
    LocalDate after = LocalDate.parse("2026-04-30");

    assertThat(territories.find("26368", before).orElseThrow().type()).isEqualTo("commune");
    assertThat(territories.find("26368", after).orElseThrow().type()).isEqualTo("ward");
    assertThat(territories.place("26368", after).orElseThrow().provinces())
        .containsExactly("75", "70");
    assertThat(territories.units().stream().filter(u -> u.type().equals("ward"))).hasSize(10);
  }
}
