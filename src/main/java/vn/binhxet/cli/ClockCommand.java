package vn.binhxet.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.DayWords;
import vn.binhxet.law.clocks.Doubt;
import vn.binhxet.law.clocks.Round;
import vn.binhxet.law.clocks.RoundAnswer;
import vn.binhxet.law.clocks.RoundClock;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.ClockFinder;
import vn.binhxet.service.ClockJson;
import vn.binhxet.service.GivenDays;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.TerritoryFinder;

/** {@code binhxet clock TITLE --year Y --territory T}. */
@Command(
    name = "clock",
    mixinStandardHelpOptions = true,
    description = {
      "Thời hạn của đợt xét: bước nào còn kịp, đến ngày nào.",
      "Time limits of a round: what is still possible, and until when."
    })
final class ClockCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "TITLE", description = "Mã danh hiệu / id of the title")
  private String title = "";

  @Option(names = "--year", required = true, description = "Năm xét tặng / award year")
  private int year;

  @Option(names = "--territory", required = true, description = "Mã đơn vị / code of the unit")
  private String territory = "";

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "Ngày hỏi, mặc định hôm nay / the day asked, by default today")
  private @Nullable LocalDate today;

  @Option(
      names = "--event",
      paramLabel = "STEP=DAY",
      description = {
        "Ngày của một bước, ví dụ meeting=2024-11-10, posting=2024-11-14..2024-11-24",
        "The day of a step; may be repeated"
      })
  private List<String> events = new ArrayList<>();

  ClockCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    if (year < 1990 || year > 2100) {
      return refuse("BAD_PARAMETER", new Text("--year: 1990 đến 2100", "--year: 1990 to 2100"));
    }
    LocalDate day = today == null ? TerritoryFinder.today() : today;
    if (GivenDays.day(day.toString()) == null) {
      return refuse("BAD_PARAMETER", new Text("--today: 1900 đến 2100", "--today: 1900 to 2100"));
    }
    try (InForce inForce = options.open()) {
      OpenRelease release = inForce.current();
      Title found = release.lawbook().title(title).orElse(null);
      if (found == null) {
        return refuse("UNKNOWN_TITLE", Text.same(title + ": binhxet titles"));
      }
      ClockFinder.Found law = new ClockFinder(release).of(found, year, territory, day);
      Clocks clocks = law.clocks();
      if (clocks == null) {
        return refuse(law.code(), law.why());
      }
      GivenDays given = new GivenDays(clocks);
      for (String event : events) {
        int equals = Math.max(0, event.indexOf('='));
        Text wrong =
            given.take(event.substring(0, equals), event.substring(equals).replaceFirst("=", ""));
        if (wrong != null) {
          return refuse("BAD_PARAMETER", new Text("--event: ", "--event: ").plus(wrong));
        }
      }
      Round round = new Round(clocks, release.lawbook().holidays(), year, day, given.days());
      RoundAnswer answer = RoundClock.answer(round);
      if (options.json) {
        console.out().println(ClockJson.answer(law, answer));
      } else {
        print(law, answer);
      }
      return ExitStatus.DONE;
    }
  }

  private int refuse(String code, Text why) {
    console.err().println(code + " " + options.language.of(why));
    return ExitStatus.BAD_INPUT;
  }

  private void print(ClockFinder.Found law, RoundAnswer answer) {
    PrintStream out = console.out();
    out.println(
        law.edition()
            + options.say(", năm ", ", year ")
            + year
            + options.say(", ngày hỏi ", ", asked on ")
            + options.language.of(DayWords.of(answer.round().today())));
    if (answer.steps().isEmpty()) {
      out.println(
          options.say(
              "Chưa đọc được thời hạn nào của bộ tiêu chí này.",
              "No time limit of this edition was read."));
      return;
    }
    out.println(options.language.of(answer.text()));
    for (Doubt doubt : answer.doubts()) {
      out.println(options.say("Tạm thời: ", "Provisional: ") + options.language.of(doubt.text()));
    }
    for (RoundAnswer.Told told : answer.steps()) {
      Step step = told.answer().step();
      out.println();
      out.println(options.language.of(step.name()) + " (" + step.id() + ")");
      out.println("  " + options.language.of(told.text()));
      out.println(
          "  ["
              + String.join("; ", step.citations().stream().map(Citation::toString).toList())
              + "] "
              + step.confidence().code());
      Text reading = step.interpretation();
      if (reading != null) {
        out.println("  " + options.language.of(reading) + ".");
      }
    }
    Text remark = answer.round().clocks().remark();
    if (!remark.isEmpty()) {
      out.println();
      out.println(options.language.of(remark));
    }
  }
}
