package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.cli.shown.CellProblemLines;
import vn.binhxet.draft.Draft;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.DraftRow;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Finished;
import vn.binhxet.draft.ProblemSheet;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.service.InForce;
import vn.binhxet.sheet.Form;

/** {@code binhxet draft list|show|problems|finish|delete}. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Bản nháp: list; show ID; problems ID OUT.xlsx|.csv (các dòng sai, ô sai được tô và ghi chú);",
      "finish ID (kết luận và lưu mọi dòng tốt); delete ID.",
      "Drafts: list; show ID; problems ID OUT.xlsx|.csv (the bad rows, faulty cells marked and noted);",
      "finish ID (evaluates and stores every good row); delete ID."
    })
final class DraftCommand implements Callable<Integer> {
  private static final int MANY = 1_000;

  private final Console console;

  enum Action {
    LIST,
    SHOW,
    PROBLEMS,
    FINISH,
    DELETE
  }

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(index = "0", paramLabel = "ACTION", description = "list show problems finish delete")
  private Action action = Action.LIST;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Bản nháp / the draft")
  private @Nullable String id;

  @Parameters(index = "2", arity = "0..1", paramLabel = "OUT", description = "Tệp / file")
  private @Nullable Path out;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Spec private @Nullable CommandSpec spec;

  DraftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (id == null && action != Action.LIST) {
      throw Usage.wrong(spec, "ID?");
    }
    try (Register opened = register.openExisting()) {
      Drafts drafts = new Drafts(opened, Clock.systemUTC(), Drafts.DAYS);
      if (id == null) {
        drafts.list("", MANY).forEach(this::print);
        return ExitStatus.DONE;
      }
      Draft draft = drafts.find(id).orElse(null);
      if (draft == null) {
        return none();
      }
      switch (action) {
        case PROBLEMS -> {
          return problems(drafts, draft);
        }
        case FINISH -> {
          return finish(drafts, draft);
        }
        case DELETE -> drafts.delete(draft.id());
        default -> show(drafts, draft);
      }
      return ExitStatus.DONE;
    }
  }

  private int none() {
    console.err().println(options.say("Không có bản nháp này.", "There is no such draft."));
    return ExitStatus.BAD_INPUT;
  }

  private void print(Draft draft) {
    if (options.json) {
      console.out().println(DraftJson.of(draft));
      return;
    }
    console
        .out()
        .println(
            draft.id()
                + "  "
                + draft.title()
                + " "
                + draft.awardYear()
                + " "
                + draft.territory()
                + "  "
                + draft.rows().good()
                + options.say(" tốt, ", " good, ")
                + draft.rows().bad()
                + options.say(" có ô sai, ", " bad, ")
                + draft.rows().stored()
                + options.say(" đã lưu", " stored"));
  }

  private void show(Drafts drafts, Draft draft) {
    print(draft);
    int after = 0;
    while (true) {
      List<DraftRow> rows = drafts.rows(draft.id(), DraftRow.State.BAD, after, MANY);
      if (rows.isEmpty()) {
        return;
      }
      for (DraftRow row : rows) {
        if (options.json) {
          console.out().println(DraftJson.of(row));
        } else {
          CellProblemLines.print(row.problems(), options.language, console.out());
        }
      }
      after = rows.get(rows.size() - 1).n();
    }
  }

  private int problems(Drafts drafts, Draft draft) throws LawRefused, IOException {
    if (out == null) {
      throw Usage.wrong(spec, "OUT.xlsx | OUT.csv?");
    }
    try (InForce inForce = options.open()) {
      ProblemSheet sheet = new ProblemSheet(drafts, inForce.current(), draft, options.language);
      Form form = sheet.form();
      if (form == null) {
        console.err().println("NO_EDITION " + draft.edition());
        return ExitStatus.BAD_INPUT;
      }
      boolean csv = out.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
      WholeFile.write(
          out,
          to -> {
            if (csv) {
              sheet.writeCsv(form, to);
            } else {
              sheet.write(form, to);
            }
          });
      return ExitStatus.DONE;
    }
  }

  private int finish(Drafts drafts, Draft draft) throws LawRefused {
    StepLine line = new StepLine(console, options);
    try (InForce inForce = options.open()) {
      Finished finished = drafts.finish(inForce.current(), draft.id(), line);
      line.end();
      if (options.json) {
        console.out().println(DraftJson.of(finished));
      } else {
        console
            .out()
            .println(
                options.say("Đã lưu ", "Stored ")
                    + finished.stored()
                    + options.say(", lưu từ trước ", ", before ")
                    + finished.again()
                    + options.say(", bị từ chối ", ", refused ")
                    + finished.refused()
                    + options.say(", còn ô sai ", ", still bad ")
                    + finished.bad());
      }
      return finished.bad() + finished.refused() == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    } catch (Drafts.NoDraft gone) {
      return none();
    }
  }
}
