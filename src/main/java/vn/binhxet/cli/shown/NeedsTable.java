package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import vn.binhxet.service.Language;

/** All smallest sets in short, for people: all of, one of, any so many of. */
final class NeedsTable {
  private static final int MOST = 40;

  private final String lang;
  private final Language language;
  private final PrintStream out;

  private NeedsTable(Language language, PrintStream out) {
    lang = language.code();
    this.language = language;
    this.out = out;
  }

  static void print(JsonNode needs, Language language, PrintStream out) {
    new NeedsTable(language, out).write(needs, 2);
  }

  private void write(JsonNode needs, int depth) {
    if (needs.has("item")) {
      line(depth, needs.get("item").asText() + ": " + needs.at("/words/" + lang).asText());
      return;
    }
    for (JsonNode each : needs.path("groups")) {
      for (JsonNode option : each.get("options")) {
        String way =
            each.get("options").size() == 1
                ? ""
                : language.say(", cách ", ", way ") + option.get("option").asText();
        line(depth, each.get("group").asText() + way + ": " + option.at("/words/" + lang).asText());
      }
    }
    group(needs, "all", language.say("tất cả:", "all of:"), depth);
    group(needs, "any", language.say("một trong các cách:", "one of:"), depth);
    if (needs.has("of")) {
      int least = needs.get("atLeast").asInt();
      int of = needs.get("of").size();
      group(
          needs,
          "of",
          language.say(
              "bất kỳ " + least + " trong " + of + " điều:",
              "any " + least + " of these " + of + ":"),
          depth);
    }
    if (needs.has("answers")) {
      pick(needs, depth);
    }
    if (needs.path("more").asBoolean()) {
      line(depth, "…");
    }
  }

  private void group(JsonNode needs, String member, String title, int depth) {
    if (needs.has(member)) {
      line(depth, title);
      int shown = 0;
      for (JsonNode each : needs.get(member)) {
        if (shown++ == MOST) {
          line(depth + 1, "…");
          break;
        }
        write(each, depth + 1);
      }
    }
  }

  /** One smallest set, or those that differ only in which items are picked. */
  private void pick(JsonNode needs, int depth) {
    StringBuilder line = new StringBuilder();
    for (JsonNode answer : needs.get("answers")) {
      more(line, answer.get("item").asText() + " " + answer.at("/words/" + lang).asText());
    }
    for (JsonNode pick : needs.get("pick")) {
      more(line, pick.at("/words/" + lang).asText());
    }
    for (JsonNode together : needs.get("together")) {
      more(line, together.at("/words/" + lang).asText());
    }
    line(depth, line.toString());
  }

  private static void more(StringBuilder line, String words) {
    line.append(line.isEmpty() ? "" : "; ").append(words);
  }

  private void line(int depth, String words) {
    out.println("  ".repeat(depth) + "· " + words);
  }
}
