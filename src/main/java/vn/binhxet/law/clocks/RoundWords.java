package vn.binhxet.law.clocks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** How a round stands, in a sentence, with the step that decides it. */
final class RoundWords {
  private RoundWords() {}

  static Text of(Round round, Standing standing, @Nullable StepAnswer deciding, Text detail) {
    Text year = Say.number(round.awardYear());
    Text answer =
        switch (standing) {
          case TOO_LATE ->
              Say.of("Không còn kịp cho đợt xét năm %s.", "Too late for the round of %s.", year);
          case POSSIBLE ->
              Say.of(
                  "Còn kịp cho đợt xét năm %s; hạn gần nhất là ngày %s.",
                  "Still possible for the round of %s; the next last day is %s.",
                  year,
                  DayWords.of(Objects.requireNonNull(Objects.requireNonNull(deciding).until())));
          case ON_TIME ->
              Say.of(
                  "Các bước có hạn theo lịch của đợt xét năm %s đều trong hạn.",
                  "Every step of the round of %s with a day of the calendar is in time.", year);
          case OVERDUE ->
              Say.of(
                  "Đợt xét năm %s có bước quá hạn.", "A step of the round of %s is overdue.", year);
          case TOO_EARLY ->
              Say.of(
                  "Đợt xét năm %s có bước làm sớm quá.",
                  "A step of the round of %s was done too early.", year);
          case UNKNOWN ->
              Say.of(
                  "Chưa kết luận được đợt xét năm %s còn kịp hay không.",
                  "Whether the round of %s can be kept cannot be said.", year);
          case NO_LIMIT ->
              Say.of(
                  "Phần văn bản đã đọc không đặt hạn theo lịch cho đợt xét năm %s.",
                  "The text read sets no day of the calendar for the round of %s.", year);
        };
    return deciding == null
        ? answer
        : answer.plus(Say.of(" %s: %s", " %s: %s", deciding.step().name(), detail));
  }
}
