package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
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
  private static final List<String> SUBJECT_MEMBERS = List.of("id", "name", "territory");
  private static final List<String> TERRITORY_MEMBERS = List.of("code", "on");

  private final Faults faults;
  private final TextReader texts;
  private final ExactNumber number = new ExactNumber();

  HeaderReader(Faults faults, TextReader texts) {
    this.faults = faults;
    this.texts = texts;
  }

  /** Which member of the header that is, 0 where it is none. */
  static int bit(String name) {
    return switch (name) {
      case "title" -> TITLE;
      case "edition" -> EDITION;
      case "awardYear" -> AWARD_YEAR;
      case "assessedOn" -> ASSESSED_ON;
      case "subject" -> SUBJECT;
      default -> 0;
    };
  }

  void read(JsonParser parser, int bit, Header header) throws IOException {
    switch (bit) {
      case TITLE -> header.title = texts.id(parser);
      case EDITION -> header.requested = requested(parser);
      case AWARD_YEAR -> header.awardYear = awardYear(parser);
      case ASSESSED_ON -> header.assessedOn = texts.date(parser);
      default -> header.subject = subject(parser);
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
    if (!object(parser)) {
      return null;
    }
    String id = null;
    String reason = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = enter(parser, name, EDITION_MEMBERS, seen);
      if (at == 0) {
        id = texts.id(parser);
      } else if (at == 1) {
        reason = texts.words(parser, Limits.TEXT);
      }
      seen |= leave(at);
    }
    if ((seen & 1) == 0) {
      faults.missing("id", "mã bộ tiêu chí", "id of the edition");
    }
    if ((seen & 2) == 0) {
      faults.missing("reason", "lý do chọn bộ tiêu chí này", "why this edition is asked for");
    }
    return id == null || reason == null ? null : new Assessment.Requested(id, reason);
  }

  private Assessment.@Nullable Subject subject(JsonParser parser) throws IOException {
    if (!object(parser)) {
      return null;
    }
    String id = null;
    String subjectName = null;
    Assessment.Subject place = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = enter(parser, name, SUBJECT_MEMBERS, seen);
      switch (at) {
        case 0 -> id = texts.id(parser);
        case 1 -> subjectName = texts.text(parser, Limits.NAME);
        case 2 -> place = territory(parser);
        default -> {}
      }
      seen |= leave(at);
    }
    if ((seen & 1) == 0) {
      faults.missing("id", "mã đối tượng", "id of the subject");
    }
    if ((seen & 4) == 0) {
      faults.missing("territory", "địa bàn, như {\"code\":\"…\"}", "where it is: {\"code\":\"…\"}");
    }
    return id == null || place == null
        ? null
        : new Assessment.Subject(id, subjectName, place.territory(), place.territoryOn());
  }

  /** The territory, as a subject that is nobody yet. */
  private Assessment.@Nullable Subject territory(JsonParser parser) throws IOException {
    if (!object(parser)) {
      return null;
    }
    String code = null;
    LocalDate on = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = enter(parser, name, TERRITORY_MEMBERS, seen);
      if (at == 0) {
        code = texts.id(parser);
      } else if (at == 1) {
        on = texts.date(parser);
      }
      seen |= leave(at);
    }
    if ((seen & 1) == 0) {
      faults.missing("code", "mã đơn vị hành chính", "code of the administrative unit");
    }
    return code == null ? null : new Assessment.Subject("", null, code, on);
  }

  /** Whether an object starts here; a fault otherwise, and the value is passed over. */
  boolean object(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    faults.wrongType(parser, "một đối tượng {…}", "an object {…}");
    parser.skipChildren();
    return false;
  }

  /** Steps to a member's value: its position among the known ones, -1 where it was refused. */
  private int enter(JsonParser parser, String name, List<String> known, int seen)
      throws IOException {
    parser.nextToken();
    faults.path.push(name);
    int at = known.indexOf(name);
    if (at < 0) {
      faults.unknownMember(name, known);
      parser.skipChildren();
    } else if ((seen & 1 << at) != 0) {
      faults.duplicateKey(name);
      parser.skipChildren();
      return -1;
    }
    return at;
  }

  private int leave(int at) {
    faults.path.pop();
    return at < 0 ? 0 : 1 << at;
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
