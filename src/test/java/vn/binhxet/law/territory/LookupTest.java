package vn.binhxet.law.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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
}
