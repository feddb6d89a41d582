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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.cli.shown.MissingTable;
import vn.binhxet.difference.Side;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Missing;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;
import vn.binhxet.tree.TreeEvaluation;

/** {@code binhxet missing FILE…}. */
@Command(
    name = "missing",
    mixinStandardHelpOptions = true,
    description = {
      "Hồ sơ còn thiếu gì: những câu trả lời nào đủ để kết luận, và nên hỏi gì trước.",
      "What is missing of assessments: which answers settle them, and what to ask next."
    })
final class MissingCommand implements Callable<Integer> {
  private final Console console;
  private final ObjectMapper json = new ObjectMapper();

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Tệp hoặc thư mục / file or folder")
  private List<Path> files = new ArrayList<>();

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Option(
      names = "--stored",
      arity = "1..*",
      paramLabel = "ID",
      description = "Số của kết luận trong sổ đăng ký / numbers of stored verdicts")
  private List<String> stored = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  MissingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (files.isEmpty() == stored.isEmpty()) {
      throw Usage.wrong(spec, "FILE… hoặc --stored ID… / FILE… or --stored ID…");
    }
    return stored.isEmpty() ? ofFiles() : ofStored();
  }

  /** Under the release each verdict rests on. */
  private int ofStored() throws IOException {
    try (Register opened = register.openExisting()) {
      StoredSides sides = new StoredSides(opened.records());
      for (String id : stored) {
        Side side = sides.side(id);
        try {
          ObjectNode answer =
              new Missing(side.release()).of(side.assessment(), side.assessment().length);
          print(Path.of(id), "missing", answer, stored.size() == 1);
        } catch (BadAssessment refused) {
          throw new IllegalStateException("it was read when it was stored", refused);
        }
      }
      return ExitStatus.DONE;
    } catch (RegisterFault fault) {
      console.err().println(fault.code() + ": " + options.language.of(fault.text()));
      return ExitStatus.BAD_INPUT;
    }
  }

  private int ofFiles() throws LawRefused, IOException {
    List<Path> all = FileEvaluation.files(files);
    boolean single = all.size() == 1 && all.equals(files);
    boolean bad = false;
    try (InForce inForce = options.open()) {
      OpenRelease release = inForce.current();
      Missing missing = new Missing(release);
      for (Path file : all) {
        byte[] body;
        try (var in = Files.newInputStream(file)) {
          body = in.readNBytes(TreeEvaluation.LONGEST + 1);
        }
        try {
          if (TreeEvaluation.looksLikeOne(body, 0, body.length)) {
            tree(file, TreeEvaluation.read(release, body, body.length).missing(), single);
            continue;
          }
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

  /** Of a tree, what is missing of every subject whose verdict is open, the highest first. */
  private void tree(Path file, JsonNode tree, boolean single) {
    if (options.json) {
      print(file, "missing", tree, single);
    } else if (people(file, tree) == 0) {
      console
          .out()
          .println(
              tree.get("subject").asText()
                  + " ("
                  + file.getFileName()
                  + "): "
                  + options.say(
                      "mọi hồ sơ trong cây đã kết luận được, không cần hỏi thêm.",
                      "every assessment of the tree is settled; nothing need be asked."));
    }
  }

  /** Says how many assessments something is missing of. */
  private int people(Path file, JsonNode subject) {
    subject
        .get("missing")
        .forEach(each -> MissingTable.print(file, each, options.language, console.out()));
    int open = subject.get("missing").size();
    for (JsonNode each : subject.get("below")) {
      open += people(file, each);
    }
    return open;
  }

  private void print(Path file, String member, JsonNode answer, boolean single) {
    if (!options.json) {
      MissingTable.print(file, answer, options.language, console.out());
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
