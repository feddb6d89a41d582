package vn.binhxet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Node;
import vn.binhxet.law.Text;
import vn.binhxet.paper.ConfidenceWords;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.CauseWords;

/** Where subjects fail, as tables and JSON. */
final class FailuresReport {
  private static final List<Text> NODES =
      List.of(
          new Text("Danh hiệu, bộ tiêu chí, năm", "Title, edition, year"),
          new Text("Mã", "No."),
          new Text("Nội dung", "What"),
          new Text("Căn cứ", "Clause"),
          new Text("Mức đối chiếu", "Checked"),
          new Text("Số đối tượng", "Subjects"),
          new Text("Trên số đã xét", "Of those assessed"),
          new Text("", ""));
  private static final List<Integer> WIDTHS = List.of(16, 7, 27, 13, 9, 7, 11, 10);

  private final FailureCount counts;
  private final Question question;

  private FailuresReport(FailureCount counts) {
    this.counts = counts;
    question = counts.question();
  }

  static Report of(FailureCount counts) {
    return new FailuresReport(counts).report();
  }

  private Report report() {
    Text most =
        new Text(
            "Nhiều nhất trước; mỗi bộ tiêu chí và năm tối đa 40 nội dung.",
            "Most frequent first; at most 40 of each edition and year.");
    return new Report(
        question,
        new Text("NỘI DUNG CHƯA ĐẠT VÀ CHƯA RÕ", "WHERE SUBJECTS FAIL"),
        facts(),
        List.of(
            new Block(new Text("Chưa đạt", "Not met"), most, NODES, WIDTHS, nodes(counts.failed())),
            new Block(
                new Text("Chưa rõ", "Undetermined"), most, NODES, WIDTHS, nodes(counts.open())),
            causes(),
            reliance()),
        json());
  }

  private List<Text> facts() {
    List<Text> facts = new ArrayList<>(List.of(Say.scope(question), Say.counted(counts.last())));
    if (counts.assessed().all().keySet().stream().anyMatch(question::withdrawal)) {
      facts.add(
          new Text(
              "Không kể thủ tục thu hồi: chưa thuộc diện thu hồi không phải là chưa đạt.",
              "Without withdrawals: not to be a case of withdrawal is no failure."));
    }
    return facts;
  }

  private List<List<Cell>> nodes(List<FailureCount.At> all) {
    List<List<Cell>> rows = new ArrayList<>();
    for (FailureCount.At one : all) {
      Node node = one.node();
      rows.add(
          List.of(
              of(one.key()),
              Cell.words(one.id()),
              Cell.words(node == null ? Text.same("–") : node.name()),
              Cell.words(one.clause()),
              Cell.words(
                  node == null ? Text.same("–") : ConfidenceWords.of(node.confidence().code())),
              Cell.count(one.count()),
              new Cell.Share(one.count(), one.of()),
              Bars.part(one.count(), one.of())));
    }
    return rows;
  }

  private Cell of(Figures.Key key) {
    return Cell.words(
        ReportJson.titleName(question, key.title())
            .plus(Text.same(" · " + SummaryReport.edition(key) + " · " + key.year())));
  }

  private Block causes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FailureCount.Because one : counts.causes()) {
      rows.add(
          List.of(
              of(one.key()),
              Cell.words(words(one.cause())),
              Cell.count(one.count()),
              new Cell.Share(one.count(), one.of()),
              Bars.part(one.count(), one.of())));
    }
    return new Block(
        new Text("Vì sao chưa kết luận được", "Why outcomes cannot be told"),
        Text.same(""),
        List.of(
            new Text("Danh hiệu, bộ tiêu chí, năm", "Title, edition, year"),
            new Text("Lý do", "Cause"),
            new Text("Số đối tượng", "Subjects"),
            new Text("Trên số đã xét", "Of those assessed"),
            new Text("", "")),
        List.of(24, 38, 9, 14, 15),
        rows);
  }

  /** A cause of a program to come is its code. */
  private static Text words(String cause) {
    for (Cause known : Cause.values()) {
      if (known.name().equals(cause)) {
        return CauseWords.of(known);
      }
    }
    return Text.same(cause);
  }

  private Block reliance() {
    List<List<Cell>> rows = new ArrayList<>();
    counts
        .assessed()
        .all()
        .forEach(
            (key, tally) ->
                rows.add(
                    List.of(
                        of(key),
                        Cell.count(tally.assessed()),
                        new Cell.Share(tally.provisional, tally.assessed()),
                        new Cell.Share(tally.unverified, tally.assessed()),
                        new Cell.Share(tally.interpretation, tally.assessed()),
                        Bars.part(tally.provisional, tally.assessed()))));
    return new Block(
        new Text("Kết luận dựa vào số liệu đối chiếu đến đâu", "What the verdicts rest on"),
        new Text(
            "Tạm thời: kết luận sẽ khác nếu điều chưa đối chiếu hoặc cách hiểu đã chọn không đúng.",
            "Provisional: it would be another verdict if what is unverified or read one way is"
                + " not so."),
        List.of(
            new Text("Danh hiệu, bộ tiêu chí, năm", "Title, edition, year"),
            new Text("Đã xét", "Assessed"),
            new Text("Tạm thời", "Provisional"),
            new Text("Dựa vào điều chưa đối chiếu", "On something unverified"),
            new Text("Dựa vào một cách hiểu", "On one reading"),
            new Text("", "")),
        List.of(28, 9, 16, 16, 16, 15),
        rows);
  }

  private ObjectNode json() {
    ObjectNode json = ReportJson.head(question, counts.last());
    nodes(json.putArray("failed"), counts.failed());
    nodes(json.putArray("undetermined"), counts.open());
    ArrayNode causes = json.putArray("causes");
    for (FailureCount.Because one : counts.causes()) {
      ObjectNode item = causes.addObject();
      key(item, one.key());
      item.put("cause", one.cause()).set("words", ReportJson.words(words(one.cause())));
      share(item, one.count(), one.of());
    }
    ArrayNode rest = json.putArray("reliedOn");
    for (Map.Entry<Figures.Key, Tally> one : counts.assessed().all().entrySet()) {
      ObjectNode item = rest.addObject();
      key(item, one.getKey());
      Tally tally = one.getValue();
      item.put("assessed", tally.assessed()).put("provisional", tally.provisional);
      item.put("unverified", tally.unverified).put("interpretation", tally.interpretation);
      item.put("held", tally.held);
    }
    return json;
  }

  private void nodes(ArrayNode json, List<FailureCount.At> all) {
    for (FailureCount.At one : all) {
      ObjectNode item = json.addObject();
      key(item, one.key());
      Node node = one.node();
      item.put("node", one.id());
      item.set("name", node == null ? null : ReportJson.words(node.name()));
      item.put("clause", one.clause().isEmpty() ? null : one.clause());
      item.put("confidence", confidence(node));
      share(item, one.count(), one.of());
    }
  }

  private static @Nullable String confidence(@Nullable Node node) {
    return node == null ? null : node.confidence().code();
  }

  private static void key(ObjectNode item, Figures.Key key) {
    item.put("title", key.title()).put("edition", key.edition()).put("year", key.year());
  }

  private static void share(ObjectNode item, long count, long of) {
    item.putObject("share").put("count", count).put("of", of);
  }
}
