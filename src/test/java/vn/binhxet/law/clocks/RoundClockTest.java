package vn.binhxet.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Standing.Reason;

/** A made-up procedure: report, ten days of posting closed before 25/11, a decision in ten days. */
class RoundClockTest {
  private static final YearDay DAY = new YearDay(11, 25, 0);
  private static final Step REPORT = step("report", Step.Kind.EVENT, null, null, null);
  private static final Step POSTING =
      step("posting", Step.Kind.PERIOD, "report", 10, new Step.Until(DAY, false));
  private static final Step DECISION = step("decision", Step.Kind.DEADLINE, "posting", 10, null);

  private static Step step(
      String id,
      Step.Kind kind,
      @Nullable String after,
      @Nullable Integer days,
      Step.@Nullable Until until) {
    Step.Limit limit = days == null ? null : new Step.Limit(days, Count.CALENDAR, FirstDay.UNKNOWN);
    return new Step(
        id,
        Text.same(id),
        kind,
        Citation.parse("1/2020/NĐ-CP"),
        Confidence.READ,
        after,
        limit,
        until,
        null,
        null,
        null,
        null,
        new SourceAt("test", 1));
  }

  private static RoundAnswer ask(List<Step> steps, String today, String... events) {
    Map<String, Given> given = new HashMap<>();
    for (String event : events) {
      String[] parts = event.split("=|\\.\\.");
      given.put(
          parts[0],
          new Given(
              LocalDate.parse(parts[1]), parts.length > 2 ? LocalDate.parse(parts[2]) : null));
    }
    Clocks clocks = new Clocks(Text.same(""), steps);
    return RoundClock.answer(new Round(clocks, Holidays.NONE, 2026, LocalDate.parse(today), given));
  }

  private static RoundAnswer ask(String today, String... events) {
    return ask(List.of(REPORT, POSTING, DECISION), today, events);
  }

  private static StepAnswer of(RoundAnswer answer, String id) {
    return answer.steps().stream()
        .map(RoundAnswer.Told::answer)
        .filter(a -> a.step().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-14, POSSIBLE",
    "2026-11-15, UNKNOWN",
    "2026-11-16, TOO_LATE",
    "2026-11-24, TOO_LATE",
  })
  void a_posting_not_begun_is_possible_until_it_could_no_longer_close_before_the_day(
      String today, Standing standing) {
    RoundAnswer answer = ask(today);
    assertThat(answer.standing()).isEqualTo(standing);
    assertThat(of(answer, "posting").startBy())
        .isEqualTo(new Days(LocalDate.parse("2026-11-15"), LocalDate.parse("2026-11-14")));
    assertThat(answer.deciding()).isEqualTo(of(answer, "posting"));
  }

  @Test
  void it_is_said_in_advance_until_when_and_by_both_ways_of_counting() {
    RoundAnswer answer = ask("2026-09-01");
    assertThat(answer.until()).isEqualTo("2026-11-14");
    assertThat(answer.text().vi())
        .startsWith("Còn kịp cho đợt xét năm 2026; hạn gần nhất là ngày 14/11/2026.")
        .contains("15/11/2026 nếu tính cả ngày đầu, 14/11/2026 nếu không tính")
        .contains("để kết thúc chậm nhất ngày 24/11/2026");
    assertThat(answer.text().en())
        .contains("2026-11-15 if the first day counts, 2026-11-14 if it does not");
  }

  @Test
  void the_day_between_the_two_ways_is_unknown_and_says_why() {
    StepAnswer posting = of(ask("2026-11-15"), "posting");
    assertThat(posting.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(posting.reason()).isEqualTo(Reason.FIRST_DAY_OPEN);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-14, ON_TIME", "2026-11-15, UNKNOWN", "2026-11-16, TOO_LATE"})
  void a_posting_begun_is_judged_by_the_day_it_closes(String begun, Standing standing) {
    assertThat(ask("2026-12-01", "posting=" + begun, "report=2026-11-01").standing())
        .isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09, TOO_EARLY", // nine days however counted
    "2026-11-10, UNKNOWN", // ten with the first, nine without
    "2026-11-11, ON_TIME",
    "2026-11-24, ON_TIME",
    "2026-11-25, TOO_LATE",
  })
  void a_posting_closed_must_have_lasted_its_days(String closed, Standing standing) {
    RoundAnswer answer = ask("2026-12-01", "report=2026-10-30", "posting=2026-11-01.." + closed);
    assertThat(of(answer, "posting").standing()).isEqualTo(standing);
    assertThat(answer.standing()).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09, TOO_EARLY", // before the posting of 1 November can have ended
    "2026-11-10, UNKNOWN",
    "2026-11-19, ON_TIME",
    "2026-11-20, UNKNOWN",
    "2026-11-22, OVERDUE",
  })
  void a_decision_is_due_within_its_days_and_not_before_the_posting_has_ended(
      String decided, Standing standing) {
    StepAnswer decision =
        of(
            ask("2026-12-01", "report=2026-10-30", "posting=2026-11-01", "decision=" + decided),
            "decision");
    assertThat(decision.standing()).isEqualTo(standing);
  }

