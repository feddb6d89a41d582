package vn.binhxet.law.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RuleFolder;

/** Names and lineage, on the sample folder's made-up units. */
class LookupTest {
  private static final LocalDate OLD = LocalDate.parse("2025-06-30");
  private static final LocalDate NEW = LocalDate.parse("2025-07-01");

  private static Territories territories(RuleFolder folder) {
    try {
      return folder.read().territories();
    } catch (LawRefused refused) {
      throw new AssertionError(refused);
    }
  }

  private final Territories territories = territories(new RuleFolder());

  @Test
  void words_without_diacritics_find_names_with_them() {
    assertThat(territories.named("suoi")).extracting(Territory::name).hasSize(2);
    assertThat(territories.named("XÃ  GỘP")).extracting(Territory::code).containsExactly("00033");
    assertThat(territories.named("doi bien")).extracting(Territory::code).containsExactly("01");
  }

  @Test
  void words_with_diacritics_find_those_alone() {
    assertThat(territories.named("Suôi")).isEmpty();
    assertThat(territories.named("Suối Mới")).extracting(Territory::name).hasSize(1);
  }

  @Test
  void decomposed_letters_find_composed_names() {
    assertThat(territories.named("Go\u0323\u0302p")).extracting(Territory::code).contains("00033");
  }

  @Test
  void a_unit_knows_what_it_became_and_the_heir_of_its_code_is_another() {
    Territory old = territories.find("00011", OLD).orElseThrow();
    Territory now = territories.find("00011", NEW).orElseThrow();

    assertThat(territories.became(old))
        .extracting(Territory::name)
        .containsExactly("Xã Suối Mới", "Xã Gộp");
    assertThat(territories.became(now)).isEmpty();
  }

  @Test
  void a_merged_unit_has_several_origins() {
    assertThat(territories.find("00033", NEW).orElseThrow().merged()).isTrue();
    assertThat(territories.find("00011", NEW).orElseThrow().merged()).isFalse();
  }

  @Test
  void units_may_stand_in_several_files_and_districts_have_three_digits() {
    RuleFolder folder =
        new RuleFolder()
            .with(
                "territories/units-before.csv",
                """
                code,type,name,province,from,to,origins,confidence,source
                001,city,Phố Đồi,01,2004-01-01,2025-06-30,,unverified,test
                """);

    Territory city = territories(folder).find("001", OLD).orElseThrow();

    assertThat(city.unitType()).isEqualTo(UnitType.CITY);
    assertThat(city.fullName().vi()).isEqualTo("thành phố thuộc tỉnh Phố Đồi");
  }

  @Test
  void a_name_is_found_with_its_type_and_with_either_place_of_the_tone() {
    Territories more =
        territories(
            new RuleFolder()
                .append(
                    RuleFolder.UNITS,
                    """
                    00051,commune,Hòa Thúy,03,2025-07-01,,,read,test
                    00052,ward,Hoàn Hòa Thúy,03,2025-07-01,,,read,test
                    """));

    assertThat(more.named("Hoà Thuý"))
        .extracting(Territory::code)
        .containsExactly("00051", "00052");
    assertThat(more.named("xã Hòa Thuý")).extracting(Territory::code).containsExactly("00051");
    assertThat(more.named("phuong hoan")).extracting(Territory::code).containsExactly("00052");
    assertThat(more.named("Phường hoà")).extracting(Territory::code).containsExactly("00052");
    assertThat(more.named("tỉnh Cát")).extracting(Territory::code).containsExactly("03", "03");
  }

  @Test
  void units_of_one_code_are_told_the_earliest_first_whatever_the_file() {
    Territories more =
        territories(
            new RuleFolder()
                .with(
                    "territories/units-all.csv",
                    """
                    code,type,name,province,from,to,origins,confidence,source
                    00033,ward,Trước,01,2021-01-01,2025-06-30,,unverified,test
                    """));

    assertThat(more.everWith("00033"))
        .extracting(Territory::name)
        .containsExactly("Trước", "Xã Gộp");
  }

  @Test
  void a_unit_read_by_hand_takes_nothing_but_missing_origins_from_a_whole_list() {
    RuleFolder folder =
        new RuleFolder()
            .append(RuleFolder.UNITS, "00044,ward,Đọc Tay,03,2025-07-01,,,read,đọc\n")
            .with(
                "territories/units-all.csv",
                """
                code,type,name,province,from,to,origins,confidence,source
                00044,commune,Danh Mục,03,2025-07-01,,00022@2025-06-30,unverified,chung
                00033,commune,Danh Mục,01,2025-07-01,,00022@2025-06-30,unverified,chung
                """);
    Territories more = territories(folder);

    Territory taken = more.find("00044", NEW).orElseThrow();
    assertThat(taken.name()).isEqualTo("Đọc Tay");
    assertThat(taken.type()).isEqualTo("ward");
    assertThat(taken.origins()).extracting(Territory.Origin::code).containsExactly("00022");
    assertThat(taken.confidence()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(taken.source()).isEqualTo("đọc; origins: chung");
    assertThat(more.find("00033", NEW).orElseThrow())
        .isEqualTo(territories.find("00033", NEW).orElseThrow());
  }

  @Test
  void a_slip_in_a_code_finds_the_units_near_it() {
    NearUnits near = new NearUnits(territories);

    assertThat(near.of("33", NEW).vi()).isEqualTo(" Ý bạn là 00033 (Xã Gộp, Tỉnh Đồi Biển).");
    assertThat(near.of("33.0", NEW).en()).startsWith(" Did you mean 00033 (");
    assertThat(near.of("00303", NEW).en())
        .isEqualTo(" Codes near it: 00033 (Xã Gộp, Tỉnh Đồi Biển).");
    assertThat(near.of("00034", NEW).vi()).contains("Mã gần giống: 00033");
    assertThat(near.of("000133", NEW).vi()).contains("00033");
    assertThat(near.of("0033", OLD).vi()).doesNotContain("00033");
    assertThat(near.of("xã gộp", NEW).vi())
        .isEqualTo(" Mã của đơn vị tên ấy: 00033 (Xã Gộp, Tỉnh Đồi Biển).");
    assertThat(near.of("99999", NEW).vi()).isEmpty();
    assertThat(near.of("Xã Không Có", NEW).vi()).isEmpty();
    assertThat(near.of(" ", NEW).vi()).isEmpty();
  }

  @Test
  void a_unit_that_is_gone_names_what_it_became() {
    NearUnits near = new NearUnits(territories);
    Territory gone = territories.find("00022", OLD).orElseThrow();

    assertThat(near.heirs(List.of(gone), NEW).en())
        .isEqualTo(" It is now in: 00033 (Xã Gộp, Tỉnh Đồi Biển).");
    assertThat(near.heirs(List.of(gone), OLD).en()).isEmpty();
  }
}
