package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.TestRegister;

/** Counted by hand: what each register holds stands above what must come out. */
class SummaryTest {
  private static final Figures.Key FAMILY_2024 =
      new Figures.Key("cultural-family", "cultural-family.nd-86-2023", 2024);

  @TempDir private Path folder;

  private static String told(Tally tally) {
    return "assessed %d, met %d, notMet %d, open %d, held %d, granted %d, withheld %d, withdrawn %d"
        .formatted(
            tally.assessed(),
            tally.met,
            tally.notMet,
            tally.undetermined,
            tally.held,
            tally.granted,
            tally.withheld,
            tally.withdrawn);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_subject_counts_once_by_its_latest_version_and_held_apart(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      year.store(Row.family("HM-1", 2024, "MET"));
      year.store(Row.family("HM-2", 2024, "MET"));
      year.store(Row.family("HM-3", 2024, "NOT_MET"));
      year.store(Row.family("HM-4", 2024, "UNDETERMINED"));
      year.store(Row.family("HM-5", 2024, "HELD"));
      // corrected: not met becomes met
      long wrong = year.store(Row.family("HM-6", 2024, "NOT_MET"));
      year.correct(wrong, Row.family("HM-6", 2024, "MET"));
      // another year, another title
      year.store(Row.family("HM-1", 2023, "MET"));
      year.store(Row.family("TDP-1", 2024, "MET").of("cultural-area", "cultural-area.nd-86-2023"));

      Summary summary = year.summary(SmallYear.year(2024));

      assertThat(told(summary.total().of(FAMILY_2024)))
          .isEqualTo(
              "assessed 6, met 3, notMet 1, open 1, held 1, granted 0, withheld 0, withdrawn 0");
      assertThat(summary.total().all()).hasSize(2);
      assertThat(summary.repeated()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void recognised_is_what_was_decided_on_any_version_and_not_withdrawn_later(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      year.decide(year.store(Row.family("HM-1", 2024, "MET")), Decided.GRANTED, "2024-12-20");
      long withheld = year.store(Row.family("HM-2", 2024, "NOT_MET"));
      year.decide(withheld, Decided.WITHHELD, "2024-12-20");
      // granted and later withdrawn on its own verdict
      long withdrawn = year.store(Row.family("HM-3", 2024, "MET"));
      year.decide(withdrawn, Decided.GRANTED, "2024-12-20");
      year.decide(withdrawn, Decided.WITHDRAWN, "2025-03-01");
      // granted, then corrected: the decision stands
      long corrected = year.store(Row.family("HM-4", 2024, "MET"));
      year.decide(corrected, Decided.GRANTED, "2024-12-20");
      year.correct(corrected, Row.family("HM-4", 2024, "MET"));
      // stored late: the paper of withdrawal was signed before that of granting again
      long again = year.store(Row.family("HM-5", 2024, "MET"));
      year.decide(again, Decided.GRANTED, "2025-04-01");
      year.decide(again, Decided.WITHDRAWN, "2025-02-01");
      // withdrawn by a decision on the verdict of the title that withdraws it
      long other = year.store(Row.family("HM-6", 2024, "MET"));
      year.decide(other, Decided.GRANTED, "2024-12-20");
      long takes =
          year.store(
              Row.family("HM-6", 2024, "MET")
                  .of("cultural-family-withdrawal", "cultural-family-withdrawal.nd-86-2023"));
      year.decide(takes, Decided.WITHDRAWN, "2025-05-01");

      Summary summary = year.summary(SmallYear.year(2024));

      assertThat(told(summary.total().of(FAMILY_2024)))
          .isEqualTo(
              "assessed 6, met 5, notMet 1, open 0, held 0, granted 3, withheld 1, withdrawn 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_province_merged_since_stands_under_its_own_name_and_under_todays(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate before = LocalDate.of(2024, 11, 20);
      year.store(Row.family("HM-1", 2024, "MET").in("62", "62", before));
      year.store(Row.family("HM-2", 2024, "MET").in("62001", "62", before));
      year.store(Row.family("HM-3", 2024, "NOT_MET").in("51", "51", before));
      year.store(Row.family("HM-4", 2024, "MET").in("01", "01", before));
      // the new Quảng Ngãi, under a code used before
      year.store(Row.family("HM-5", 2024, "MET").in("51", "51", LocalDate.of(2025, 8, 1)));

      Summary summary = year.summary(SmallYear.year(2024));

      assertThat(summary.units())
          .extracting(SummaryTest::name, row -> row.figures().of(FAMILY_2024).assessed())
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("Hà Nội", 1L),
              org.assertj.core.api.Assertions.tuple("Quảng Ngãi", 1L),
              org.assertj.core.api.Assertions.tuple("Quảng Ngãi", 1L),
              org.assertj.core.api.Assertions.tuple("Kon Tum", 2L));
      Summary.Row today =
          summary.today().stream().filter(row -> row.code().equals("51")).findFirst().orElseThrow();
      assertThat(today.figures().of(FAMILY_2024).assessed()).isEqualTo(4);
      assertThat(today.related()).extracting(Territory::name).contains("Kon Tum", "Quảng Ngãi");

      Summary asked = year.summary(Map.of("year", List.of("2024"), "territory", List.of("62")));
      assertThat(asked.total().of(FAMILY_2024).assessed()).isEqualTo(3);
      assertThat(asked.units()).extracting(Summary.Row::code).containsExactly("51", "62", "62001");
    }
  }

  private static String name(Summary.Row row) {
    Territory unit = row.unit();
    return unit == null ? row.code() : unit.name();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void shares_have_both_denominators_and_what_was_not_given_is_unknown(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate day = LocalDate.of(2025, 11, 20);
      year.decide(
          year.store(Row.family("HM-1", 2025, "MET").in("25270", "75", day)),
          Decided.GRANTED,
          "2025-12-20");
      year.store(Row.family("HM-2", 2025, "NOT_MET").in("25270", "75", day));
      year.store(
          Row.family("HM-3", 2025, "MET").in("25357", "75", day).relying(true, "q:unverified"));

      JsonNode json =
          SummaryJson.of(
              year.summary(
                  Map.of(
                      "year", List.of("2025"),
                      "territory", List.of("75"),
                      "title", List.of("cultural-family"),
                      "households", List.of("25270:40:25"),
                      "cluster",
                          List.of(
                              "Cụm 1:25270", "Cụm 2:25270,25357", "Cụm 3:75", "Cụm 4:75,25270"))));

      JsonNode given = json.at("/units/0/figures/0");
      assertThat(given.get("grantedOfHouseholds")).hasToString("{\"count\":1,\"of\":40}");
      assertThat(given.get("grantedOfRegistered")).hasToString("{\"count\":1,\"of\":25}");
      assertThat(given.get("registeredFrom").asText()).isEqualTo("asker");
      JsonNode unknown = json.at("/units/1/figures/0");
      assertThat(unknown.get("grantedOfHouseholds").isNull()).isTrue();
      assertThat(unknown.get("grantedOfRegistered")).hasToString("{\"count\":0,\"of\":1}");
      assertThat(unknown.get("provisional").asLong()).isEqualTo(1);
      assertThat(unknown.at("/reliedOn/unverified").asLong()).isEqualTo(1);
      assertThat(json.at("/clusters/0/name").asText()).isEqualTo("Cụm 1");
      assertThat(json.at("/clusters/0/figures/0/assessed").asLong()).isEqualTo(2);
      assertThat(json.at("/clusters/1/figures/0/assessed").asLong()).isEqualTo(3);
      // a province with all in it, each once
      assertThat(json.at("/clusters/2/figures/0/assessed").asLong()).isEqualTo(3);
      assertThat(json.at("/clusters/3/figures/0/assessed").asLong()).isEqualTo(3);
      // one of its units' households are not given
      assertThat(json.at("/clusters/1/figures/0/grantedOfHouseholds").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void clusters_are_units_of_the_register_subjects_or_how_their_codes_begin(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate day = LocalDate.of(2025, 11, 20);
      year.store(Row.family("TH1-001", 2025, "MET").in("75123", "75", day));
      year.store(Row.family("TH1-002", 2025, "NOT_MET").in("75123", "75", day));
      year.store(Row.family("TH10-001", 2025, "MET").in("25270", "75", day));
      Map<String, List<String>> asked =
          Map.of(
              "year", List.of("2025"),
              "cluster", List.of("Thôn 1:TH1-*", "Hai hộ:TH1-001,TH10-001", "Xã:75123,TH1-001"),
              "households", List.of("Thôn 1:7,75123:30"));

      JsonNode json = Report.of(register.database(), year.question(Kind.SUMMARY, asked)).json();

      assertThat(json.at("/clusters/0/figures/0/assessed").asLong()).isEqualTo(2);
      assertThat(json.at("/clusters/0/figures/0/grantedOfHouseholds/of").asLong()).isEqualTo(7);
      assertThat(json.at("/clusters/1/figures/0/met").asLong()).isEqualTo(2);
      assertThat(json.at("/clusters/2/figures/0/assessed").asLong()).isEqualTo(2);
      assertThat(json.get("unlisted")).hasToString("[\"75123\"]");
      assertThat(json.at("/clusters/0/figures/0/kind").asText()).isEqualTo("title");
      for (String name : List.of("cluster", "households")) {
        Question typo =
            year.question(
                Kind.SUMMARY,
                Map.of(
                    "year",
                    List.of("2025"),
                    name,
                    List.of(name.equals("cluster") ? "A:99999" : "99999:5")));
        assertThatThrownBy(() -> Report.of(register.database(), typo))
            .isInstanceOfSatisfying(
                BadParameter.class,
                bad -> {
                  assertThat(bad.name()).isEqualTo(name);
                  assertThat(bad.why().vi()).contains("“99999”");
                });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_subject_handed_in_twice_is_told(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      year.store(Row.family("HM-1", 2024, "MET"));
      year.store(Row.family("HM-1", 2024, "MET"));
      year.store(Row.family("HM-2", 2024, "MET"));

      assertThat(year.summary(SmallYear.year(2024)).repeated())
          .isEqualTo(Map.of("cultural-family", 1L));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_empty_register_gives_an_empty_report(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);

      assertThat(year.summary(SmallYear.year(2024)).units()).isEmpty();
      assertThatThrownBy(() -> year.summary(Map.of("yaer", List.of("2024"))))
          .isInstanceOfSatisfying(
              BadParameter.class, bad -> assertThat(bad.why().en()).contains("year"));
    }
  }
}
