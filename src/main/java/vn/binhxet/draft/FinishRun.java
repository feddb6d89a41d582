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
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.service.OpenRelease;
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
  private final RowFates fates;
  private final int workers;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private int stored;
  private int again;
  private int refused;
  private int done;

  private record Sent(List<JudgedRows.Judged> rows, CompletableFuture<List<Appended>> answer) {}

  /**
   * @param workers threads that evaluate, at least 1
   */
  FinishRun(Register register, OpenRelease release, Draft draft, Watcher watcher, int workers) {
    fates = new RowFates(register.database(), draft.id());
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
    List<RowFates.Fate> became = new ArrayList<>(appended.size());
    for (int i = 0; i < appended.size(); i++) {
      became.add(became(batch.rows().get(i), appended.get(i)));
    }
    fates.stored(batch.rows(), became);
    done += batch.rows().size();
    watcher.progress(Watcher.Step.FINISH, done, draft.rows().good());
  }

  private RowFates.Fate became(JudgedRows.Judged judged, Appended appended) {
    Evaluation evaluation = judged.evaluation();
    if (appended instanceof Appended.Stored now && evaluation != null) {
      stored++;
      return new RowFates.Fate(now.seq(), evaluation.outcome().name());
    }
    if (appended instanceof Appended.Repeated before) {
      again++;
      return new RowFates.Fate(before.seq(), outcome(before.seq()));
    }
    if (appended instanceof Appended.KeyReused before) {
      // It was stored before it was changed: what is stored stands, and is mended by a correction.
      again++;
      return new RowFates.Fate(before.seq(), outcome(before.seq()));
    }
    refused++;
    return new RowFates.Fate(0, null);
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
    if (bad != null) {
      refused++;
      fates.refused(one.row(), bad);
    }
  }
}
