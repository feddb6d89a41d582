package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Missing;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/** {@code binhxet missing FILE…}. */
@Command(
    name = "missing",
    mixinStandardHelpOptions = true,
    description = {
      "Hồ sơ còn thiếu gì: những câu trả lời nào đủ để kết luận, và nên hỏi gì trước.",
      "What is missing of assessments: which answers settle them, and what to ask next."
    })
final class MissingCommand implements Callable<Integer> {
  private static final int LONGEST = 1_000_001;

  private final Console console;
  private final ObjectMapper json = new ObjectMapper();

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Tệp hoặc thư mục / file or folder")
  private List<Path> files = new ArrayList<>();

  MissingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    List<Path> all = FileEvaluation.files(files);
    boolean single = all.size() == 1 && all.equals(files);
    boolean bad = false;
    try (InForce inForce = options.open()) {
      Missing missing = new Missing(inForce.current());
      for (Path file : all) {
        byte[] body;
        try (var in = Files.newInputStream(file)) {
          body = in.readNBytes(LONGEST);
        }
        try {
          ObjectNode answer = missing.of(body, body.length);
          print(file, "missing", answer, single);
        } catch (BadAssessment refused) {
          bad = true;
          Refusal refusal = Refusal.of(refused);
          JsonNode problem = json.readTree(RefusalJson.bytes(refusal, options.language));
          if (options.json) {
            print(file, "problem", problem, single);
          } else {
            console
                .out()
                .println(
                    file + ": " + refusal.code() + ": " + options.language.of(refusal.detail()));
          }
        }
      }
    }
    return bad ? ExitStatus.BAD_INPUT : ExitStatus.DONE;
  }

  private void print(Path file, String member, JsonNode answer, boolean single) {
    if (!options.json) {
      MissingTable.print(file, answer, options, console.out());
    } else if (single) {
      console.out().println(answer);
    } else {
      ObjectNode line = json.createObjectNode();
      line.put("file", file.toString());
      line.set(member, answer);
      console.out().println(line);
    }
  }
}
