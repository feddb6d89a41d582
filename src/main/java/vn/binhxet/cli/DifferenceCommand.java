package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.assessment.Limits;
import vn.binhxet.difference.Difference;
import vn.binhxet.difference.DifferenceJson;
import vn.binhxet.difference.Differences;
import vn.binhxet.difference.NoDifference;
import vn.binhxet.difference.NodeDifference;
import vn.binhxet.difference.Side;
import vn.binhxet.difference.Which;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.RefusalJson;

/** {@code binhxet difference A.json B.json}. */
@Command(
    name = "difference",
    mixinStandardHelpOptions = true,
    description = {
      "Vì sao hai kết luận khác nhau: luật đổi, số liệu đổi hay chất lượng dữ liệu đổi.",
      "Why two verdicts differ: the law, the facts or the quality of the data changed."
    })
final class DifferenceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(index = "0", paramLabel = "A", description = "Hồ sơ thứ nhất / the first assessment")
  private Path a = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Hồ sơ thứ hai / the second assessment")
  private Path b = Path.of("");

  @Option(
      names = "--rules-a",
      paramLabel = "DIR",
      description = "Bộ quy tắc của bên A, mặc định như --rules / rules of side A")
  private @Nullable Path rulesA;

  @Option(
      names = "--rules-b",
      paramLabel = "DIR",
      description = "Bộ quy tắc của bên B, mặc định như --rules / rules of side B")
  private @Nullable Path rulesB;

  @Option(
      names = "--stored",
      description = {
        "A và B là số của kết luận trong sổ đăng ký, mỗi bên theo bản phát hành của mình.",
        "A and B are numbers of verdicts in the register, each under its own release."
      })
  private boolean stored;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  DifferenceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (stored) {
      return compareStored();
    }
    byte[] one = read(a);
    byte[] other = read(b);
    Path forA = rulesA == null ? options.rules : rulesA;
    Path forB = rulesB == null ? options.rules : rulesB;
    try (InForce inForceA = options.open(forA)) {
      if (forA.equals(forB)) {
        return compare(inForceA.current(), one, inForceA.current(), other);
      }
      try (InForce inForceB = options.open(forB)) {
        return compare(inForceA.current(), one, inForceB.current(), other);
      }
    }
  }

  private int compareStored() throws IOException {
    try (Register opened = register.open()) {
      KeptReleases releases = new KeptReleases(opened.records(), null);
      StoredVerdict one = stored(opened, a);
      StoredVerdict other = stored(opened, b);
      return compare(
          releases.open(one.core().release()),
          one.input(),
          releases.open(other.core().release()),
          other.input());
    }
  }

  private static StoredVerdict stored(Register register, Path given) throws IOException {
    String number = given.toString();
    if (number.matches("[1-9][0-9]{0,17}")) {
      StoredRecord record = register.records().record(Long.parseLong(number)).orElse(null);
      if (record != null && record.kind() == RecordKind.ASSESSMENT) {
        return StoredVerdict.read(record)
            .orElseThrow(() -> new IOException(number + ": ERASED / đã xóa"));
      }
    }
    throw new IOException(number + ": không có kết luận số này / no verdict of this number");
  }

  /** One byte more than is accepted is enough to be refused for its length. */
  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Limits.STANDARD.maxBytes() + 1);
    }
  }

  private int compare(OpenRelease releaseA, byte[] one, OpenRelease releaseB, byte[] other)
      throws IOException {
    try {
      Difference difference =
          Differences.between(new Side(releaseA, one), new Side(releaseB, other));
      if (options.json) {
        console.out().println(DifferenceJson.of(difference));
      } else {
        print(difference);
      }
      return ExitStatus.DONE;
    } catch (NoDifference refused) {
      if (options.json) {
        console.out().write(RefusalJson.bytes(refused.refusal(), options.language));
        console.out().println();
      } else {
        for (InputProblem problem : refused.problems()) {
          console
              .out()
              .println(
                  "! "
                      + problem.code()
                      + " "
                      + problem.pointer()
                      + " "
                      + options.language.of(problem.message()));
        }
      }
      return ExitStatus.BAD_INPUT;
    }
  }

  private void print(Difference difference) {
    PrintStream out = console.out();
    for (Text sentence : difference.text()) {
      out.println(options.language.of(sentence));
    }
    if (!difference.nodes().isEmpty()) {
      out.println();
    }
    for (NodeDifference node : difference.nodes()) {
      if (node.only() == null) {
        out.println("- " + options.language.of(node.text()));
      }
    }
    only(difference, Which.A);
    only(difference, Which.B);
  }

  /** Nodes that one verdict alone has: their ids are enough in a table. */
  private void only(Difference difference, Which side) {
    List<String> ids =
        difference.nodes().stream()
            .filter(node -> node.only() == side)
            .map(NodeDifference::id)
            .toList();
    if (!ids.isEmpty()) {
      console
          .out()
          .println(
              options.say("- Chỉ có ở bên ", "- Only on side ")
                  + side
                  + ": "
                  + String.join(", ", ids));
    }
  }
}
