package vn.binhxet.draft;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.verdict.Evaluation;

/**
 * Stores the good rows of a draft with their verdicts. Each has a key of its own, so that a finish
 * that broke off, or runs twice at once, stores nothing twice.
 */
final class FinishRun {
  private static final int AT_ONCE = 256;
  private static final int SESSION = 64;
  private static final int AHEAD = 3;

  private final Register register;
  private final OpenRelease release;
  private final Draft draft;
  private final Watcher watcher;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private int stored;
  private int again;
  private int refused;
  private int done;

  /** A row that was evaluated; null where the rules refuse it now. */
  private record Judged(
      DraftRow row, @Nullable Evaluation evaluation, @Nullable BadAssessment bad) {}

  /**
   * What a row became.
   *
   * @param record its number, 0 where it has none
   */
  private record Became(long record, @Nullable String outcome) {}

  private record Sent(List<Judged> rows, CompletableFuture<List<Appended>> answer) {}

  FinishRun(Register register, OpenRelease release, Draft draft, Watcher watcher) {
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

  private void all() {
    Desk desk = release.takeDesk();
    int after = 0;
    while (true) {
      int from = after;
      List<DraftRow> rows =
          register
              .database()
              .reader()
              .withHandle(
                  handle ->
                      DraftTable.rows(handle, draft.id(), DraftRow.State.GOOD, from, AT_ONCE));
      if (rows.isEmpty()) {
        break;
      }
      after = rows.get(rows.size() - 1).n();
      send(judge(rows, desk), desk);
      if (sent.size() > AHEAD) {
        settle(sent.remove());
      }
    }
    release.giveBack(desk);
    while (!sent.isEmpty()) {
      settle(sent.remove());
    }
  }

  private static List<Judged> judge(List<DraftRow> rows, Desk desk) {
    List<Judged> judged = new ArrayList<>(rows.size());
    List<DraftRow> waiting = new ArrayList<>(SESSION);
    List<Assessment> read = new ArrayList<>(SESSION);
    for (DraftRow row : rows) {
      try {
        read.add(desk.reader().read(row.assessment(), 0, row.assessment().length));
        waiting.add(row);
      } catch (BadAssessment bad) {
        judged.add(new Judged(row, null, bad));
      }
      if (read.size() == SESSION) {
        evaluate(waiting, read, desk, judged);
      }
    }
    evaluate(waiting, read, desk, judged);
    return judged;
  }

  private static void evaluate(
      List<DraftRow> rows, List<Assessment> read, Desk desk, List<Judged> judged) {
    if (!read.isEmpty()) {
      List<Evaluation> evaluations = desk.evaluator().evaluate(read);
      for (int i = 0; i < rows.size(); i++) {
        judged.add(new Judged(rows.get(i), evaluations.get(i), null));
      }
      rows.clear();
      read.clear();
    }
  }

  private void send(List<Judged> judged, Desk desk) {
    AssessmentDraft drafting = new AssessmentDraft(release.lawbook().territories(), desk.writer());
    List<Judged> good = new ArrayList<>(judged.size());
    List<NewRecord> records = new ArrayList<>(judged.size());
    for (Judged one : judged) {
      Evaluation evaluation = one.evaluation();
      if (evaluation == null) {
        refuse(one);
      } else {
        byte[] body = one.row().assessment();
        String name = "draft:" + draft.id() + ":" + one.row().n();
        NewRecord.Key key = new NewRecord.Key(name, Sha256.of(body));
        records.add(drafting.draft(evaluation, body, key, null));
        good.add(one);
        desk.reader().recycle(evaluation.assessment());
      }
    }
    sent.add(new Sent(good, register.append(records)));
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

  private Became became(Judged judged, Appended appended) {
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

  private void refuse(Judged one) {
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
