package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.binhxet.cli.shown.Evaluated;
import vn.binhxet.cli.shown.RefusalText;
import vn.binhxet.cli.shown.TreeView;
import vn.binhxet.cli.shown.VerdictTable;
import vn.binhxet.cli.shown.VerdictTree;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.InForce;

/** {@code binhxet evaluate FILE…}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Kết luận về từng hồ sơ (tệp JSON). Thư mục: mọi tệp *.json bên trong, trừ expected.json.",
      "Verdicts on assessments in JSON files; of a folder all *.json below, but expected.json."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Tệp hoặc thư mục / file or folder")
  private List<Path> files = new ArrayList<>();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    List<Path> all = FileEvaluation.files(files);
    try (InForce inForce = options.open()) {
      FileEvaluation evaluation = new FileEvaluation(inForce.current(), options.language);
      boolean single = files.size() == 1 && all.size() == 1 && all.equals(files);
      List<Evaluated> done = new ArrayList<>();
      boolean bad = false;
      for (Path file : all) {
        Evaluated one = evaluation.evaluate(file);
        bad |= one.refusal() != null;
        if (options.json) {
          json(one, single, console.out());
        } else {
          done.add(one);
        }
      }
      if (!options.json) {
        readable(done, single);
      }
      return bad ? ExitStatus.BAD_INPUT : ExitStatus.DONE;
    }
  }

  private void readable(List<Evaluated> done, boolean single) {
    JsonNode verdict = single ? done.get(0).verdict() : null;
    if (verdict != null && TreeView.of(verdict)) {
      TreeView.print(verdict, options.language, console.out());
    } else if (verdict != null) {
      VerdictTree.print(verdict, options.language, console.out());
    } else if (!single) {
      VerdictTable.print(done, options.language, console.out());
    } else {
      RefusalText.print(done.get(0), options.language, console.out());
    }
  }

  /** The verdict itself of a single file; else a line for each, with the file's name. */
  private static void json(Evaluated one, boolean single, PrintStream out) throws IOException {
    if (single) {
      out.write(one.json());
      out.println();
      return;
    }
    String file = com.fasterxml.jackson.databind.node.TextNode.valueOf(one.file()).toString();
    String member = one.refusal() == null ? "verdict" : "problem";
    out.write(("{\"file\":" + file + ",\"" + member + "\":").getBytes(StandardCharsets.UTF_8));
    out.write(one.json());
    out.println("}");
  }
}
