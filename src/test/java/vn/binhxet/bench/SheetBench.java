package vn.binhxet.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Finished;
import vn.binhxet.draft.Watcher;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Filled;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.FormFinder;
import vn.binhxet.sheet.RoundFiles;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.RealLaw;

/**
 * A file of many households: read into a draft, finished with verdicts on SQLite. {@code make FILE
 * N} writes the file first, so that the measured process can be kept within 512 MB.
 */
public final class SheetBench {
  private SheetBench() {}

  public static void main(String[] args) throws Exception {
    OpenRelease release = new OpenRelease(RealLaw.release());
    Path file = Path.of(args[1]);
    if (args[0].equals("make")) {
      make(release, file, Integer.parseInt(args[2]));
      return;
    }
    Path folder = Files.createTempDirectory("sheet-bench");
    try (Register register = Register.open(new RegisterPlace(folder, null), Clock.systemUTC())) {
      Drafts drafts = new Drafts(register, Clock.systemUTC(), Drafts.DAYS);
      long start = System.nanoTime();
      Drafts.Done done = drafts.create(release, file, Target.OPEN, Watcher.NONE);
      long read = System.nanoTime();
      Finished finished = drafts.finish(release, done.draft().id(), Watcher.NONE);
      long end = System.nanoTime();
      System.out.printf(
          "%d rows, %d bad, %,d bytes: import %.1f s, finish %.1f s (%d stored), heap limit %d MB%n",
          done.imported().rows(),
          done.imported().bad(),
          Files.size(file),
          (read - start) / 1e9,
          (end - read) / 1e9,
          finished.stored(),
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static void make(OpenRelease release, Path file, int count) throws Exception {
    Form form =
        new FormFinder(release)
            .of(
                release.lawbook().title("cultural-family").orElseThrow(),
                2023,
                "62",
                LocalDate.of(2023, 12, 1))
            .form();
    List<Filled> rows = new ArrayList<>(RoundFiles.rows(form, count));
    try (OutputStream out = Files.newOutputStream(file)) {
      new Template(form, Language.VI).write(rows, out);
    }
  }
}
