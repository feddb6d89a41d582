package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import vn.binhxet.service.Language;

/** Titles granted to a subject, and what came of them, in lines. */
public final class HeldLines {
  private final Language language;
  private final PrintStream out;

  public HeldLines(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  public void print(JsonNode held) {
    out.println(
        language.say("Đã được công nhận: ", "Granted: ")
            + held.get("title").asText()
            + (held.get("value").isNull() ? "" : " " + held.get("value").asText())
            + " "
            + held.get("awardYear").asText()
            + ", "
            + held.at("/granted/number").asText()
            + " ("
            + held.at("/granted/date").asText()
            + ")"
            + (held.get("ended").isNull()
                ? ""
                : language.say("; hết hiệu lực theo ", "; ended by ")
                    + held.at("/ended/number").asText()));
    for (JsonNode merged : held.get("afterMerger")) {
      out.println(
          "  "
              + language.say("sáp nhập ngày ", "merged on ")
              + merged.get("mergedOn").asText()
              + language.say(" thành ", " into ")
              + merged.at(language.say("/into/fullName/vi", "/into/fullName/en")).asText()
              + ": "
              + rule(merged));
    }
  }

  private String rule(JsonNode merged) {
    boolean unread = merged.get("confidence").asText().equals("not-loaded");
    if (merged.get("rule").isNull()) {
      return unread
          ? language.say("văn bản chưa đọc được", "the text was not read")
          : language.say("văn bản không quy định", "the text is silent");
    }
    return merged.at(language.say("/rule/vi", "/rule/en")).asText()
        + (merged.get("confidence").asText().equals("unverified")
            ? language.say(" (chưa đối chiếu)", " (unverified)")
            : "");
  }
}
