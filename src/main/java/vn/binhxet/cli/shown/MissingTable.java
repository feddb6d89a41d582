package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import vn.binhxet.service.Language;

/** What is missing of one assessment, for people. */
public final class MissingTable {
  private static final int SHOWN = 10;

  private MissingTable() {}

  public static void print(Path file, JsonNode missing, Language language, PrintStream out) {
    String lang = language.code();
    out.println(
        missing.at("/subject").asText()
            + " ("
            + file.getFileName()
            + "): "
            + missing.get("outcome").asText()
            + language.say(", đã trả lời ", ", answered ")
            + missing.get("answered").asInt()
            + "/"
            + missing.get("fields").asInt());
    if (missing.has("note")) {
      out.println("  " + missing.at("/note/" + lang).asText());
      return;
    }
    if (missing.get("settled").asBoolean()) {
      out.println(
          language.say(
              "  Đã kết luận được, không cần hỏi thêm.", "  Settled; nothing need be asked."));
      return;
    }
    if (missing.hasNonNull("next")) {
      out.println("  " + missing.at("/next/question/" + lang).asText());
    }
    for (JsonNode outcome : missing.get("outcomes")) {
      outcome(outcome, language, out);
    }
    Columns table =
        new Columns()
            .row(
                language.say("Còn thiếu", "Missing"),
                language.say("Chỉ riêng câu trả lời", "Its answer alone"),
                language.say("thì", "makes it"));
    boolean any = false;
    for (JsonNode item : missing.get("items")) {
      String path = item.get("path").asText();
      for (JsonNode step : item.get("alone")) {
        table.row(path, step.at("/words/" + lang).asText(), result(step));
        path = "";
        any = true;
      }
    }
    if (any) {
      out.println();
      table.print(out);
    }
    for (JsonNode obstacle : missing.get("obstacles")) {
      JsonNode clause = obstacle.path("citations").path(0);
      out.println(
          "  ! "
              + obstacle.path("node").asText("")
              + " "
              + obstacle.path("name").path(lang).asText("")
              + ": "
              + obstacle.get("cause").asText()
              + " ("
              + clause.path("instrument").asText("")
              + ", "
              + clause.path("clause").asText("")
              + ")");
    }
    out.println();
  }

  private static String result(JsonNode of) {
    return of.get("outcome").asText() + (of.has("value") ? " " + of.get("value").asText() : "");
  }

  /** The outcome, or of a ranking who is in or out. */
  private static String name(JsonNode outcome, Language language) {
    if (!outcome.has("candidate")) {
      return result(outcome);
    }
    boolean in = outcome.get("outcome").asText().equals("MET");
    String verb =
        in
            ? language.say("được chọn", "selected")
            : language.say("không được chọn", "not selected");
    return outcome.get("candidate").asText() + " " + verb;
  }

  private static void outcome(JsonNode outcome, Language language, PrintStream out) {
    String lang = language.code();
    String name = name(outcome, language);
    if (!outcome.get("reachable").asBoolean()) {
      out.println(language.say("  Không thể ra ", "  Cannot come out as ") + name + ":");
      for (JsonNode blocked : outcome.get("blocked")) {
        String node =
            (blocked.path("node").asText("") + " " + blocked.path("name").path(lang).asText(""))
                .strip();
        out.println(
            "    " + node + (node.isEmpty() ? "" : ": ") + blocked.at("/words/" + lang).asText());
      }
      return;
    }
    String total = outcome.get("total").isNull() ? "?" : outcome.get("total").asText();
    out.println(
        language.say("  Đủ để kết luận ", "  Enough for ")
            + name
            + language.say(" (" + total + " tập nhỏ nhất):", " (" + total + " smallest sets):"));
    if (outcome.get("sets").size() > SHOWN && outcome.has("needs")) {
      NeedsTable.print(outcome.get("needs"), language, out);
      return;
    }
    int shown = 0;
    for (JsonNode set : outcome.get("sets")) {
      if (shown++ == SHOWN) {
        out.println("    …");
        break;
      }
      StringBuilder line = new StringBuilder();
      set.get("example")
          .properties()
          .forEach(
              each ->
                  line.append(line.isEmpty() ? "" : "; ")
                      .append(each.getKey())
                      .append(" = ")
                      .append(each.getValue()));
      for (JsonNode together : set.get("together")) {
        line.append(" (").append(together.at("/words/" + lang).asText()).append(")");
      }
      out.println("    " + language.say("ví dụ ", "as ") + line);
    }
  }
}
