package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.CauseWords;

/** What is still unclear, by its cause: with names where there are few. */
final class MissingList {
  private static final int FEW = 8;
  private final Page page;
  private final JsonNode verdict;
  private final String lang;

  MissingList(Page page, JsonNode verdict, String lang) {
    this.page = page;
    this.verdict = verdict;
    this.lang = lang;
  }

  void write() {
    Map<Cause, List<JsonNode>> open = open();
    if (open.isEmpty()) {
      return;
    }
    page.add(page.body(), "h2", "", page.say("Còn thiếu, còn chưa rõ", "Missing or unclear"));
    open.forEach(
        (cause, findings) -> {
          Element line = page.add(page.body(), "p", "");
          String words = page.language().of(CauseWords.of(cause));
          page.add(
              line,
              "b",
              "",
              Character.toUpperCase(words.charAt(0))
                  + words.substring(1)
                  + " ("
                  + findings.size()
                  + "): ");
          List<String> named = new ArrayList<>();
          for (JsonNode one : findings) {
            String id = one.path("id").asText();
            named.add(findings.size() > FEW ? id : id + " " + one.at("/name/" + lang).asText());
          }
          page.text(line, String.join(findings.size() > FEW ? ", " : "; ", named) + ".");
        });
  }

  /** Leaves alone: what is above them is unclear because of them. */
  private Map<Cause, List<JsonNode>> open() {
    Set<String> parents = new HashSet<>();
    verdict.path("findings").forEach(one -> parents.add(one.path("parent").asText()));
    Map<Cause, List<JsonNode>> open = new EnumMap<>(Cause.class);
    for (JsonNode one : verdict.path("findings")) {
      if (one.path("status").asText().equals("UNDETERMINED")
          && !parents.contains(one.path("id").asText())) {
        for (JsonNode cause : one.path("causes")) {
          open.computeIfAbsent(Cause.valueOf(cause.asText()), any -> new ArrayList<>()).add(one);
        }
      }
    }
    return open;
  }
}
