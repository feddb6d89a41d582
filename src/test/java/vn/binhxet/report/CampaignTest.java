package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.TestRegister;

/** Three and five years looked back, counted by hand. */
class CampaignTest {
  @TempDir private Path folder;

  private static void granted(SmallYear register, String household, int... years) {
    for (int year : years) {
      long verdict = register.store(Row.family(household, year, "MET"));
      register.decide(verdict, Decided.GRANTED, year + "-12-20");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void households_recognised_in_each_of_three_years_and_areas_in_five(Dialect dialect)
      throws Exception {
    try (Register opened = TestRegister.open(dialect, folder)) {
      SmallYear register = new SmallYear(opened);
      granted(register, "HM-1", 2022, 2023, 2024);
      // a year was missed
      granted(register, "HM-2", 2022, 2024);
      // not recognised in the year asked for
      granted(register, "HM-3", 2021, 2022, 2023);
      // one year was withdrawn
      granted(register, "HM-4", 2022, 2024);
      long lost = register.store(Row.family("HM-4", 2023, "MET"));
      register.decide(lost, Decided.GRANTED, "2023-12-20");
      register.decide(lost, Decided.WITHDRAWN, "2024-02-01");
      // met, but nobody decided
      granted(register, "HM-5", 2022, 2023);
      register.store(Row.family("HM-5", 2024, "MET"));
      // the same year twice is one year
      granted(register, "HM-6", 2024, 2024, 2023);
      for (int year = 2020; year <= 2024; year++) {
        long area =
            register.store(
                Row.family("TDP-1", year, "MET").of("cultural-area", "cultural-area.nd-122-2018"));
        register.decide(area, Decided.GRANTED, year + "-12-20");
      }

      JsonNode json =
          Report.of(opened.database(), register.question(Kind.CAMPAIGN, SmallYear.year(2024)))
              .json();

      assertThat(json.at("/streaks/0/title").asText()).isEqualTo("cultural-family");
      assertThat(json.at("/streaks/0/from").asInt()).isEqualTo(2022);
      // HM-1, HM-2, HM-4 and HM-6 with two assessments
      assertThat(json.at("/streaks/0/recognised").asLong()).isEqualTo(5);
      assertThat(json.at("/streaks/0/throughout").asLong()).isEqualTo(1);
      assertThat(json.at("/streaks/1/from").asInt()).isEqualTo(2020);
      assertThat(json.at("/streaks/1/throughout").asLong()).isEqualTo(1);
      assertThat(json.at("/due/date").asText()).isEqualTo("2024-11-25");
      assertThat(json.at("/due/confidence").asText()).isEqualTo("unverified");
      assertThat(json.at("/summary/repeated/cultural-family").asLong()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void it_is_of_one_year(Dialect dialect) throws Exception {
    try (Register opened = TestRegister.open(dialect, folder)) {
      SmallYear register = new SmallYear(opened);

      assertThatThrownBy(
              () -> register.question(Kind.CAMPAIGN, Map.of("year", List.of("2021-2025"))))
          .isInstanceOf(BadParameter.class);
    }
  }
}