  @Test
  void an_overdue_decision_does_not_lose_the_round() {
    RoundAnswer answer = ask("2026-12-31", "report=2026-10-30", "posting=2026-11-01..2026-11-11");
    assertThat(of(answer, "decision").standing()).isEqualTo(Standing.OVERDUE);
    assertThat(answer.standing()).isEqualTo(Standing.ON_TIME);
  }

  @Test
  void a_late_report_pushes_the_posting_out_of_the_round_before_its_day_has_come() {
    RoundAnswer answer = ask("2026-11-01", "report=2026-11-20");
    assertThat(answer.standing()).isEqualTo(Standing.TOO_LATE);
    assertThat(answer.text().vi()).contains("sớm nhất ngày 20/11/2026 mới làm được");
  }

  @Test
  void a_step_passed_over_is_unknown_not_late() {
    StepAnswer report = of(ask("2026-12-01", "posting=2026-11-01"), "report");
    assertThat(report.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(report.reason()).isEqualTo(Reason.DAY_NOT_GIVEN);
  }

  @Test
  void a_decision_before_the_posting_is_known_has_no_day_yet() {
    StepAnswer decision = of(ask("2026-11-01"), "decision");
    assertThat(decision.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(decision.reason()).isEqualTo(Reason.DAY_NOT_GIVEN);
    assertThat(decision.due()).isNull();
  }

  @Test
  void without_a_day_of_the_calendar_no_round_is_late() {
    RoundAnswer answer = ask(List.of(REPORT), "2030-01-01");
    assertThat(answer.standing()).isEqualTo(Standing.NO_LIMIT);
    assertThat(answer.deciding()).isNull();
  }

  @Test
  void by_a_day_is_a_day_later_than_before_it() {
    Step by = step("posting", Step.Kind.PERIOD, null, 10, new Step.Until(DAY, true));
    assertThat(of(ask(List.of(by), "2026-11-01"), "posting").until()).isEqualTo("2026-11-15");
  }

  @Test
  void before_the_first_of_march_ends_with_the_leap_day_where_there_is_one() {
    Step.Until march = new Step.Until(new YearDay(3, 1, 0), false);
    assertThat(march.last(2024)).isEqualTo("2024-02-29");
    assertThat(march.last(2026)).isEqualTo("2026-02-28");
    Step.Until january = new Step.Until(new YearDay(1, 1, 1), false);
    assertThat(january.last(2026)).isEqualTo("2026-12-31");
  }

  private static RoundAnswer workingDays(Confidence holidays, Confidence other) {
    Step.Limit five = new Step.Limit(5, Count.WORKING, FirstDay.COUNTED);
    Step dossier = step("dossier", Step.Kind.EVENT, null, null, null);
    Step posting = period("posting", "dossier", five, null);
    Step close = step("close", Step.Kind.DEADLINE, "posting", null, new Step.Until(DAY, false));
    List<Holiday> days =
        List.of(
            new Holiday(LocalDate.parse("2026-09-02"), Text.same("a"), "made up", holidays),
            new Holiday(LocalDate.parse("2026-09-03"), Text.same("b"), "made up", other));
    return RoundClock.answer(
        new Round(
            new Clocks(Text.same(""), List.of(dossier, posting, close)),
            new Holidays(days),
            2026,
            LocalDate.parse("2026-10-01"),
            Map.of("dossier", new Given(LocalDate.parse("2026-10-01"), null))));
  }

  private static Step period(
      String id, String after, Step.Limit limit, Step.@Nullable Until until) {
    Step made = step(id, Step.Kind.PERIOD, after, null, until);
    return new Step(
        made.id(),
        made.name(),
        made.kind(),
        made.citations(),
        made.confidence(),
        after,
        limit,
        until,
        null,
        null,
        null,
        null,
        made.at());
  }

  @Test
  void one_unverified_holiday_of_a_year_makes_its_working_days_provisional() {
    RoundAnswer answer = workingDays(Confidence.READ, Confidence.UNVERIFIED);
    assertThat(answer.standing()).isEqualTo(Standing.POSSIBLE);
    assertThat(answer.provisional()).isTrue();
    assertThat(answer.doubts()).containsExactly(Doubt.HOLIDAYS_UNVERIFIED);
    assertThat(answer.text().en()).contains("not verified by the yearly announcement");
    // What follows a period of working days rests on them as well.
    assertThat(answer.steps()).extracting(told -> told.doubts().size()).containsExactly(1, 1, 1);
  }

  @Test
  void working_days_are_firm_once_every_holiday_of_the_year_is_read() {
    RoundAnswer answer = workingDays(Confidence.READ, Confidence.CONFIRMED);
    assertThat(answer.provisional()).isFalse();
    assertThat(answer.text().en()).doesNotContain("not verified");
  }

  @Test
  void a_provinces_step_takes_the_place_of_the_editions() {
    Step longer = step("posting", Step.Kind.PERIOD, "report", 15, new Step.Until(DAY, false));
    Step more = step("archive", Step.Kind.EVENT, "decision", null, null);
    Clocks whole =
        new Clocks(Text.same("a"), List.of(REPORT, POSTING, DECISION))
            .under(new Clocks(Text.same(""), List.of(longer, more)));
    assertThat(whole.steps()).containsExactly(REPORT, longer, DECISION, more);
    assertThat(whole.step("posting")).isEqualTo(Optional.of(longer));
    assertThat(whole.remark()).isEqualTo(Text.same("a"));
  }
}
