package vn.binhxet.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.clocks.Standing.Reason;
import vn.binhxet.testing.RealLaw;

/** The shipped time limits, with days worked out by hand from the law. */
class RealClocksTest {

  private static RoundAnswer ask(String edition, int year, String today, String... events) {
    Map<String, Given> given = new HashMap<>();
    for (String event : events) {
      String[] parts = event.split("=|\\.\\.");
      given.put(
          parts[0],
          new Given(
              LocalDate.parse(parts[1]), parts.length > 2 ? LocalDate.parse(parts[2]) : null));
    }
    Clocks clocks = RealLaw.lawbook().edition(edition).orElseThrow().clocks();
    return RoundClock.answer(
        new Round(clocks, RealLaw.lawbook().holidays(), year, LocalDate.parse(today), given));
  }

  private static StepAnswer step(RoundAnswer answer, String id) {
    return answer.steps().stream()
        .map(RoundAnswer.Told::answer)
        .filter(a -> a.step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Days days(String counted, String notCounted) {
    return new Days(LocalDate.parse(counted), LocalDate.parse(notCounted));
  }

  @Test
  void these_editions_have_limits_and_every_step_answers_in_both_languages() {
    Set<String> with = new TreeSet<>();
    for (Edition edition : RealLaw.lawbook().editions()) {
      if (!edition.clocks().steps().isEmpty()) {
        with.add(edition.id());
        RoundAnswer answer = ask(edition.id(), 2025, "2025-11-01");
        assertThat(answer.steps()).hasSameSizeAs(edition.clocks().steps());
        assertThat(answer.text().vi()).isNotBlank();
        for (RoundAnswer.Told told : answer.steps()) {
          assertThat(told.text().vi()).isNotBlank().doesNotContain("%s");
          assertThat(told.text().en()).isNotBlank().doesNotContain("%s");
        }
      }
    }
    assertThat(with)
        .containsExactly(
            "advanced-new-rural-commune.qd-318-2022",
            "campaign-review.front-2016",
            "civilised-urban-city.qd-04-2022",
            "civilised-urban-ward.qd-04-2022",
            "civilised-urban-ward.tt-02-2013",
            "cultural-area-merit.nd-122-2018",
            "cultural-area.nd-122-2018",
            "cultural-area.nd-86-2023",
            "cultural-family-merit.nd-122-2018",
            "cultural-family.nd-122-2018",
            "cultural-family.nd-86-2023",
            "cultural-rural-commune.tt-17-2011",
            "exemplary-commune.nd-86-2023",
            "law-access-commune.qd-25-2021",
            "minority-area.nd-272-2025",
            "model-new-rural-commune.qd-319-2022",
            "new-rural-commune.qd-318-2022",
            "safe-area.tt-124-2021",
            "safe-commune.tt-124-2021",
            "safe-ward.tt-124-2021",
            "satisfaction-survey-commune.hd-90-2022",
            "special-hardship-village.nd-272-2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cultural-family.nd-86-2023",
        "cultural-area.nd-86-2023",
        "exemplary-commune.nd-86-2023"
      })
  void the_posting_of_14_to_24_november_2024_weekends_included_was_in_time(String edition) {
    RoundAnswer answer = ask(edition, 2024, "2024-11-30", "posting=2024-11-14..2024-11-24");
    assertThat(step(answer, "posting").standing()).isEqualTo(Standing.ON_TIME);
  }

  @Test
  void the_posting_of_7_to_16_october_2024_lasted_ten_days_only_with_its_first() {
    StepAnswer posting =
        step(
            ask("cultural-family.nd-86-2023", 2024, "2024-11-30", "posting=2024-10-07..2024-10-16"),
            "posting");
    assertThat(posting.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(posting.reason()).isEqualTo(Reason.FIRST_DAY_OPEN);
  }

  @Test
  void on_21_november_2026_a_posting_not_begun_is_too_late_for_the_year() {
    RoundAnswer answer = ask("cultural-family.nd-86-2023", 2026, "2026-11-21");
    assertThat(answer.standing()).isEqualTo(Standing.TOO_LATE);
    assertThat(answer.provisional()).isTrue();
    assertThat(answer.text().vi())
        .startsWith("Không còn kịp cho đợt xét năm 2026.")
        .contains("để kết thúc chậm nhất ngày 24/11/2026");
  }

  @Test
  void decision_and_publication_of_decree_86_count_days_off_too() {
    RoundAnswer answer =
        ask(
            "cultural-family.nd-86-2023",
            2024,
            "2024-12-20",
            "meeting=2024-11-10",
            "posting=2024-11-11..2024-11-21",
            "dossier=2024-11-22",
            "decision=2024-12-01");
    assertThat(step(answer, "decision").due()).isEqualTo(days("2024-12-01", "2024-12-02"));
    assertThat(step(answer, "decision").standing()).isEqualTo(Standing.ON_TIME);
    assertThat(step(answer, "publication").due()).isEqualTo(days("2024-12-15", "2024-12-16"));
    assertThat(step(answer, "publication").standing()).isEqualTo(Standing.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-29, ON_TIME",
    "2023-01-30, TOO_LATE",
  })
  void registration_under_decree_122_is_before_30_january(String day, Standing standing) {
    RoundAnswer answer =
        ask("cultural-family.nd-122-2018", 2023, "2023-02-10", "registration=" + day);
    assertThat(step(answer, "registration").standing()).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-19, ON_TIME,",
    "2023-12-20, UNKNOWN, SPECIAL_CASE_ONLY",
    "2024-01-29, UNKNOWN, SPECIAL_CASE_ONLY",
    "2024-01-30, TOO_LATE,",
  })
  void its_review_is_before_20_december_or_in_a_special_case_before_30_january(
      String day, Standing standing, Reason reason) {
    StepAnswer meeting =
        step(
            ask(
                "cultural-area.nd-122-2018",
                2023,
                "2024-02-01",
                "registration=2023-01-15",
                "meeting=" + day),
            "meeting");
    assertThat(meeting.standing()).isEqualTo(standing);
    assertThat(meeting.reason()).isEqualTo(reason);
  }

  @Test
  void its_dossier_and_decision_take_3_and_5_working_days() {
    RoundAnswer answer =
        ask(
            "cultural-family.nd-122-2018",
            2023,
            "2023-12-14",
            "registration=2023-01-15",
            "meeting=2023-12-08", // a Friday
            "dossier=2023-12-12");
    assertThat(step(answer, "dossier").due()).isEqualTo(days("2023-12-12", "2023-12-13"));
    assertThat(step(answer, "decision").due()).isEqualTo(days("2023-12-18", "2023-12-19"));
    assertThat(step(answer, "decision").until()).isEqualTo("2023-12-18");
    assertThat(answer.standing()).isEqualTo(Standing.ON_TIME);
  }

  @Test
  void thirteen_working_days_of_a_ward_run_over_tet() {
    RoundAnswer answer =
        ask("civilised-urban-ward.qd-04-2022", 2026, "2026-02-12", "dossier=2026-02-09");
    // 9-13 February are 5 working days with the first, Tết 16-20, then 23-27 and 2-4 March.
    assertThat(step(answer, "decision").due()).isEqualTo(days("2026-03-04", "2026-03-05"));
    assertThat(step(answer, "council-formed").due()).isEqualTo(days("2026-02-11", "2026-02-12"));
    assertThat(step(answer, "council-formed").reason()).isEqualTo(Reason.FIRST_DAY_OPEN);
    assertThat(answer.standing()).isEqualTo(Standing.NO_LIMIT);
  }

  private static RoundAnswer.Told told(RoundAnswer answer, String id) {
    return answer.steps().stream()
        .filter(told -> told.answer().step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void working_days_are_provisional_while_the_holidays_are_unverified() {
    RoundAnswer answer =
        ask("cultural-rural-commune.tt-17-2011", 2024, "2024-05-02", "dossier=2024-04-26");
    RoundAnswer.Told decision = told(answer, "decision");
    assertThat(decision.doubts()).containsExactly(Doubt.HOLIDAYS_UNVERIFIED);
    assertThat(decision.text().vi()).contains("chưa đối chiếu").contains("nghỉ bù");
    assertThat(decision.text().en()).contains("not verified").contains("in lieu");
    assertThat(told(answer, "dossier").doubts()).isEmpty();
  }

  @Test
  void calendar_days_that_were_read_are_firm() {
    RoundAnswer answer =
        ask("cultural-family.nd-86-2023", 2024, "2024-12-20", "decision=2024-12-01");
    assertThat(told(answer, "publication").doubts()).isEmpty();
    assertThat(told(answer, "decision").doubts()).containsExactly(Doubt.READING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-rural-commune.qd-318-2022",
        "advanced-new-rural-commune.qd-318-2022",
        "model-new-rural-commune.qd-319-2022"
      })
  void fifteen_days_of_publicity_are_a_reading_of_five_times_within_them(String edition) {
    RoundAnswer answer = ask(edition, 2024, "2024-06-30", "publicity=2024-06-03");
    assertThat(told(answer, "publicity").doubts()).containsExactly(Doubt.READING);
  }

  @Test
  void that_five_days_of_posting_count_days_off_is_a_reading() {
    RoundAnswer answer = ask("law-access-commune.qd-25-2021", 2025, "2025-12-20");
    assertThat(told(answer, "posting").doubts()).containsExactly(Doubt.READING);
    assertThat(answer.provisional()).isTrue();
  }

  @Test
  void a_limit_nobody_has_read_is_said_to_be_so() {
    StepAnswer decision =
        step(ask("civilised-urban-city.qd-04-2022", 2024, "2024-06-01"), "decision");
    assertThat(decision.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(decision.reason()).isEqualTo(Reason.LIMIT_NOT_LOADED);
  }

  @Test
  void working_days_before_2022_are_not_counted_without_their_holidays() {
    StepAnswer decision =
        step(
            ask("civilised-urban-ward.tt-02-2013", 2019, "2019-06-01", "dossier=2019-05-20"),
            "decision");
    assertThat(decision.reason()).isEqualTo(Reason.HOLIDAYS_NOT_LOADED);
  }

  @ParameterizedTest
  @CsvSource({
    "safe-area.tt-124-2021, 2024-11-01, 2025-10-31, 2025-11-14",
    "safe-commune.tt-124-2021, 2024-11-16, 2025-11-15, 2025-11-19",
    "safe-ward.tt-124-2021, 2024-11-16, 2025-11-15, 2025-11-19",
  })
  void security_standards_judge_a_year_of_facts_and_end_in_november(
      String edition, LocalDate from, LocalDate to, LocalDate last) {
    RoundAnswer answer = ask(edition, 2025, "2025-11-05", "registration=2025-03-31");
    assertThat(step(answer, "registration").standing()).isEqualTo(Standing.ON_TIME);
    assertThat(step(answer, "facts").begins()).isEqualTo(new Days(from, from));
    assertThat(step(answer, "facts").ends()).isEqualTo(new Days(to, to));
    assertThat(answer.standing()).isEqualTo(Standing.POSSIBLE);
    assertThat(answer.until()).isEqualTo(last);
    StepAnswer early = step(ask(edition, 2025, "2025-11-05", "decision=" + to), "decision");
    assertThat(early.standing()).isEqualTo(Standing.TOO_EARLY);
  }

  @Test
  void law_access_goes_on_into_the_next_year() {
    RoundAnswer open = ask("law-access-commune.qd-25-2021", 2025, "2025-12-20");
    assertThat(step(open, "posting").startBy()).isEqualTo(days("2026-01-05", "2026-01-04"));
    assertThat(open.until()).isEqualTo("2026-01-04");
    RoundAnswer done =
        ask(
            "law-access-commune.qd-25-2021",
            2025,
            "2026-02-12",
            "posting=2026-01-02..2026-01-07",
            "dossier=2026-01-09",
            "decision=2026-02-09");
    assertThat(done.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(step(done, "missing-papers").due()).isEqualTo(days("2026-01-13", "2026-01-14"));
    assertThat(step(done, "portal").due()).isEqualTo(days("2026-02-10", "2026-02-11"));
  }

  @Test
  void fifteen_days_of_publicity_of_a_new_rural_commune() {
    RoundAnswer answer =
        ask("new-rural-commune.qd-318-2022", 2024, "2024-06-30", "publicity=2024-06-03");
    assertThat(step(answer, "publicity").ends()).isEqualTo(days("2024-06-17", "2024-06-18"));
    assertThat(answer.standing()).isEqualTo(Standing.NO_LIMIT);
  }

  @Test
  void the_survey_of_a_commune_takes_twenty_working_days() {
    StepAnswer survey =
        step(
            ask("satisfaction-survey-commune.hd-90-2022", 2025, "2025-04-10", "start=2025-04-04"),
            "survey");
    // With the first day: 4 April, 8-11 (the 7th is Hùng Kings' Day), 14-18, 21-25, 28, 29, then
    // 2, 5 and 6 May.
    assertThat(survey.due()).isEqualTo(days("2025-05-06", "2025-05-07"));
  }

  @Test
  void delimitation_by_decree_272_counts_45_working_days_from_1_december_2025() {
    RoundAnswer answer =
        ask(
            "minority-area.nd-272-2025",
            2025,
            "2026-02-02",
            "instruction=2025-12-08",
            "list=2026-01-21");
    assertThat(step(answer, "list").due()).isEqualTo(days("2026-02-02", "2026-02-03"));
    assertThat(step(answer, "list").standing()).isEqualTo(Standing.ON_TIME);
    assertThat(step(answer, "report").due()).isEqualTo(days("2026-01-12", "2026-01-13"));
    assertThat(step(answer, "publication").due()).isEqualTo(days("2026-02-10", "2026-02-11"));
  }

  @Test
  void the_campaign_reports_by_25_november_as_far_as_known() {
    RoundAnswer answer = ask("campaign-review.front-2016", 2026, "2026-11-25");
    assertThat(answer.standing()).isEqualTo(Standing.POSSIBLE);
    assertThat(answer.until()).isEqualTo("2026-11-25");
    assertThat(answer.provisional()).isTrue();
    assertThat(ask("campaign-review.front-2016", 2026, "2026-11-26").standing())
        .isEqualTo(Standing.TOO_LATE);
  }

  @Test
  void holidays_are_eleven_days_of_each_loaded_year() {
    Holidays holidays = RealLaw.lawbook().holidays();
    assertThat(holidays.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
    for (int year : holidays.years()) {
      assertThat(holidays.all().stream().filter(h -> h.day().getYear() == year)).hasSize(11);
    }
  }
}
