package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.clocks.Count;
import vn.binhxet.law.clocks.FirstDay;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.clocks.YearDay;
import vn.binhxet.testing.RuleFolder;

class ClockFaultsTest {
  private static final String CLOCKS = "clean-village/nd-1/clocks.yaml";
  private static final String OVERLAY_CLOCKS = "clean-village/nd-1/provinces/north-7/clocks.yaml";
  private static final String HOLIDAYS = "holidays.csv";

  private static final String SOUND =
      """
      remark: {vi: Ghi chú, en: Remark}
      steps:
        - id: facts
          name: {vi: Số liệu, en: Facts}
          kind: window
          clause: "1/2020/NĐ-CP, Điều 1"
          confidence: read
          from: {month: 11, day: 16, yearOffset: -1}
          to: "11-15"
        - id: report
          name: {vi: Báo cáo, en: Report}
          kind: event
          clause: "1/2020/NĐ-CP, Điều 1"
          confidence: read
        - id: posting
          name: {vi: Niêm yết, en: Posting}
          kind: period
          clause: "1/2020/NĐ-CP, Điều 1"
          confidence: read
          after: report
          days: 10
          count: calendar
          firstDay: not-counted
          before: "11-25"
        - id: decision
          name: {vi: Quyết định, en: Decision}
          kind: deadline
          clause: "1/2020/NĐ-CP, Điều 1"
          confidence: unverified
          after: posting
          days: 5
          count: working
          by: {month: 1, day: 15, yearOffset: 1}
          special: {before: {month: 2, day: 1, yearOffset: 1}, when: {vi: đặc biệt, en: special}}
        - id: publication
          name: {vi: Công bố, en: Publication}
          kind: deadline
          clause: "1/2020/NĐ-CP, Điều 1"
          confidence: not-loaded
          after: decision
      """;

  private static final String DAYS =
      """
      date,vi,en,confidence,source
      2024-01-01,Tết Dương lịch,New Year,read,test
      2024-09-02,Quốc khánh,National Day,unverified,test
      """;

  private final RuleFolder folder = new RuleFolder().with(CLOCKS, SOUND).with(HOLIDAYS, DAYS);

