package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.testing.TestRegister;

/** What a withdrawal takes back, and what was granted again. */
class WithdrawalsTest {
  private static final String COMMUNE = "new-rural-commune";

  @TempDir private Path folder;

  private static Row withdrawal(String household) {
    return Row.family(household, 2024, "MET")
        .of("cultural-family-withdrawal", "cultural-family-withdrawal.nd-86-2023");
  }

  /** A unit's title; the unit is told by its code, whatever id it was handed in under. */
  private static Row commune(String id, int year, String code, LocalDate day) {
    return Row.family(id, year, "MET").of(COMMUNE, COMMUNE + ".qd-51-2025").in(code, "75", day);
  }

  private static String told(SmallYear year, String title, String years) throws Exception {
    Summary summary = year.summary(Map.of("year", List.of(years), "title", List.of(title)));
    return summary.total().all().entrySet().stream()
        .map(
            one ->
                one.getKey().year()
                    + ": granted "
                    + one.getValue().granted
                    + ", withdrawn "
                    + one.getValue().withdrawn)
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_is_granted_again_after_a_withdrawal_stands(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      // again on a later day
      long later = year.store(Row.family("HM-1", 2024, "MET"));
      year.decide(later, Decided.GRANTED, "2024-12-20");
      year.decide(year.store(withdrawal("HM-1")), Decided.WITHDRAWN, "2025-03-01");
      year.decide(later, Decided.GRANTED, "2025-06-01");
      // again on the same day, stored later
      long same = year.store(Row.family("HM-2", 2024, "MET"));
      year.decide(same, Decided.GRANTED, "2024-12-20");
      year.decide(year.store(withdrawal("HM-2")), Decided.WITHDRAWN, "2025-03-01");
      year.decide(same, Decided.GRANTED, "2025-03-01");
      // granted and withdrawn on one day, in that order
      long over = year.store(Row.family("HM-3", 2024, "MET"));
      year.decide(over, Decided.GRANTED, "2025-03-01");
      year.decide(year.store(withdrawal("HM-3")), Decided.WITHDRAWN, "2025-03-01");
      // again on a correction
      long first = year.store(Row.family("HM-4", 2024, "MET"));
      year.decide(first, Decided.GRANTED, "2024-12-20");
      year.decide(year.store(withdrawal("HM-4")), Decided.WITHDRAWN, "2025-03-01");
      long corrected = year.correct(first, Row.family("HM-4", 2024, "MET"));
      year.decide(corrected, Decided.GRANTED, "2025-04-01");

      assertThat(told(year, "cultural-family", "2024")).isEqualTo("2024: granted 3, withdrawn 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_unit_is_the_same_under_whatever_id_and_loses_what_it_was_granted_before(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate in2025 = LocalDate.of(2025, 11, 20);
      LocalDate in2026 = LocalDate.of(2026, 3, 1);
      year.decide(
          year.store(commune("XA-1", 2025, "25270", in2025)), Decided.GRANTED, "2025-12-20");
      year.decide(
          year.store(commune("XA-2", 2025, "25357", in2025)), Decided.GRANTED, "2025-12-20");
      // another id, the same commune
      Row taken =
          commune("LOC-NINH", 2026, "25270", in2026)
              .of(COMMUNE + "-withdrawal", COMMUNE + "-withdrawal.qd-18-2022");
      year.decide(year.store(taken), Decided.WITHDRAWN, "2026-03-20");

      assertThat(told(year, COMMUNE, "2025")).isEqualTo("2025: granted 1, withdrawn 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void withdrawn_on_the_title_itself_ends_the_years_before_of_a_unit_alone(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate in2025 = LocalDate.of(2025, 11, 20);
      year.decide(
          year.store(commune("XA-1", 2025, "25270", in2025)), Decided.GRANTED, "2025-12-20");
      long own = year.store(commune("XA-1", 2026, "25270", LocalDate.of(2026, 3, 1)));
      year.decide(own, Decided.GRANTED, "2026-03-10");
      year.decide(own, Decided.WITHDRAWN, "2026-03-20");
      year.decide(year.store(Row.family("HM-1", 2023, "MET")), Decided.GRANTED, "2023-12-20");
      long household = year.store(Row.family("HM-1", 2024, "MET"));
      year.decide(household, Decided.GRANTED, "2024-12-20");
      year.decide(household, Decided.WITHDRAWN, "2025-03-01");

      assertThat(told(year, COMMUNE, "2025-2026"))
          .isEqualTo("2025: granted 0, withdrawn 1; 2026: granted 0, withdrawn 1");
      assertThat(told(year, "cultural-family", "2023-2024"))
          .isEqualTo("2023: granted 1, withdrawn 0; 2024: granted 0, withdrawn 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_case_of_withdrawal_is_neither_a_success_nor_is_none_a_failure(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      SmallYear year = new SmallYear(register);
      year.store(Row.family("HM-1", 2024, "MET"));
      year.store(withdrawal("HM-1"));
      Row none = Row.family("HM-2", 2024, "NOT_MET");
      year.store(
          none.of("cultural-family-withdrawal", "cultural-family-withdrawal.nd-86-2023")
              .relying(false, "n:cultural-family-withdrawal/1"));

      Report summary =
          Report.of(register.database(), year.question(Kind.SUMMARY, SmallYear.year(2024)));
      List<Block> blocks = summary.blocks();
      assertThat(blocks.get(0).rows()).hasSize(1);
      Block last = blocks.get(blocks.size() - 1);
      assertThat(last.title().vi()).isEqualTo("Xét thu hồi");
      assertThat(last.columns().get(3).vi()).isEqualTo("Thuộc diện thu hồi");
      assertThat(last.rows().get(0).get(3)).isEqualTo(Cell.count(1));
      assertThat(last.rows().get(0).get(4)).isEqualTo(Cell.count(1));

      Report failures =
          Report.of(register.database(), year.question(Kind.FAILURES, SmallYear.year(2024)));
      assertThat(failures.json().get("failed")).isEmpty();
      assertThat(failures.facts()).anySatisfy(fact -> assertThat(fact.vi()).contains("thu hồi"));
    }
  }
}
