package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who is assessed, and where. */
final class SubjectReader {
  private static final List<String> SUBJECT_MEMBERS = List.of("id", "name", "territory");
  private static final List<String> TERRITORY_MEMBERS = List.of("code", "on");

  private final Faults faults;
  private final TextReader texts;
  private final MemberSteps steps;

  SubjectReader(Faults faults, TextReader texts) {
    this.faults = faults;
    this.texts = texts;
    steps = new MemberSteps(faults);
  }

  /** The subject at which the parser stands; null (and a fault) where it is refused. */
  Assessment.@Nullable Subject read(JsonParser parser) throws IOException {
    if (!steps.object(parser)) {
      return null;
    }
    String id = null;
    String subjectName = null;
    Assessment.Subject place = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = steps.enter(parser, name, SUBJECT_MEMBERS, seen);
      switch (at) {
        case 0 -> id = texts.id(parser);
        case 1 -> subjectName = texts.text(parser, Limits.NAME);
        case 2 -> place = territory(parser);
        default -> {}
      }
      seen |= steps.leave(at);
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
    if (!steps.object(parser)) {
      return null;
    }
    String code = null;
    LocalDate on = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      int at = steps.enter(parser, name, TERRITORY_MEMBERS, seen);
      if (at == 0) {
        code = texts.id(parser);
      } else if (at == 1) {
        on = texts.date(parser);
      }
      seen |= steps.leave(at);
    }
    if ((seen & 1) == 0) {
      faults.missing("code", "mã đơn vị hành chính", "code of the administrative unit");
    }
    return code == null ? null : new Assessment.Subject("", null, code, on);
  }
}
