package vn.binhxet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.ReadRow;

/**
 * A row that says less of a subject than the draft has already: mostly one typed anew beside the
 * members of a list in a file of the bad rows alone.
 */
final class FewerValues {
  private static final Text LABEL = new Text("Mã đối tượng", "Code of the subject");

  private FewerValues() {}

  /** What to say of it; null where the row says something that is not held, or as much. */
  static @Nullable CellProblem problem(ReadRow row, DraftRow held) {
    if (!row.good() || held.state() != DraftRow.State.GOOD) {
      return null;
    }
    Set<String> now = fields(row.assessment());
    Set<String> before = fields(held.assessment());
    if (now.size() >= before.size() || !before.containsAll(now)) {
      return null;
    }
    before.removeAll(now);
    String missing = String.join(", ", before);
    return new CellProblem(
        "FEWER_VALUES",
        row.sheet(),
        row.row(),
        "",
        "subject.id",
        LABEL,
        String.valueOf(row.subject()),
        new Text(
            "Dòng này thiếu số liệu mà dòng tốt "
                + held.n()
                + " của bản nháp đã có: "
                + missing
                + ". Dòng đã có được giữ nguyên. Ghi đủ rồi nhập lại; nếu đúng là phải bỏ, xóa dòng "
                + held.n()
                + " khỏi bản nháp trước.",
            "This row lacks what the good row "
                + held.n()
                + " of the draft has: "
                + missing
                + ". That row stays. Give them and import again; where they are to go, delete row "
                + held.n()
                + " of the draft first."));
  }

  private static Set<String> fields(byte[] assessment) {
    Set<String> names = new LinkedHashSet<>();
    JsonNode data = DraftTable.read(assessment).path("data");
    for (Iterator<String> name = data.fieldNames(); name.hasNext(); ) {
      names.add(name.next());
    }
    return names;
  }
}
