package vn.binhxet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.Territory;

/** The summary as tables. */
final class SummaryReport {
  private static final List<Text> COLUMNS =
      List.of(
          new Text("Đơn vị", "Unit"),
          new Text("Danh hiệu, bộ tiêu chí, năm", "Title, edition, year"),
          new Text("Đăng ký", "Registered"),
          new Text("Đã xét", "Assessed"),
          new Text("Đạt", "Met"),
          new Text("Chưa đạt", "Not met"),
          new Text("Chưa kết luận", "Undetermined"),
          new Text("Tạm giữ", "Held"),
          new Text("Tạm thời", "Provisional"),
          new Text("Công nhận", "Recognised"),
          new Text("Thu hồi", "Withdrawn"),
          new Text("Công nhận trên tổng số hộ", "Recognised of all households"),
          new Text("Công nhận trên số đăng ký", "Recognised of registered"),
          new Text("Kết luận", "Verdicts"));
  private static final List<Integer> WIDTHS = List.of(12, 16, 5, 5, 5, 5, 6, 4, 5, 5, 4, 9, 9, 10);

  private final Summary summary;
  private final Question question;

  private SummaryReport(Summary summary) {
    this.summary = summary;
    question = summary.question();
  }

  static Report of(Summary summary) {
    return new SummaryReport(summary).report();
  }

  private Report report() {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> total = new ArrayList<>();
    Where where = question.where();
    rows(
        total,
        new Text("Tất cả", "All"),
        summary.total(),
        where == null ? null : question.households().get(where.unit().code()));
    blocks.add(block(new Text("Tổng hợp", "Total"), Bars.OUTCOMES, total));
    blocks.add(
        units(
            new Text("Theo đơn vị lúc xét", "By unit of then"),
            summary.units(),
            new Text("nay: ", "today: ")));
    blocks.add(
        units(
            new Text("Theo đơn vị hiện nay", "By unit of today"),
            summary.today(),
            new Text("gồm: ", "from: ")));
    if (!summary.divided().isEmpty()) {
      blocks.add(
          units(
              new Text("Đơn vị đã chia, không quy đổi được", "Units divided since"),
              summary.divided(),
              new Text("nay: ", "today: ")));
    }
    if (!summary.clusters().isEmpty()) {
      List<List<Cell>> rows = new ArrayList<>();
      for (Summary.Group group : summary.clusters()) {
        rows(
            rows,
            Text.same(group.cluster().name()),
            group.figures(),
            SummaryJson.of(group.cluster(), question.households()));
      }
      blocks.add(
          block(
              new Text("Theo cụm", "By cluster"),
              new Text(
                  "Cụm do người lập báo cáo nêu, bằng mã đơn vị hoặc mã đối tượng; nội dung đã xóa"
                      + " không còn mã đối tượng, không tính vào cụm nêu bằng mã đối tượng.",
                  "Clusters are those that who asks gives, by codes of units or subjects; what was"
                      + " erased has no subject's code any more and is in no such cluster."),
              rows));
    }
    blocks.addAll(WithdrawalBlock.of(summary));
    return new Report(
        question,
        new Text("TỔNG HỢP KẾT QUẢ BÌNH XÉT", "SUMMARY OF REVIEWS"),
        facts(),
        blocks,
        SummaryJson.of(summary));
  }

  private List<Text> facts() {
    List<Text> facts = new ArrayList<>();
    facts.add(Say.scope(question));
    facts.add(Say.counted(summary.last()));
    facts.add(Say.SHARES);
    if (!summary.unlisted().isEmpty()) {
      String codes = String.join(", ", summary.unlisted());
      facts.add(
          new Text(
              "Mã không có trong danh mục đơn vị, tính theo mã ghi trong sổ: " + codes + ".",
              "Not in the list of units, counted by the code in the register: " + codes + "."));
    }
    if (!summary.repeated().isEmpty()) {
      String titles =
          summary.repeated().entrySet().stream()
              .map(one -> one.getKey() + ": " + one.getValue())
              .collect(Collectors.joining(", "));
      facts.add(
          new Text(
              "CHÚ Ý: có đối tượng nộp nhiều hồ sơ cùng danh hiệu, cùng năm mà không phải bản sửa;"
                  + " mỗi hồ sơ vẫn tính một lần. Số đối tượng: "
                  + titles
                  + ".",
              "NOTE: some subjects have several assessments of one title and year, none a"
                  + " correction; each is counted. Subjects: "
                  + titles
                  + "."));
    }
    return facts;
  }

  private Block units(Text title, List<Summary.Row> units, Text related) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Summary.Row row : units) {
      Text name = Say.unit(row).plus(others(row, related));
      rows(rows, name, row.figures(), question.households().get(row.code()));
    }
    return block(title, Bars.OUTCOMES, rows);
  }

  /** What it is today or came from, where that is not itself alone. */
  private static Text others(Summary.Row row, Text related) {
    List<Territory> others = row.related();
    if (others.isEmpty()) {
      return Text.same("");
    }
    if (others.size() == 1 && others.get(0).equals(row.unit())) {
      return Text.same("");
    }
    return new Text(
        " – " + related.vi() + named(others, true), " – " + related.en() + named(others, false));
  }

  private static String named(List<Territory> units, boolean vietnamese) {
    return units.stream()
        .map(
            one ->
                (vietnamese ? one.fullName().vi() : one.fullName().en())
                    + " ("
                    + one.code()
                    + (one.valid().to() == null
                        ? ""
                        : (vietnamese ? ", đến " : ", until ") + one.valid().to())
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static Block block(Text title, Text note, List<List<Cell>> rows) {
    return new Block(title, note, COLUMNS, WIDTHS, rows);
  }

  private void rows(
      List<List<Cell>> rows, Text name, Figures figures, Question.@Nullable Households households) {
    figures
        .all()
        .forEach(
            (key, tally) -> {
              if (question.withdrawal(key)) {
                return;
              }
              Shares shares = Shares.of(tally, key, question, households);
              rows.add(
                  List.of(
                      Cell.words(name),
                      Cell.words(title(question, key)),
                      Cell.count(shares.registered()),
                      Cell.count(tally.assessed()),
                      Cell.count(tally.met),
                      Cell.count(tally.notMet),
                      Cell.count(tally.undetermined + tally.notApplicable),
                      Cell.count(tally.held),
                      Cell.count(tally.provisional),
                      Cell.count(tally.granted),
                      Cell.count(tally.withdrawn),
                      new Cell.Share(tally.granted, shares.households()),
                      new Cell.Share(tally.granted, shares.registered()),
                      Bars.outcomes(tally)));
            });
  }

  /** A title, an edition and a year. */
  static Text title(Question question, Figures.Key key) {
    return ReportJson.titleName(question, key.title())
        .plus(Text.same(" · " + edition(key) + " · " + key.year()));
  }

  /** An edition's folder: its title stands beside it. */
  static String edition(Figures.Key key) {
    String edition = key.edition();
    if (edition == null) {
      return "?";
    }
    return edition.startsWith(key.title() + ".")
        ? edition.substring(key.title().length() + 1)
        : edition;
  }
}
