package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.VietnamTime;
import vn.binhxet.service.Language;

/** Verdicts found again, as a table. */
public final class FoundTable {
  private final Language language;
  private final Columns columns;

  public FoundTable(Language language) {
    this.language = language;
    columns =
        new Columns()
            .row(
                language.say("Số", "No."),
                language.say("Ngày ghi", "Stored"),
                language.say("Danh hiệu", "Title"),
                language.say("Năm", "Year"),
                language.say("Địa bàn", "Unit"),
                language.say("Đối tượng", "Subject"),
                language.say("Kết luận", "Verdict"),
                language.say("Chưa đạt", "Not met"),
                language.say("Quyết định", "Decision"));
  }

  /** One of a list. */
  public void item(JsonNode item) {
    row("", item, item.get("decision"));
  }

  /** One record of a history. */
  public void event(JsonNode event) {
    row(whose(event), event.get("verdict"), event.get("decision"));
  }

  public void print(PrintStream out) {
    columns.print(out);
  }

  /** The day in Vietnam on which something was stored. */
  public static String day(String storedAt) {
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
      return language.say("(đã xóa)", "(erased)");
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
      case "cameFrom" -> language.say(" (đơn vị cũ)", " (former unit)");
      case "became" -> language.say(" (đơn vị kế thừa)", " (later unit)");
      case "sameUnit" -> language.say(" (cùng đơn vị)", " (same unit)");
      default -> "";
    };
  }
}
