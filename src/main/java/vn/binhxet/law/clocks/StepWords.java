package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** How a step stands, in a sentence or two. */
final class StepWords {
  private final Round round;
  private final StepJudge judge;

  StepWords(Round round, StepJudge judge) {
    this.round = round;
    this.judge = judge;
  }

  Text of(StepAnswer a) {
    return switch (a.standing()) {
      case ON_TIME -> Say.of("%s, trong hạn%s.", "%s, in time%s.", did(a), due(a));
      case POSSIBLE -> possible(a);
      case TOO_LATE -> a.given() == null ? missed(a) : tooLate(a);
      case OVERDUE -> overdue(a);
      case TOO_EARLY -> early(a);
      case UNKNOWN -> unknown(a, Objects.requireNonNull(a.reason()));
      case NO_LIMIT -> unlimited(a);
    };
  }

  /** What was done, without a stop. */
  private static Text did(StepAnswer a) {
    Given given = Objects.requireNonNull(a.given());
    Text from = DayWords.of(given.from());
    Days ends = a.ends();
    if (a.step().kind() != Step.Kind.PERIOD || ends == null) {
      return Say.of("Làm ngày %s", "Done on %s", from);
    }
    Text to = given.to() == null ? DayWords.last(ends) : DayWords.of(given.to());
    return Say.of("Bắt đầu ngày %s, kết thúc ngày %s", "Begun on %s, ends on %s", from, to);
  }

  private static Text due(StepAnswer a) {
    Days due = a.due();
    return due == null
        ? Say.NOTHING
        : Say.of(" (hạn cuối ngày %s)", " (last day %s)", DayWords.last(due));
  }

  private Text possible(StepAnswer a) {
    LocalDate until = Objects.requireNonNull(a.until());
    Days startBy = a.startBy();
    Days due = a.due();
    Text ways = Say.NOTHING;
    if (startBy != null && startBy.earlier().equals(until)) {
      ways = DayWords.ways(startBy);
    } else if (due != null && due.earlier().equals(until)) {
      ways = DayWords.ways(due);
    }
    Text last = DayWords.of(until).plus(ways);
    return a.step().kind() == Step.Kind.PERIOD
        ? Say.of(
            "Còn kịp nếu bắt đầu chậm nhất ngày %s%s.", "In time if begun by %s%s.", last, toEnd(a))
        : Say.of("Còn kịp đến hết ngày %s.", "In time until the end of %s.", last);
  }

  /** Not begun, and it cannot be any more. */
  private Text missed(StepAnswer a) {
    Days startBy = Objects.requireNonNull(a.startBy());
    Days begins = Objects.requireNonNull(a.begins());
    boolean period = a.step().kind() == Step.Kind.PERIOD;
    Text what = period ? new Text("bắt đầu", "begin") : new Text("làm", "do it");
    Text last =
        Say.of(
            "Hạn cuối để %s là ngày %s%s",
            "The last day to %s was %s%s", what, day(startBy), toEnd(a));
    Text why =
        round.today().isAfter(startBy.later())
            ? new Text(", đã qua", "")
            : Say.of(
                ", mà sớm nhất ngày %s mới làm được",
                ", and it can be done on %s at the earliest", DayWords.of(begins.earlier()));
    Text year = Say.number(round.awardYear());
    return last.plus(why)
        .plus(
            Say.of(
                ": chưa làm thì không còn kịp cho năm %s, đã làm thì ghi ngày của bước này.",
                ": if not done it is too late for %s; if done, give its day.", year));
  }

  /** By when a period must end that is to begin by a day. */
  private Text toEnd(StepAnswer a) {
    LocalDate last = round.calendarLast(a.step());
    return last == null || a.step().kind() != Step.Kind.PERIOD
        ? Say.NOTHING
        : Say.of(", để kết thúc chậm nhất ngày %s", ", so as to end by %s", DayWords.of(last));
  }

  private Text tooLate(StepAnswer a) {
    LocalDate last = Objects.requireNonNull(round.calendarLast(a.step()));
    return Say.of(
        "%s, sau hạn cuối ngày %s: không kịp cho năm %s.",
        "%s, after the last day %s: too late for %s.",
        did(a),
        DayWords.of(last),
        Say.number(round.awardYear()));
  }

  private static Text overdue(StepAnswer a) {
    Text due = DayWords.last(Objects.requireNonNull(a.due()));
    return a.given() == null
        ? Say.of("Quá hạn: hạn cuối là ngày %s.", "Overdue: the last day was %s.", due)
        : Say.of("%s, quá hạn (hạn cuối ngày %s).", "%s, overdue (last day %s).", did(a), due);
  }

