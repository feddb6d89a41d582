package vn.binhxet.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Scrub;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.Target;

/** The drafts beside a register. Safe for many threads. */
public final class Drafts {
  /** How long a draft that nobody touches is kept, unless said. */
  public static final int DAYS = 90;

  private final Register register;
  private final Database database;
  private final Clock clock;
  private final int days;
  private final int workers = Math.min(8, Math.max(1, Runtime.getRuntime().availableProcessors()));

  /**
   * @param days after which a draft that nobody touches is dropped, at least 1
   */
  public Drafts(Register register, Clock clock, int days) {
    this.register = register;
    database = register.database();
    this.clock = clock;
    this.days = days;
  }

  /** A file as a new draft, or into one. */
  public record Done(Draft draft, Imported imported) {}

  /** A draft of this id is not there (any more). */
  public static final class NoDraft extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Makes a draft of a file.
   *
   * @throws FileRefused where the file is refused whole; then there is no draft
   */
  public Done create(OpenRelease release, Path file, Target target, Watcher watcher)
      throws IOException, FileRefused {
    return new DraftFiles(this, database).create(release, file, target, watcher);
  }

  /**
   * Reads a corrected file into a draft.
   *
   * @throws FileRefused where the file is refused, or is of another title, year or unit
   * @throws NoDraft where there is no such draft
   */
  public Done update(OpenRelease release, String id, Path file, Watcher watcher)
      throws IOException, FileRefused, NoDraft {
    return new DraftFiles(this, database).update(release, id, file, watcher);
  }

  /**
   * Replaces a row by an assessment in JSON.
   *
   * @return the row as it is then; empty where there is no such row, or it is stored already
   * @throws BadAssessment with every fault found; then the row stays
   */
  public Optional<DraftRow> replace(OpenRelease release, String id, int n, byte[] body)
      throws BadAssessment {
    Draft draft = find(id).orElse(null);
    DraftRow row = row(id, n).orElse(null);
    if (draft == null || row == null || row.state() == DraftRow.State.STORED) {
      return Optional.empty();
    }
    Desk desk = release.takeDesk();
    String subject;
    try {
      Assessment assessment = desk.reader().read(body, 0, body.length);
      EditedRow.check(assessment, draft);
      subject = assessment.subject().id();
    } finally {
      release.giveBack(desk);
    }
    database
        .writer()
        .useTransaction(
            handle -> {
              EditedRow.put(handle, id, n, subject, body);
              DraftTable.touch(handle, id, now());
            });
    return row(id, n);
  }

  /** Deletes a row; false where there is none, or it is stored. */
  public boolean deleteRow(String id, int n) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              Scrub.overwriteWhatIsFreed(handle, database.dialect());
              DraftTable.touch(handle, id, now());
              return handle
                      .createUpdate(
                          "DELETE FROM draft_row WHERE draft = :id AND n = :n AND state <> 'stored'")
                      .bind("id", id)
                      .bind("n", n)
                      .execute()
                  > 0;
            });
  }

  /** Evaluates and stores every good row; again is harmless. */
  public Finished finish(OpenRelease release, String id, Watcher watcher) throws NoDraft {
    Draft draft = find(id).orElseThrow(NoDraft::new);
    Finished finished = new FinishRun(register, release, draft, watcher, workers).run();
    database.writer().useTransaction(handle -> DraftTable.touch(handle, id, now()));
    return finished;
  }

  public Optional<Draft> find(String id) {
    return database.reader().withHandle(handle -> DraftTable.find(handle, id));
  }

  /** Drafts behind an id, in their order. */
  public List<Draft> list(String after, int limit) {
    return database.reader().withHandle(handle -> DraftTable.list(handle, after, limit));
  }

  /**
   * Rows behind a number, in their order.
   *
   * @param state null for all
   */
  public List<DraftRow> rows(String id, DraftRow.@Nullable State state, int after, int limit) {
    return database.reader().withHandle(handle -> DraftTable.rows(handle, id, state, after, limit));
  }

  public Optional<DraftRow> row(String id, int n) {
    return database.reader().withHandle(handle -> DraftTable.row(handle, id, n));
  }

  /** Deletes a draft with all its rows; false where there is none. */
  public boolean delete(String id) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              Scrub.overwriteWhatIsFreed(handle, database.dialect());
              return DraftTable.delete(handle, id);
            });
  }

  /** Drops what nobody has touched for long; returns how many drafts. */
  public int dropIdle() {
    Instant before = now().minus(Duration.ofDays(days));
    List<String> idle = database.reader().withHandle(handle -> DraftTable.idle(handle, before));
    idle.forEach(this::delete);
    return idle.size();
  }

  /** The time as it is stored. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
