package vn.binhxet.draft;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.verdict.Evaluation;

/**
 * Stores the good rows of a draft with their verdicts. Each has a key of its own, so that a finish
 * that broke off, or runs twice at once, stores nothing twice.
 */
final class FinishRun {
  private static final int AT_ONCE = 256;
  private static final int AHEAD = 3;

  private final Register register;
  private final OpenRelease release;
  private final Draft draft;
  private final Watcher watcher;
  private final int workers;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private int stored;
  private int again;
  private int refused;
  private int done;

  /**
   * What a row became.
   *
   * @param record its number, 0 where it has none
   */
  private record Became(long record, @Nullable String outcome) {}

  private record Sent(List<JudgedRows.Judged> rows, CompletableFuture<List<Appended>> answer) {}

  /**
   * @param workers threads that evaluate, at least 1
   */
  FinishRun(Register register, OpenRelease release, Draft draft, Watcher watcher, int workers) {
    this.workers = workers;
    this.register = register;
    this.release = release;
    this.draft = draft;
    this.watcher = watcher;
  }

  Finished run() {
    register.keep(release.release());
    try {
      all();
    } catch (RuntimeException | Error fault) {
      settleRest(fault);
      throw fault;
    }
    int bad =
        register
            .database()
            .reader()
            .withHandle(handle -> DraftTable.find(handle, draft.id()).orElse(draft).rows().bad());
    return new Finished(stored, again, refused, bad);
  }

  /** What was sent may be in the register already: the draft is to know of it. */
  private void settleRest(Throwable fault) {
    while (!sent.isEmpty()) {
      try {
        settle(sent.remove());
      } catch (RuntimeException more) {
        fault.addSuppressed(more);
      }
    }
  }

  /** Rows are evaluated by several threads, and stored in their order whoever is first. */
  private void all() {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            workers,
            work -> {
              Thread thread = new Thread(work, "draft-rows");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<JudgedRows>> judging = new ArrayDeque<>();
      int after = 0;
      for (List<DraftRow> rows = page(after); !rows.isEmpty(); rows = page(after)) {
        after = rows.get(rows.size() - 1).n();
        List<DraftRow> given = rows;
        judging.add(threads.submit(() -> JudgedRows.of(given, release, draft.id())));
        if (judging.size() > workers) {
          send(judged(judging.remove()));
        }
      }
      while (!judging.isEmpty()) {
        send(judged(judging.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
    while (!sent.isEmpty()) {
      settle(sent.remove());
    }
  }

  private List<DraftRow> page(int after) {
    return register
        .database()
        .reader()
        .withHandle(
            handle -> DraftTable.rows(handle, draft.id(), DraftRow.State.GOOD, after, AT_ONCE));
  }

  private static JudgedRows judged(Future<JudgedRows> judging) {
    try {
      return judging.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RegisterFault.notStored(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void send(JudgedRows judged) {
    judged.refused().forEach(this::refuse);
    sent.add(new Sent(judged.good(), register.append(judged.records())));
    if (sent.size() > AHEAD) {
      settle(sent.remove());
    }
  }

  private void settle(Sent batch) {
    List<Appended> appended;
    try {
      appended = batch.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RegisterFault fault ? fault : RegisterFault.notStored(e);
    }
    List<Became> became = new ArrayList<>(appended.size());
    for (int i = 0; i < appended.size(); i++) {
      became.add(became(batch.rows().get(i), appended.get(i)));
    }
    register
        .database()
        .writer()
        .useTransaction(
            handle -> {
              PreparedBatch update =
                  handle.prepareBatch(
                      "UPDATE draft_row SET state = 'stored', record = :record, outcome = :outcome"
                          + " WHERE draft = :draft AND n = :n AND assessment = :judged");
              for (int i = 0; i < became.size(); i++) {
                DraftRow row = batch.rows().get(i).row();
                Became one = became.get(i);
                if (one.record() > 0) {
                  update
                      .bind("record", one.record())
                      .bind("outcome", one.outcome())
                      .bind("draft", draft.id())
                      .bind("n", row.n())
                      .bind("judged", row.assessment())
                      .add();
                }
              }
              if (update.size() > 0) {
                update.execute();
              }
            });
    done += batch.rows().size();
    watcher.progress(Watcher.Step.FINISH, done, draft.rows().good());
  }

  private Became became(JudgedRows.Judged judged, Appended appended) {
    Evaluation evaluation = judged.evaluation();
    if (appended instanceof Appended.Stored now && evaluation != null) {
      stored++;
      return new Became(now.seq(), evaluation.outcome().name());
    }
    if (appended instanceof Appended.Repeated before) {
      again++;
      return new Became(before.seq(), outcome(before.seq()));
    }
    if (appended instanceof Appended.KeyReused before) {
      // It was stored before it was changed: what is stored stands, and is mended by a correction.
      again++;
      return new Became(before.seq(), outcome(before.seq()));
    }
    refused++;
    return new Became(0, null);
  }

  /** What the record says, whatever the rules of now would; null where it cannot be read. */
  private @Nullable String outcome(long seq) {
    try {
      StoredRecord record = register.records().record(seq).orElse(null);
      return record == null ? null : RecordJson.read(record.core()).path("outcome").textValue();
    } catch (IOException unreadable) {
      return null;
    }
  }

  private void refuse(JudgedRows.Judged one) {
    BadAssessment bad = one.bad();
    if (bad == null) {
      return;
    }
    DraftRow row = one.row();
    List<CellProblem> problems =
        bad.problems().stream()
            .map(
                problem ->
                    new CellProblem(
                        problem.code(),
                        row.sheet(),
                        row.sheetRow(),
                        "",
                        problem.pointer(),
                        Text.same(problem.pointer()),
                        "",
                        problem.message()))
            .toList();
    refused++;
    register
        .database()
        .writer()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE draft_row SET state = 'bad', problems = :problems WHERE draft ="
                            + " :draft AND n = :n AND state = 'good' AND assessment = :judged")
                    .bind("problems", DraftTable.written(problems))
                    .bind("draft", draft.id())
                    .bind("n", row.n())
                    .bind("judged", row.assessment())
                    .execute());
  }
}