  private Text early(StepAnswer a) {
    Days full = judge.mustLastTo(a.step());
    Given given = Objects.requireNonNull(a.given());
    LocalDate to = given.to();
    Step.Limit limit = a.step().limit();
    if (full != null && to != null && limit != null && to.isBefore(full.earlier())) {
      return Say.of(
          "Kết thúc ngày %s khi chưa đủ %s: phải đến hết ngày %s.",
          "Ended on %s before %s were over: it must last until %s.",
          DayWords.of(to),
          days(limit),
          DayWords.last(full));
    }
    Step before = Objects.requireNonNull(round.before(a.step()));
    return Say.of(
        "%s, sớm quá: bước “%s” trước đó chưa xong.",
        "%s, too early: the step \"%s\" before it had not ended.", did(a), before.name());
  }

  private Text unknown(StepAnswer a, Standing.Reason reason) {
    return switch (reason) {
      case FIRST_DAY_OPEN ->
          Say.of(
              "Chưa kết luận được: phần văn bản đã đọc không nói ngày đầu có tính hay không%s.",
              "Cannot be said: the text read does not say whether the first day counts%s.",
              hanging(a));
      case DAY_NOT_GIVEN -> dayNotGiven(a);
      case LIMIT_NOT_LOADED ->
          new Text("Chưa đọc được thời hạn này.", "Nobody has read this limit.");
      case HOLIDAYS_NOT_LOADED ->
          new Text(
              "Chưa có ngày nghỉ lễ của năm liên quan nên chưa đếm được ngày làm việc.",
              "Working days cannot be counted: the holidays of a year they run through are not"
                  + " loaded.");
      case SPECIAL_CASE_ONLY -> special(a, Objects.requireNonNull(a.step().special()));
    };
  }

  private Text dayNotGiven(StepAnswer a) {
    Step before = round.before(a.step());
    return before == null || round.passedOver(a.step())
        ? new Text(
            "Chưa ghi ngày của bước này, dù bước sau đã có ngày.",
            "The day of this step was not given, though a later one's was.")
        : Say.of(
            "Chưa biết ngày của bước “%s” nên chưa tính được hạn.",
            "The last day cannot be said before the day of \"%s\" is known.", before.name());
  }

  /** The two days that an answer hangs on. */
  private Text hanging(StepAnswer a) {
    Days full = judge.mustLastTo(a.step());
    Days hanging =
        a.given() == null
            ? a.startBy() != null ? a.startBy() : a.due()
            : full != null && !full.agree() ? full : a.due();
    return hanging == null ? Say.NOTHING : DayWords.ways(hanging);
  }

  private Text special(StepAnswer a, Step.Special special) {
    LocalDate usual = Objects.requireNonNull(round.calendarLast(a.step()));
    return Say.of(
        "Đã qua hạn thường ngày %s; chỉ còn trong trường hợp đặc biệt (%s), chậm nhất ngày %s.",
        "The usual last day %s has passed; only a special case (%s) has until %s.",
        DayWords.of(usual),
        special.when(),
        DayWords.of(special.until().last(round.awardYear())));
  }

  private static Text unlimited(StepAnswer a) {
    Days begins = a.begins();
    Days ends = a.ends();
    Step.Limit limit = a.step().limit();
    if (a.step().window() != null && begins != null && ends != null) {
      return Say.of(
          "Xét số liệu từ ngày %s đến hết ngày %s.",
          "Facts from %s to %s are judged.",
          DayWords.of(begins.earlier()),
          DayWords.of(ends.earlier()));
    }
    if (a.given() != null) {
      return did(a).plus(Text.same("."));
    }
    return a.step().kind() == Step.Kind.PERIOD && limit != null
        ? Say.of("Kéo dài ít nhất %s.", "Lasts at least %s.", days(limit))
        : new Text("Không có thời hạn riêng.", "No limit of its own.");
  }

  private static Text days(Step.Limit limit) {
    Text n = Say.number(limit.days());
    return limit.count() == Count.CALENDAR
        ? Say.of("%s ngày", "%s days", n)
        : Say.of("%s ngày làm việc", "%s working days", n);
  }

  /** After the later one it is too late either way. */
  private static Text day(@Nullable Days days) {
    Days two = Objects.requireNonNull(days);
    return DayWords.of(two.later()).plus(DayWords.ways(two));
  }
}
