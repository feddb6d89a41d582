package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.LocalLabel;
import vn.binhxet.law.territory.Territory;

/** Reads labels.csv: how provinces call kinds of subjects. */
final class LabelsReader {
  private static final List<String> HEADER =
      List.of("province", "subject", "label", "from", "to", "confidence", "source");
  private final List<Territory> provinces;
  private final Problems problems;

  LabelsReader(List<Territory> units, Problems problems) {
    this.problems = problems;
    provinces = units.stream().filter(unit -> unit.type().equals("province")).toList();
  }

  List<LocalLabel> read(String file, String text) {
    List<LocalLabel> labels = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, HEADER, List.of(), problems)) {
      labels.add(label(row));
    }
    return labels;
  }

  private LocalLabel label(CsvTable.Row row) {
    String province = row.get("province");
    Period valid = CsvPeriod.of(row, problems);
    LocalDate from = valid.from();
    if (from == null) {
      problems.add("BAD_DATE", row.at(), "thiếu ngày from", "the day from is missing");
    } else if (provinces.stream()
        .noneMatch(unit -> unit.code().equals(province) && unit.valid().contains(from))) {
      problems.add(
          "UNKNOWN_PROVINCE",
          row.at(),
          "không có tỉnh mã “" + province + "” vào ngày " + from,
          "no province has code \"" + province + "\" on " + from);
    }
    String subject = row.get("subject");
    if (!Words.SUBJECT.containsKey(subject)) {
      Text hint = Suggestion.of(subject, Words.SUBJECT.keySet());
      problems.add(
          "BAD_VALUE",
          row.at(),
          "không có loại đối tượng “" + subject + "”." + hint.vi(),
          "no kind of subject \"" + subject + "\"." + hint.en());
    }
    if (row.get("label").isEmpty()) {
      problems.add("BAD_TEXT", row.at(), "thiếu tên gọi", "the label is missing");
    }
    Confidence confidence = CsvSource.confidence(row, problems);
    return new LocalLabel(
        province, subject, row.get("label"), valid, confidence, row.get("source"));
  }
}
