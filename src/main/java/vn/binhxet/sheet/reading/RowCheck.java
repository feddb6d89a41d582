package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.UnitOn;

/**
 * Whether the assessment made of a row is one: validated by the reader of assessments, as at every
 * other door, whose refusals are told by cells. For one thread.
 */
final class RowCheck {
  private final Form form;
  private final RowEdition editions;
  private final AssessmentReader reader;

  RowCheck(Form form, RowEdition editions, AssessmentReader reader) {
    this.form = form;
    this.editions = editions;
    this.reader = reader;
  }

  /** Hands an assessment in, and tells what is refused by the cells it stands in. */
  void validate(
      ObjectNode json,
      byte[] bytes,
      SheetPlace place,
      Map<String, List<SheetPlace>> own,
      RowProblems problems) {
    String other = editions.other(json);
    if (other != null) {
      // What else would be said is of the other edition's fields.
      otherEdition(other, place, problems);
      return;
    }
    List<InputProblem> found = refused(bytes);
    boolean header = false;
    for (InputProblem problem : found) {
      told(problem, place, own, problems);
      header |= !problem.pointer().startsWith("/data");
    }
    if (header) {
      // What is wrong above hides what is wrong with the values: they are read as the form has it.
      ObjectNode standIn = json.deepCopy();
      standIn.put("assessedOn", form.day().toString());
      ObjectNode subject = standIn.putObject("subject");
      UnitOn.of(form.territory()).into(subject.put("id", "?").putObject("territory"));
      for (InputProblem problem : refused(RowReader.bytes(standIn))) {
        if (problem.pointer().startsWith("/data/")) {
          told(problem, place, own, problems);
        }
      }
    }
  }

  private void otherEdition(String edition, SheetPlace place, RowProblems problems) {
    problems.add(
        place,
        column(place, Form.DAY, ""),
        "OTHER_EDITION",
        "Ngày và địa bàn này theo bộ tiêu chí "
            + edition
            + "; mẫu này của "
            + form.edition()
            + ". Sửa ngày, hoặc nộp dòng này bằng mẫu của bộ kia.",
        "That day and unit are under the edition "
            + edition
            + "; the template is of "
            + form.edition()
            + ". Mend the day, or hand the row in with the other's template.");
  }

  private List<InputProblem> refused(byte[] bytes) {
    try {
      reader.recycle(reader.read(bytes, 0, bytes.length));
      return List.of();
    } catch (BadAssessment bad) {
      return bad.problems();
    }
  }

  private void told(
      InputProblem problem,
      SheetPlace place,
      Map<String, List<SheetPlace>> own,
      RowProblems problems) {
    String[] steps = problem.pointer().split("/", -1);
    Text message = problem.message();
    if (steps.length > 3 && steps[1].equals("data") && own.containsKey(steps[2])) {
      List<SheetPlace> rows = own.getOrDefault(steps[2], List.of());
      if (steps[3].matches("[0-9]{1,6}") && Integer.parseInt(steps[3]) < rows.size()) {
        SheetPlace row = rows.get(Integer.parseInt(steps[3]));
        String member = steps[2] + "/" + (steps.length > 4 ? steps[4] : Form.SUBJECT);
        String last = steps.length > 5 ? steps[5] : "";
        problems.add(row, column(row, member, last), problem.code(), message);
        return;
      }
    }
    String key;
    String last = steps.length > 3 ? steps[3] : "";
    if (steps.length > 2 && steps[1].equals("data")) {
      key = steps[2];
    } else if (problem.pointer().startsWith("/subject/territory")) {
      key = Form.PLACE;
    } else if (problem.pointer().startsWith("/subject/name")) {
      key = Form.NAME;
    } else if (problem.pointer().startsWith("/assessedOn")) {
      key = Form.DAY;
    } else {
      key = Form.SUBJECT;
    }
    problems.add(place, column(place, key, last), problem.code(), message);
  }

  /** The column of a field that a refusal is about: of a share, the part that was filled in. */
  private static Column column(SheetPlace place, String key, String last) {
    Column fallback = null;
    for (Column column : place.layout().columns) {
      if (column.key().equals(key) || column.key().equals(key + "." + last)) {
        return column;
      }
      if (column.key().startsWith(key + ".")) {
        if (!place.cell(column).blank()) {
          return column;
        }
        fallback = fallback == null ? column : fallback;
      }
    }
    return fallback == null ? place.layout().columns.get(0) : fallback;
  }
}
