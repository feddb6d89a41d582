package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.Limits;
import vn.binhxet.cli.shown.Evaluated;
import vn.binhxet.cli.shown.RefusalText;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/** Asks one question of each of some files, and prints the answers. */
final class AdviceFiles {
  private final CommonOptions options;
  private final Console console;

  AdviceFiles(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** The answer on an assessment. */
  interface Question {
    JsonNode answer(byte[] body, int length) throws BadAssessment;
  }

  /** Prints an answer for people. */
  interface Printer {
    void print(JsonNode answer, PrintStream out);
  }

  /** The exit status: bad input where one file is refused. */
  int each(List<Path> given, Question question, Printer printer) throws IOException {
    List<Path> files = FileEvaluation.files(given);
    boolean single = given.size() == 1 && files.equals(given);
    int status = ExitStatus.DONE;
    for (Path file : files) {
      if (!single && !options.json) {
        console.out().println("== " + file);
      }
      byte[] body = read(file);
      try {
        JsonNode answer = question.answer(body, body.length);
        if (options.json) {
          console
              .out()
              .println(
                  single ? answer : "{\"file\":" + quoted(file) + ",\"answer\":" + answer + "}");
        } else {
          printer.print(answer, console.out());
        }
      } catch (BadAssessment bad) {
        status = ExitStatus.BAD_INPUT;
        refuse(Refusal.of(bad), file, single);
      }
    }
    return status;
  }

  private void refuse(Refusal refusal, Path file, boolean single) throws IOException {
    if (!options.json) {
      RefusalText.print(
          new Evaluated(file.toString(), new byte[0], null, refusal),
          options.language,
          console.out());
      return;
    }
    console.out().print(single ? "" : "{\"file\":" + quoted(file) + ",\"problem\":");
    console.out().write(RefusalJson.bytes(refusal, options.language));
    console.out().println(single ? "" : "}");
  }

  /** One byte more than is accepted is enough to be refused for its length. */
  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Limits.STANDARD.maxBytes() + 1);
    }
  }

  private static String quoted(Path file) {
    return TextNode.valueOf(file.toString()).toString();
  }
}
