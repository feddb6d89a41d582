package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Period;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.EditionJson;
import vn.binhxet.service.TitleJson;

/** {@code binhxet titles}. */
@Command(
    name = "titles",
    mixinStandardHelpOptions = true,
    description = {
      "Các danh hiệu và bộ tiêu chí, cùng mức độ đối chiếu của số liệu.",
      "Titles and editions, and how well their figures were checked."
    })
final class TitlesCommand implements Callable<Integer> {
  private static final List<String> CONFIDENCES =
      List.of("confirmed", "read", "unverified", "not-loaded");
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  TitlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    try (Releases releases = options.releases()) {
      Lawbook lawbook = releases.current().lawbook();
      if (options.json) {
        console.out().println(json(lawbook));
      } else {
        lawbook.titles().forEach(title -> print(title, lawbook));
      }
      return ExitStatus.DONE;
    }
  }

  private static ObjectNode json(Lawbook lawbook) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", lawbook.hash());
    ArrayNode titles = json.putArray("titles");
    for (Title title : lawbook.titles()) {
      ObjectNode one = TitleJson.of(title, lawbook);
      ArrayNode editions = one.putArray("editions");
      lawbook.editionsOf(title.id()).forEach(edition -> editions.add(EditionJson.head(edition)));
      titles.add(one);
    }
    return json;
  }

  private void print(Title title, Lawbook lawbook) {
    PrintStream out = console.out();
    out.println(options.language.of(title.name()) + " (" + title.id() + ")");
    for (Edition edition : lawbook.editionsOf(title.id())) {
      ObjectNode head = EditionJson.head(edition);
      out.println("  " + edition.id() + "  " + options.language.of(edition.name()));
      out.println("    " + options.say("hiệu lực: ", "in force: ") + period(edition.inForce()));
      out.println(
          "    "
              + options.say("văn bản: ", "instruments: ")
              + String.join(", ", edition.instruments().stream().map(Instrument::id).toList()));
      out.println(
          "    "
              + options.say("nội dung: ", "nodes: ")
              + head.get("nodes")
              + options.say("; số liệu: ", "; figures: ")
              + figures(head.get("figures")));
    }
  }

  private String period(Period period) {
    String from = period.from() == null ? "…" : period.from().toString();
    String to = period.to() == null ? options.say("đến nay", "until now") : period.to().toString();
    return from + " – " + to;
  }

  /** Shares in whole percent, rounded down; how many there are of each stands beside. */
  private static String figures(com.fasterxml.jackson.databind.JsonNode counts) {
    long all = 0;
    for (String confidence : CONFIDENCES) {
      all += counts.get(confidence).asLong();
    }
    List<String> parts = new ArrayList<>();
    for (String confidence : CONFIDENCES) {
      long count = counts.get(confidence).asLong();
      parts.add(confidence + " " + count + (all == 0 ? "" : " (" + count * 100 / all + " %)"));
    }
    return String.join(", ", parts);
  }
}
