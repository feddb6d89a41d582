package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.VietnamTime;

/** Verdicts found again, as a table. */
final class FoundTable {
  private final CommonOptions options;
  private final Columns columns;

  FoundTable(CommonOptions options) {
    this.options = options;
    columns =
        new Columns()
            .row(
                options.say("Số", "No."),
                options.say("Ngày ghi", "Stored"),
                options.say("Danh hiệu", "Title"),
                options.say("Năm", "Year"),
                options.say("Địa bàn", "Unit"),
                options.say("Đối tượng", "Subject"),
                options.say("Kết luận", "Verdict"),
                options.say("Chưa đạt", "Not met"),
                options.say("Quyết định", "Decision"));
  }

  /** One of a list. */
  void item(JsonNode item) {
    row("", item, item.get("decision"));
  }

  /** One record of a history. */
  void event(JsonNode event) {
    row(whose(event), event.get("verdict"), event.get("decision"));
  }

  void print(Console console) {
    columns.print(console.out());
  }

  /** The day in Vietnam on which something was stored. */
  static String day(String storedAt) {
    return Instant.parse(storedAt).atZone(VietnamTime.ZONE).toLocalDate().toString();
  }

  private void row(String whose, JsonNode item, JsonNode decision) {
    List<String> failed = new ArrayList<>();
    item.get("failed").forEach(node -> failed.add(node.asText()));
    int more = item.get("failedCount").asInt() - failed.size();
    columns.row(
        item.get("id").asText(),
        day(item.get("storedAt").asText()),
        item.get("title").asText(),
        item.get("awardYear").asText(),
        item.at("/subject/territory/code").asText(),
        subject(item) + whose,
        outcome(item),
        String.join(" ", failed) + (more > 0 ? " +" + more : ""),
        decision.isNull() ? "" : decision(decision));
  }

  private static String decision(JsonNode decision) {
    return decision.get("decided").asText()
        + (decision.get("value").isNull() ? "" : " " + decision.get("value").asText())
        + " "
        + decision.get("number").asText()
        + " ("
        + decision.get("date").asText()
        + ")";
  }

  private String subject(JsonNode item) {
    if (item.get("erased").asBoolean()) {
      return options.say("(đã xóa)", "(erased)");
    }
    String name = item.at("/subject/name").asText("");
    return item.at("/subject/id").asText() + (item.at("/subject/name").isNull() ? "" : " " + name);
  }

  private static String outcome(JsonNode item) {
    return item.get("outcome").asText()
        + (item.get("value").isNull() ? "" : " " + item.get("value").asText())
        + (item.get("provisional").asBoolean() ? " *" : "");
  }

  private String whose(JsonNode event) {
    return switch (event.get("whose").asText()) {
      case "cameFrom" -> options.say(" (đơn vị cũ)", " (former unit)");
      case "became" -> options.say(" (đơn vị kế thừa)", " (later unit)");
      case "sameUnit" -> options.say(" (cùng đơn vị)", " (same unit)");
      default -> "";
    };
  }
}
