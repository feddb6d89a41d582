package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
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
  private final MemberSteps steps;

  EvidenceReader(Faults faults, TextReader texts) {
    this.faults = faults;
    this.texts = texts;
    steps = new MemberSteps(faults);
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
      } else if (steps.object(parser)) {
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
      int at = steps.enter(parser, name, MEMBERS, seen);
      switch (at) {
        case 0 -> source = texts.text(parser, Limits.EVIDENCE);
        case 1 -> date = texts.date(parser);
        case 2 -> by = texts.text(parser, Limits.EVIDENCE);
        default -> {}
      }
      seen |= steps.leave(at);
    }
    return new Assessment.Evidence(field, source, date, by);
  }
}
