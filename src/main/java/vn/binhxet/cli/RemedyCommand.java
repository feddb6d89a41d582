package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.Advice;
import vn.binhxet.service.InForce;
import vn.binhxet.service.RemedyJson;
import vn.binhxet.verdict.remedy.RemedyFinder;

/** {@code binhxet remedy FILE…}. */
@Command(
    name = "remedy",
    mixinStandardHelpOptions = true,
    description = {
      "Cần thay đổi ít nhất những gì để không còn bị kết luận không đạt.",
      "The least that must change so that an assessment is no longer refused."
    })
final class RemedyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Tệp hoặc thư mục / file or folder")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "VALUE",
      description = "Kết quả xếp loại muốn đạt / the value of a classification that is wanted")
  private @Nullable String to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Số phương án được nêu / plans shown (${DEFAULT-VALUE})")
  private int limit = RemedyFinder.SHOWN;

  @Spec private @Nullable CommandSpec spec;

  RemedyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (limit < 1 || limit > Advice.MOST) {
      throw Usage.wrong(spec, "--limit: 1 … " + Advice.MOST);
    }
    try (InForce inForce = options.open()) {
      AdviceFiles advice = new AdviceFiles(options, console);
      return advice.each(files, (body, length) -> answer(inForce, body, length), this::print);
    }
  }

  private JsonNode answer(InForce inForce, byte[] body, int length)
      throws vn.binhxet.assessment.BadAssessment {
    try {
      return RemedyJson.of(new Advice(inForce.current()).remedies(body, length, to, limit));
    } catch (Advice.NoSuchValue unknown) {
      throw Usage.wrong(spec, "--to: " + options.language.of(unknown.text()));
    }
  }

  private void print(JsonNode json, PrintStream out) {
    out.println(said(json));
    int number = 0;
    for (JsonNode plan : json.get("plans")) {
      out.println("  " + ++number + ". " + said(plan));
    }
    if (!json.get("more").asText().equals("0")) {
      out.println("  " + options.say("… còn ", "… and ") + json.get("more").asText());
    }
    json.get("standing").forEach(one -> out.println("  ! " + said(one)));
  }

  private String said(JsonNode json) {
    return json.at("/text/" + options.language.code()).asText();
  }
}
