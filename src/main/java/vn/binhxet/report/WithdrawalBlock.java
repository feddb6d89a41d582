package vn.binhxet.report;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.service.Marks;

/** Reviews of whether a title is to be withdrawn, apart: what is the case there is no success. */
final class WithdrawalBlock {
  private static final List<Text> COLUMNS =
      List.of(
          new Text("Đơn vị", "Unit"),
          new Text("Danh hiệu, bộ tiêu chí, năm", "Title, edition, year"),
          new Text("Đã xét", "Assessed"),
          Marks.word("MET", true),
          Marks.word("NOT_MET", true),
          new Text("Chưa kết luận", "Undetermined"),
          new Text("Tạm giữ", "Held"),
          new Text("Tạm thời", "Provisional"),
          new Text("Đã thu hồi", "Withdrawn"));
  private static final List<Integer> WIDTHS = List.of(18, 26, 8, 9, 9, 9, 7, 7, 7);

  private final Summary summary;
  private final Question question;
  private final List<List<Cell>> rows = new ArrayList<>();

  private WithdrawalBlock(Summary summary) {
    this.summary = summary;
    question = summary.question();
  }

  /** The block, or none where nothing of the kind was reviewed. */
  static List<Block> of(Summary summary) {
    return new WithdrawalBlock(summary).blocks();
  }

  private List<Block> blocks() {
    add(new Text("Tất cả", "All"), summary.total());
    summary.units().forEach(row -> add(Say.unit(row), row.figures()));
    summary.clusters().forEach(group -> add(Text.same(group.cluster().name()), group.figures()));
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block(
                new Text("Xét thu hồi", "Withdrawals"),
                new Text(
                    "Đã thu hồi: theo quyết định của cấp có thẩm quyền, theo đơn vị lúc xét.",
                    "Withdrawn: by the authority's decision, by unit of then."),
                COLUMNS,
                WIDTHS,
                rows));
  }

  private void add(Text name, Figures figures) {
    figures
        .all()
        .forEach(
            (key, tally) -> {
              if (question.withdrawal(key)) {
                rows.add(
                    List.of(
                        Cell.words(name),
                        Cell.words(SummaryReport.title(question, key)),
                        Cell.count(tally.assessed()),
                        Cell.count(tally.met),
                        Cell.count(tally.notMet),
                        Cell.count(tally.undetermined + tally.notApplicable),
                        Cell.count(tally.held),
                        Cell.count(tally.provisional),
                        Cell.count(tally.withdrawn)));
              }
            });
  }
}
