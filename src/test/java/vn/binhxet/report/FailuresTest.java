package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.TestRegister;

/** Where subjects fail, counted by hand. */
class FailuresTest {
  @TempDir private Path folder;

  private static JsonNode failures(Register register, Map<String, List<String>> parameters)
      throws BadParameter {
    Question question = new SmallYear(register).question(Kind.FAILURES, parameters);
    return Report.of(register.database(), question).json();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nodes_and_causes_stand_most_frequent_first_with_their_clause_and_share(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      year.store(
          Row.family("HM-1", 2024, "NOT_MET")
              .relying(false, "n:cultural-family/6.4.a", "n:cultural-family/consent"));
      year.store(
          Row.family("HM-2", 2024, "NOT_MET")
              .relying(true, "n:cultural-family/consent", "q:unverified"));
      year.store(
          Row.family("HM-3", 2024, "UNDETERMINED")
              .relying(false, "u:cultural-family/total", "c:DATA_MISSING"));
      year.store(Row.family("HM-4", 2024, "MET"));
      // what a correction took out is not counted
      long wrong =
          year.store(Row.family("HM-5", 2024, "NOT_MET").relying(false, "n:cultural-family/6.4.a"));
      year.correct(wrong, Row.family("HM-5", 2024, "MET"));
      year.store(Row.family("HM-6", 2023, "NOT_MET").relying(false, "n:cultural-family/consent"));

      JsonNode json = failures(register, SmallYear.year(2024));

      assertThat(json.get("failed")).hasSize(2);
      assertThat(json.at("/failed/0/node").asText()).isEqualTo("consent");
      assertThat(json.at("/failed/0/share")).hasToString("{\"count\":2,\"of\":5}");
      assertThat(json.at("/failed/0/clause").asText()).isEqualTo("06/2022/QH15, Điều 31");
      assertThat(json.at("/failed/1/node").asText()).isEqualTo("6.4.a");
      assertThat(json.at("/failed/1/share/count").asLong()).isEqualTo(1);
      assertThat(json.at("/failed/1/name/vi").asText())
          .isEqualTo("Thành viên bị truy cứu trách nhiệm hình sự");
      assertThat(json.at("/undetermined/0/node").asText()).isEqualTo("total");
      assertThat(json.at("/causes/0/cause").asText()).isEqualTo("DATA_MISSING");
      assertThat(json.at("/causes/0/share")).hasToString("{\"count\":1,\"of\":5}");
      assertThat(json.at("/reliedOn/0/unverified").asLong()).isEqualTo(1);
      assertThat(json.at("/reliedOn/0/provisional").asLong()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_territory_narrows_what_is_counted(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate day = LocalDate.of(2024, 11, 20);
      Row consent = Row.family("HM-1", 2024, "NOT_MET").relying(false, "n:cultural-family/consent");
      year.store(consent.in("62001", "62", day));
      year.store(consent.in("01", "01", day));

      JsonNode json =
          failures(register, Map.of("year", List.of("2024"), "territory", List.of("62")));

      assertThat(json.at("/failed/0/share")).hasToString("{\"count\":1,\"of\":1}");
    }
  }
}
