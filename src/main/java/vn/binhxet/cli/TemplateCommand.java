package vn.binhxet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.InForce;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.FormFinder;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.TemplateCsv;

/** {@code binhxet template TITLE --year Y --territory T}. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Mẫu bảng tính (.xlsx) để nhập hồ sơ của một danh hiệu, năm và địa bàn.",
      "A spreadsheet (.xlsx) to hand in assessments of a title, year and unit."
    })
final class TemplateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "TITLE",
      description = "Mã danh hiệu hoặc bộ tiêu chí / id of the title or edition")
  private String title = "";

  @Option(names = "--year", required = true, description = "Năm xét tặng / award year")
  private int year;

  @Option(
      names = "--territory",
      required = true,
      description = {
        "Mã đơn vị hành chính; mã cũ thì kèm ngày, như 62@2025-06-30",
        "code of the administrative unit; a former one with a day, as 62@2025-06-30"
      })
  private String territory = "";

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = {
        "Ngày đánh giá, khi mọi hồ sơ cùng một ngày",
        "day of the assessments, where all have the same"
      })
  private @Nullable LocalDate on;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Tệp ghi ra, - là stdout / file to write (TITLE-YEAR.xlsx)")
  private @Nullable String out;

  @Option(
      names = "--csv",
      description = "Chỉ dòng tiêu đề CSV / only the heading of a CSV file, without lists")
  private boolean csv;

  TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    try (InForce inForce = options.open()) {
      Title found = inForce.current().lawbook().title(title).orElse(null);
      Edition edition = inForce.current().lawbook().edition(title).orElse(null);
      if (found == null && edition == null) {
        console.err().println("UNKNOWN_TITLE " + title + ": binhxet titles");
        return ExitStatus.BAD_INPUT;
      }
      FormFinder forms = new FormFinder(inForce.current());
      FormFinder.Found form =
          found != null
              ? forms.of(found, year, territory, on)
              : forms.of(Objects.requireNonNull(edition), year, territory, on);
      if (form.form() == null) {
        console.err().println(form.code() + " " + options.language.of(form.why()));
        return ExitStatus.BAD_INPUT;
      }
      write(form.form());
      return ExitStatus.DONE;
    }
  }

  private void write(Form form) throws IOException {
    String name = out == null ? title + "-" + year + (csv ? ".csv" : ".xlsx") : out;
    if (name.equals("-")) {
      write(form, console.out());
      return;
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(name)))) {
      write(form, file);
    }
    console.err().println(name);
  }

  private void write(Form form, OutputStream to) throws IOException {
    if (csv) {
      to.write(TemplateCsv.of(form, options.language).getBytes(StandardCharsets.UTF_8));
    } else {
      new Template(form, options.language).write(to);
    }
    to.flush();
  }
}
