package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.service.Language;
import vn.binhxet.service.Marks;

/** One verdict, clause by clause. */
public final class VerdictTree {
  private VerdictTree() {}

  public static void print(JsonNode verdict, Language language, PrintStream out) {
    String lang = language.code();
    String name = verdict.at("/subject/name").asText("");
    out.println(
        verdict.at("/subject/id").asText()
            + (name.isEmpty() ? "" : " – " + name)
            + ", "
            + language.say("năm ", "year ")
            + verdict.get("awardYear").asText());
    out.println(Marks.of(verdict) + " " + verdict.at("/summary/" + lang).asText());
    out.println(verdict.at("/basis/why/" + lang).asText());
    if (verdict.get("provisional").asBoolean()) {
      provisional(verdict, language, lang, out);
    }
    out.println();
    Map<String, Integer> depths = new HashMap<>();
    for (JsonNode finding : verdict.get("findings")) {
      int depth =
          finding.get("parent").isNull()
              ? 0
              : depths.getOrDefault(finding.get("parent").asText(), 0) + 1;
      depths.put(finding.get("id").asText(), depth);
      finding(finding, verdict, depth, lang, out);
    }
  }

  /** Only what turns the verdict; where that cannot be said, all that it rests on. */
  private static void provisional(
      JsonNode verdict, Language language, String lang, PrintStream out) {
    List<String> turning = new ArrayList<>();
    verdict.path("provisionalOn").forEach(one -> turning.add(one.at("/name/" + lang).asText()));
    if (turning.isEmpty()) {
      verdict.at("/basis/reliedOn").forEach(one -> turning.add(one.get("id").asText()));
    }
    out.println(
        language.say("Tạm thời, vì dựa vào: ", "Provisional, since it rests on: ")
            + String.join(", ", turning));
  }

  private static void finding(
      JsonNode finding, JsonNode verdict, int depth, String lang, PrintStream out) {
    String indent = "  ".repeat(depth);
    out.println(
        indent
            + Marks.of(finding, verdict)
            + " "
            + finding.get("id").asText()
            + " "
            + finding.at("/name/" + lang).asText());
    List<String> clauses = new ArrayList<>();
    for (JsonNode citation : finding.get("citations")) {
      String clause = citation.get("clause").asText();
      clauses.add(citation.get("instrument").asText() + (clause.isEmpty() ? "" : ", " + clause));
    }
    out.println(
        indent
            + "    "
            + finding.at("/reason/" + lang).asText()
            + (clauses.isEmpty() ? "" : " [" + String.join("; ", clauses) + "]"));
  }
}
