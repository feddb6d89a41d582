package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what proves the values. */
final class EvidenceReader {
  private static final List<String> MEMBERS = List.of("source", "date", "by");

  private final Faults faults;
  private final FieldFaults fieldFaults;
  private final TextReader texts;

  EvidenceReader(Faults faults, TextReader texts) {
    this.faults = faults;
    this.texts = texts;
    fieldFaults = new FieldFaults(faults);
  }

  /**
   * Reads the object at whose start the parser stands.
   *
   * @param shape the fields there are, null where the edition is unsettled
   */
  List<Assessment.Evidence> read(JsonParser parser, @Nullable Shape shape, String edition)
      throws IOException {
    List<Assessment.Evidence> evidence = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      faults.path.push(name);
      if (shape != null && shape.find(name) == null) {
        fieldFaults.unknownField(name, shape, edition);
        parser.skipChildren();
      } else if (!seen.add(name)) {
        faults.duplicateKey(name);
        parser.skipChildren();
      } else if (parser.currentToken() != JsonToken.START_OBJECT) {
        faults.wrongType(
            parser,
            "một đối tượng {\"source\",\"date\",\"by\"}",
            "an object {\"source\",\"date\",\"by\"}");
        parser.skipChildren();
      } else {
        evidence.add(one(parser, name));
      }
      faults.path.pop();
    }
    return evidence;
  }

  private Assessment.Evidence one(JsonParser parser, String field) throws IOException {
    String source = null;
    LocalDate date = null;
    String by = null;
    int seen = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      faults.path.push(name);
      int at = MEMBERS.indexOf(name);
      if (at < 0) {
        faults.unknownMember(name, MEMBERS);
        parser.skipChildren();
      } else if ((seen & 1 << at) != 0) {
        faults.duplicateKey(name);
        parser.skipChildren();
      } else if (at == 0) {
        source = texts.text(parser, Limits.EVIDENCE);
      } else if (at == 1) {
        date = texts.date(parser);
      } else {
        by = texts.text(parser, Limits.EVIDENCE);
      }
      seen |= at < 0 ? 0 : 1 << at;
      faults.path.pop();
    }
    return new Assessment.Evidence(field, source, date, by);
  }
}
