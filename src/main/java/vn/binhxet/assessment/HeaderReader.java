package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads title, edition, award year, day and subject. */
final class HeaderReader {
  static final int TITLE = 1;
  static final int EDITION = 2;
  static final int AWARD_YEAR = 4;
  static final int ASSESSED_ON = 8;
  static final int SUBJECT = 16;

  private static final List<String> EDITION_MEMBERS = List.of("id", "reason");

  private final Faults faults;
  private final TextReader texts;
  private final MemberSteps steps;
  private final SubjectReader subjects;
  private final ExactNumber number = new ExactNumber();

  HeaderReader(Faults faults, TextReader texts) {
    this.faults = faults;
    this.texts = texts;
    steps = new MemberSteps(faults);
    subjects = new SubjectReader(faults, texts);
  }

  void read(JsonParser parser, int bit, Header header) throws IOException {
    switch (bit) {
      case TITLE -> header.title = texts.id(parser);
      case EDITION -> header.requested = requested(parser);
      case AWARD_YEAR -> header.awardYear = awardYear(parser);
      case ASSESSED_ON -> header.assessedOn = texts.date(parser);
      default -> header.subject = subjects.read(parser);
    }
  }

  void requireAll(Header header) {
    require(header, TITLE, "title", "mã danh hiệu", "id of the title");
    require(header, AWARD_YEAR, "awardYear", "năm xét tặng, như 2025", "award year, as 2025");
    require(
        header,
        ASSESSED_ON,
        "assessedOn",
        "ngày đánh giá, như \"2025-11-05\"",
        "day of the assessment, as \"2025-11-05\"");
    require(header, SUBJECT, "subject", "đối tượng được đánh giá", "who is assessed");
  }

  private void require(Header header, int bit, String name, String vi, String en) {
    if ((header.seen & bit) == 0) {
      faults.missing(name, vi, en);
    }
  }

  private Assessment.@Nullable Requested requested(JsonParser parser) throws IOException {
    if (!steps.object(parser)) {
      return null;
    }
    String id = null;
    String reason = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = steps.enter(parser, name, EDITION_MEMBERS, seen);
      if (at == 0) {
        id = texts.id(parser);
      } else if (at == 1) {
        reason = texts.words(parser, Limits.TEXT);
      }
      seen |= steps.leave(at);
    }
    if ((seen & 1) == 0) {
      faults.missing("id", "mã bộ tiêu chí", "id of the edition");
    }
    if ((seen & 2) == 0) {
      faults.missing("reason", "lý do chọn bộ tiêu chí này", "why this edition is asked for");
    }
    return id == null || reason == null ? null : new Assessment.Requested(id, reason);
  }

  private int awardYear(JsonParser parser) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      faults.wrongType(parser, "một năm không ngoặc kép, như 2025", "a year, unquoted, as 2025");
      parser.skipChildren();
      return 0;
    }
    ExactNumber.Outcome outcome =
        number.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    boolean year =
        outcome == ExactNumber.Outcome.EXACT
            && number.fit(0)
            && number.unscaled >= Limits.FIRST_YEAR
            && number.unscaled <= Limits.LAST_YEAR;
    if (!year) {
      String shown = Printable.value(parser);
      String range = Limits.FIRST_YEAR + " … " + Limits.LAST_YEAR;
      faults.add(
          "OUT_OF_RANGE",
          "Năm xét tặng " + shown + " không phải là một năm trong khoảng " + range + ".",
          "The award year " + shown + " is no year within " + range + ".");
      return 0;
    }
    return (int) number.unscaled;
  }
}
