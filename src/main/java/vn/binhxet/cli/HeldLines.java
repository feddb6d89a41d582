package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Titles granted to a subject, and what came of them, in lines. */
final class HeldLines {
  private final CommonOptions options;
  private final Console console;

  HeldLines(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  void print(JsonNode held) {
    console
        .out()
        .println(
            options.say("Đã được công nhận: ", "Granted: ")
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
                    : options.say("; hết hiệu lực theo ", "; ended by ")
                        + held.at("/ended/number").asText()));
    for (JsonNode merged : held.get("afterMerger")) {
      console
          .out()
          .println(
              "  "
                  + options.say("sáp nhập ngày ", "merged on ")
                  + merged.get("mergedOn").asText()
                  + options.say(" thành ", " into ")
                  + merged.at(options.say("/into/fullName/vi", "/into/fullName/en")).asText()
                  + ": "
                  + rule(merged));
    }
  }

  private String rule(JsonNode merged) {
    boolean unread = merged.get("confidence").asText().equals("not-loaded");
    if (merged.get("rule").isNull()) {
      return unread
          ? options.say("văn bản chưa đọc được", "the text was not read")
          : options.say("văn bản không quy định", "the text is silent");
    }
    return merged.at(options.say("/rule/vi", "/rule/en")).asText()
        + (merged.get("confidence").asText().equals("unverified")
            ? options.say(" (chưa đối chiếu)", " (unverified)")
            : "");
  }
}