  private Edition edition() {
    try {
      return folder.read().edition("clean-village.nd-1").orElseThrow();
    } catch (LawRefused e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  @Test
  void a_sound_file_is_read_whole() {
    assertThat(edition().clocks().steps())
        .extracting(Step::id)
        .containsExactly("facts", "report", "posting", "decision", "publication");
    Step posting = edition().clocks().step("posting").orElseThrow();
    assertThat(posting.kind()).isEqualTo(Step.Kind.PERIOD);
    assertThat(posting.limit()).isEqualTo(new Step.Limit(10, Count.CALENDAR, FirstDay.NOT_COUNTED));
    assertThat(posting.until()).isEqualTo(new Step.Until(new YearDay(11, 25, 0), false));
    assertThat(posting.citations()).isEqualTo(Citation.parse("1/2020/NĐ-CP, Điều 1"));
    Step decision = edition().clocks().step("decision").orElseThrow();
    assertThat(decision.limit()).isEqualTo(new Step.Limit(5, Count.WORKING, FirstDay.UNKNOWN));
    assertThat(decision.until()).isEqualTo(new Step.Until(new YearDay(1, 15, 1), true));
    assertThat(decision.special()).isNotNull();
    assertThat(decision.confidence()).isEqualTo(Confidence.UNVERIFIED);
  }

  @Test
  void without_the_files_there_are_no_limits_and_no_holidays() throws LawRefused {
    folder.without(CLOCKS).without(HOLIDAYS);
    assertThat(edition().clocks().steps()).isEmpty();
    assertThat(folder.read().holidays()).isSameAs(Holidays.NONE);
  }

  @Test
  void an_overlays_step_is_read_and_may_follow_one_of_the_editions() {
    folder.with(OVERLAY_CLOCKS, overlay("publication", "posting"));
    assertThat(edition().overlays().get(0).clocks().steps()).hasSize(1);
    folder.with(OVERLAY_CLOCKS, overlay("posting", "decision"));
    Planted.found(folder, "UNKNOWN_STEP", OVERLAY_CLOCKS, "- {id: posting");
  }

  private static String overlay(String id, String after) {
    return "steps:\n  - {id: "
        + id
        + ", name: {vi: a, en: b}, kind: deadline, clause: \"7/2021/QĐ-UBND\", confidence: read,"
        + " after: "
        + after
        + ", days: 3, count: working}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNKNOWN_KEY         | count: calendar        | countt: calendar\\n    count: calendar | countt",
        "MISSING_KEY         | \\n    count: calendar     | ''                  | - id: posting",
        "MISSING_KEY | \\n    days: 10\\n    count: calendar\\n    firstDay: not-counted | '' | - id: posting",
        "BAD_NUMBER          | days: 10               | days: 0             | days: 0",
        "BAD_NUMBER          | days: 10               | days: 367           | days: 367",
        "BAD_VALUE           | count: calendar        | count: weekdays     | count: weekdays",
        "BAD_VALUE           | firstDay: not-counted  | firstDay: maybe     | firstDay",
        "BAD_DATE            | before: \"11-25\"      | before: \"02-29\"   | before: \"02-29\"",
        "BAD_DATE            | before: \"11-25\"      | before: \"13-01\"   | before: \"13-01\"",
        "BAD_DATE            | before: \"11-25\"      | before: \"1125\"    | before: \"1125\"",
        "BAD_DATE            | day: 16, yearOffset: -1 | day: 16, yearOffset: -2 | from: {month",
        "BAD_VALUE           | before: \"11-25\"      | before: \"11-25\"\\n    by: \"11-24\" | by: \"11-24\"",
        "MISSING_KEY         | to: \"11-15\"          | ''                  | - id: facts",
        "BAD_VALUE           | to: \"11-15\"          | to: \"11-15\"\\n    days: 3\\n    count: calendar | days: 3",
        "UNKNOWN_STEP        | after: report          | after: reprot       | - id: posting",
        "UNKNOWN_STEP        | after: report          | after: decision     | - id: posting",
        "DUPLICATE_ID        | id: publication        | id: report          | id: report # twice",
        "BAD_ID              | id: publication        | id: Công bố         | id: Công bố",
        "CONFIDENCE_MISMATCH | confidence: not-loaded | confidence: read    | confidence: read # changed",
        "CONFIDENCE_MISMATCH | confidence: unverified | confidence: not-loaded | confidence: not-loaded # changed",
        "BAD_VALUE           | after: decision        | after: decision\\n    on: 2024-01-01 | on: 2024-01-01",
      })
  void a_planted_fault_is_refused_at_its_line(String code, String piece, String by, String line) {
    String from = piece.replace("\\n", "\n");
    String to = by.replace("\\n", "\n");
    String mark = line.contains(" # ") ? line.substring(line.indexOf(" # ")) : "";
    folder.with(CLOCKS, SOUND.replace(from, to + mark));
    Planted.amongOthers(folder, code, CLOCKS, line);
  }

  @Test
  void an_act_that_is_not_listed_is_refused() {
    folder.change(CLOCKS, "kind: event\n    clause: \"1/2020", "kind: event\n    clause: \"2/2020");
    Planted.found(folder, "UNKNOWN_INSTRUMENT", CLOCKS, "- id: report");
  }

  @Test
  void a_file_without_steps_is_refused() {
    folder.with(CLOCKS, "remark: {vi: a, en: b}\n");
    Planted.foundAt(folder, "MISSING_KEY", CLOCKS, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAD_DATE", "DUPLICATE_ID", "NO_SOURCE", "BAD_TEXT", "BAD_VALUE"})
  void a_fault_in_a_holiday_is_refused_at_its_line(String code) {
    String row =
        switch (code) {
          case "BAD_DATE" -> "30/04/2024,a,b,read,test";
          case "DUPLICATE_ID" -> "2024-01-01,a,b,read,test";
          case "NO_SOURCE" -> "2024-04-30,a,b,read,";
          case "BAD_TEXT" -> "2024-04-30,a,,read,test";
          default -> "2024-04-30,a,b,not-loaded,test";
        };
    folder.append(HOLIDAYS, row + "\n");
    Planted.foundAt(folder, code, HOLIDAYS, 4);
  }
}
