package vn.binhxet.register.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.search.Found.FoundDecision;

/** Verdicts of a list as JSON. */
public final class FoundJson {
  private FoundJson() {}

  /** A page as {@code {"items","next"}}. */
  public static ObjectNode page(VerdictSearch.Page page) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var items = json.putArray("items");
    page.items().forEach(found -> items.add(of(found)));
    return json.put("next", page.next());
  }

  /** One verdict. */
  public static ObjectNode of(Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id(found.seq())).put("assessment", id(found.assessment()));
    Long replacedBy = found.replacedBy();
    json.put("version", found.version());
    json.put("replacedBy", replacedBy == null ? null : id(replacedBy));
    json.put("storedAt", found.storedAt().toString());
    json.put("title", found.title()).put("edition", found.edition());
    json.put("awardYear", found.awardYear()).put("assessedOn", found.assessedOn().toString());
    ObjectNode subject = json.putObject("subject");
    subject.put("id", found.subject()).put("name", found.name());
    subject
        .putObject("territory")
        .put("code", found.territory())
        .put("on", found.territoryOn().toString());
    json.put("erased", found.subject() == null);
    json.put("outcome", found.outcome()).put("value", found.value());
    json.put("provisional", found.provisional());
    var causes = json.putArray("causes");
    found.causes().first().forEach(causes::add);
    var failed = json.putArray("failed");
    found.failed().first().forEach(failed::add);
    json.put("failedCount", found.failed().count());
    json.put("release", found.release());
    json.set("decision", decision(found.decision()));
    ObjectNode links = json.putObject("links");
    links.put("verdict", "/api/v1/verdicts/" + found.seq());
    links.put("assessment", "/api/v1/assessments/" + found.assessment());
    links.put("replay", "/api/v1/verdicts/" + found.seq() + "/replay");
    links.put("history", history(found.subject()));
    return json;
  }

  /** A record's number as every address has it. */
  static String id(long seq) {
    return String.valueOf(seq);
  }

  /** A decision; null where there is none. */
  static @Nullable ObjectNode decision(@Nullable FoundDecision decision) {
    if (decision == null) {
      return null;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id(decision.seq())).put("verdict", id(decision.verdict()));
    json.put("decided", decision.decided()).put("value", decision.value());
    json.put("number", decision.number());
    json.put("date", decision.date().toString()).put("departs", decision.departs());
    return json.put("storedAt", decision.storedAt().toString());
  }

  /** Address of a subject's history; a slash in the id stays one. */
  static @Nullable String history(@Nullable String subject) {
    return subject == null
        ? null
        : "/api/v1/subjects/"
            + URLEncoder.encode(subject, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
            + "/history";
  }
}
