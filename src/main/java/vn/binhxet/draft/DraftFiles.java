package vn.binhxet.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.store.Database;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.ReadRow;
import vn.binhxet.sheet.reading.SheetReading;
import vn.binhxet.sheet.reading.Target;

/** Reads files into drafts. */
final class DraftFiles {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int AT_ONCE = 500;
  private final Drafts drafts;
  private final Database database;

  DraftFiles(Drafts drafts, Database database) {
    this.drafts = drafts;
    this.database = database;
  }

  Drafts.Done create(OpenRelease release, Path file, Target target, Watcher watcher)
      throws IOException, FileRefused {
    try (SheetReading reading = SheetReading.open(release, file, target)) {
      Form form = reading.form();
      byte[] random = new byte[12];
      RANDOM.nextBytes(random);
      Instant now = drafts.now();
      Draft draft =
          new Draft(
              HexFormat.of().formatHex(random),
              form.title(),
              form.edition(),
              form.year(),
              form.territory(),
              form.on(),
              now,
              now,
              new Draft.Count(0, 0, 0));
      database.writer().useTransaction(handle -> DraftTable.insert(handle, draft));
      boolean whole = false;
      try {
        Imported imported = fill(draft.id(), reading, watcher);
        whole = true;
        return new Drafts.Done(drafts.find(draft.id()).orElseThrow(), imported);
      } finally {
        if (!whole) {
          drafts.delete(draft.id());
        }
      }
    }
  }

  Drafts.Done update(OpenRelease release, String id, Path file, Watcher watcher)
      throws IOException, FileRefused, Drafts.NoDraft {
    Draft draft = drafts.find(id).orElseThrow(Drafts.NoDraft::new);
    Target target =
        new Target(draft.title(), draft.awardYear(), draft.territory(), draft.assessedOn());
    try (SheetReading reading = SheetReading.open(release, file, target)) {
      if (draft.assessedOn() == null && reading.form().on() != null) {
        throw otherDay(reading.form().on());
      }
      database.writer().useTransaction(handle -> DraftImport.begin(handle, id));
      Imported imported = fill(id, reading, watcher);
      return new Drafts.Done(drafts.find(id).orElseThrow(Drafts.NoDraft::new), imported);
    }
  }

  /** Rows that name no day would take the file's, which the draft does not have. */
  private static FileRefused otherDay(@Nullable LocalDate day) {
    return new FileRefused(
        "OTHER_TEMPLATE",
        "Bản nháp này không có ngày đánh giá chung, tệp là mẫu của ngày "
            + day
            + ". Dùng mẫu không nêu ngày, hoặc nhập thành bản nháp mới.",
        "This draft has no day of assessment of its own, the file is a template for "
            + day
            + ". Use a template without a day, or import it as a draft of its own.");
  }

  private Imported fill(String id, SheetReading reading, Watcher watcher)
      throws IOException, FileRefused {
    Imported.Builder told = new Imported.Builder();
    List<ReadRow> waiting = new ArrayList<>(AT_ONCE);
    reading.rows(
        row -> {
          waiting.add(row);
          if (waiting.size() == AT_ONCE) {
            put(id, waiting, told);
            watcher.progress(Watcher.Step.IMPORT, told.rows, reading.total());
          }
        });
    put(id, waiting, told);
    watcher.progress(Watcher.Step.IMPORT, told.rows, reading.total());
    told.notInFile =
        database.reader().withHandle(handle -> DraftTable.without(handle, id, told.keys));
    return told.build(reading.notices());
  }

  private void put(String id, List<ReadRow> rows, Imported.Builder told) {
    database
        .writer()
        .useTransaction(
            handle -> {
              new DraftImport(handle, id, told).put(rows);
              DraftTable.touch(handle, id, drafts.now());
            });
    rows.clear();
  }
}
