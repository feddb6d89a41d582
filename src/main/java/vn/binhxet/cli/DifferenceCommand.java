package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.assessment.Limits;
import vn.binhxet.cli.shown.DifferenceLines;
import vn.binhxet.difference.Difference;
import vn.binhxet.difference.DifferenceJson;
import vn.binhxet.difference.Differences;
import vn.binhxet.difference.NoDifference;
import vn.binhxet.difference.Side;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterRefusal;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Refusal;
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

  @Spec private @Nullable CommandSpec spec;

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
        return compare(new Side(inForceA.current(), one), new Side(inForceA.current(), other));
      }
      try (InForce inForceB = options.open(forB)) {
        return compare(new Side(inForceA.current(), one), new Side(inForceB.current(), other));
      }
    }
  }

  private int compareStored() throws IOException {
    if (rulesA != null || rulesB != null) {
      throw Usage.wrong(
          spec,
          "--stored: mỗi bên theo bản phát hành của mình, bỏ --rules-a và --rules-b / each side is"
              + " under its own release, leave --rules-a and --rules-b out");
    }
    try (Register opened = register.openExisting()) {
      Side one;
      Side other;
      try {
        StoredSides sides = new StoredSides(opened.records());
        one = sides.side(a.toString());
        other = sides.side(b.toString());
      } catch (RegisterFault fault) {
        return refuse(fault);
      }
      return compare(one, other);
    }
  }

  private int refuse(RegisterFault fault) throws IOException {
    if (options.json) {
      print(RegisterRefusal.of(fault));
    } else {
      console.err().println(fault.code() + ": " + options.language.of(fault.text()));
    }
    return ExitStatus.BAD_INPUT;
  }

  private void print(Refusal refusal) throws IOException {
    console.out().write(RefusalJson.bytes(refusal, options.language));
    console.out().println();
  }

  /** One byte more than is accepted is enough to be refused for its length. */
  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Limits.STANDARD.maxBytes() + 1);
    }
  }

  private int compare(Side one, Side other) throws IOException {
    try {
      Difference difference = Differences.between(one, other);
      if (options.json) {
        console.out().println(DifferenceJson.of(difference));
      } else {
        new DifferenceLines(options.language, console.out()).print(difference);
      }
      return ExitStatus.DONE;
    } catch (NoDifference refused) {
      if (options.json) {
        print(refused.refusal());
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
}
