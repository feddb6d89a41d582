package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.index.Explained;
import vn.binhxet.law.index.IndexRow;
import vn.binhxet.law.index.LawIndex;

/** Reads rules/index: the lines of every csv but {@code explained.csv}, which says what stays. */
public final class IndexReader {
  private static final String EXPLAINED = "index/explained.csv";
  private static final List<String> HEADER =
      List.of(
          "edition",
          "overlay",
          "node",
          "split",
          "clause",
          "confidence",
          "content",
          "column",
          "year",
          "figure",
          "source");
  private static final List<String> REASONS =
      List.of("check", "edition", "of", "reason_vi", "reason_en");

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(/\\d+)?");
  private static final Pattern LIMIT =
      Pattern.compile("\\d+ (working|calendar)|(before|by) \\d\\d-\\d\\d( \\+1)?");
  private static final Pattern NOTHING = Pattern.compile("");

  private IndexReader() {}

  /**
   * Reads the index of a rules folder; empty where the folder has none.
   *
   * @param lawbook what was read from the same snapshot
   * @throws LawRefused with every fault of every file
   */
  public static LawIndex read(RulesSnapshot snapshot, Lawbook lawbook) throws LawRefused {
    Problems problems = new Problems();
    RulesFiles files = new RulesFiles(snapshot, problems);
    List<IndexRow> rows = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    for (String file : files.index()) {
      String text = files.text(file);
      if (text == null) {
        continue;
      }
      List<String> header = file.equals(EXPLAINED) ? REASONS : HEADER;
      for (CsvTable.Row row : CsvTable.read(file, text, header, List.of(), problems)) {
        edition(row, lawbook, problems);
        if (file.equals(EXPLAINED)) {
          explained.add(explained(row, problems));
        } else {
          rows.add(row(row, problems));
        }
      }
    }
    if (!problems.none()) {
      throw new LawRefused(problems.all());
    }
    return new LawIndex(rows, explained);
  }

  private static void edition(CsvTable.Row row, Lawbook lawbook, Problems problems) {
    if (lawbook.edition(row.get("edition")).isEmpty()) {
      problems.add(
          "UNKNOWN_EDITION",
          row.at(),
          "không có bộ tiêu chí “" + row.get("edition") + "”; xem binhxet titles",
          "there is no edition \"" + row.get("edition") + "\"; see binhxet titles");
    }
  }

  private static IndexRow row(CsvTable.Row row, Problems problems) {
    IndexRow.Content content = content(row, problems);
    String figure = row.get("figure");
    Pattern form =
        content == IndexRow.Content.FIGURE
            ? NUMBER
            : content == IndexRow.Content.CLOCK ? LIMIT : NOTHING;
    if (!form.matcher(figure).matches()) {
      problems.add(
          "BAD_ROW",
          row.at(),
          "ô figure là một số (hoặc phân số như 2/3) nếu content là figure, là “3 working”,"
              + " “10 calendar” hoặc “before 01-30” nếu là clock, còn lại để trống",
          "the figure is a number (or a fraction as 2/3) where content is figure, \"3 working\","
              + " \"10 calendar\" or \"before 01-30\" where it is clock, and else empty");
    }
    if (row.get("source").isEmpty() || row.get("clause").isEmpty()) {
      problems.add(
          "NO_SOURCE",
          row.at(),
          "dòng mục lục phải có điều khoản và nguồn đã đọc",
          "a line of the index needs its clause and the source it was read in");
    }
    return new IndexRow(
        row.get("edition"),
        row.get("overlay"),
        row.get("node"),
        row.get("split").equals("yes"),
        Citation.parse(row.get("clause")).get(0),
        confidence(row, problems),
        content,
        row.get("column"),
        row.get("year"),
        figure,
        row.get("source"),
        row.at());
  }

  private static IndexRow.Content content(CsvTable.Row row, Problems problems) {
    for (IndexRow.Content content : IndexRow.Content.values()) {
      if (content.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.get("content"))) {
        return content;
      }
    }
    problems.add(
        "BAD_VALUE",
        row.at(),
        "content phải là read, not-read, group, score, column, result, figure hoặc clock",
        "content is read, not-read, group, score, column, result, figure or clock");
    return IndexRow.Content.NOT_READ;
  }

  private static Confidence confidence(CsvTable.Row row, Problems problems) {
    for (Confidence confidence : Confidence.values()) {
      if (confidence.code().equals(row.get("confidence"))) {
        return confidence;
      }
    }
    problems.add(
        "BAD_VALUE",
        row.at(),
        "confidence phải là confirmed, read, unverified hoặc not-loaded",
        "confidence is confirmed, read, unverified or not-loaded");
    return Confidence.NOT_LOADED;
  }

  private static Explained explained(CsvTable.Row row, Problems problems) {
    if (row.get("reason_vi").isEmpty() || row.get("reason_en").isEmpty()) {
      problems.add(
          "NO_SOURCE",
          row.at(),
          "điều được giữ lại phải có lý do bằng hai thứ tiếng",
          "what stays needs its reason in both languages");
    }
    return new Explained(
        row.get("check"),
        row.get("edition"),
        row.get("of"),
        new Text(row.get("reason_vi"), row.get("reason_en")),
        row.at());
  }
}
