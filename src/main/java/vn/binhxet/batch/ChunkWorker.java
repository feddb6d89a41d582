package vn.binhxet.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Text;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.service.Desk;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.JsonBytes;

/** Answers the lines of chunks, some at a time in one go of the engine. For one thread. */
final class ChunkWorker {
  private static final Logger LOG = LoggerFactory.getLogger(ChunkWorker.class);

  /** Assessments in one session of the engine: more bring nothing. */
  private static final int AT_ONCE = 64;

  private final OpenRelease release;
  private final Desk desk;
  private final Detail detail;
  private final Language language;
  private final int longest;
  private final BatchWatcher watcher;
  private final @Nullable ChunkKeeper keeper;

  private final List<Assessment> waiting = new ArrayList<>(AT_ONCE);
  private final @Nullable Assessment[] read = new Assessment[AT_ONCE];
  private final @Nullable Refusal[] refused = new Refusal[AT_ONCE];
  private final @Nullable TreeEvaluation[] trees = new TreeEvaluation[AT_ONCE];

  ChunkWorker(
      OpenRelease release,
      Desk desk,
      Detail detail,
      Language language,
      int longest,
      BatchWatcher watcher,
      @Nullable ChunkKeeper keeper) {
    this.release = release;
    this.desk = desk;
    this.detail = detail;
    this.language = language;
    this.longest = longest;
    this.watcher = watcher;
    this.keeper = keeper;
  }

  void answer(Chunk chunk) throws IOException {
    for (int from = 0; from < chunk.count(); from += AT_ONCE) {
      answer(chunk, from, Math.min(from + AT_ONCE, chunk.count()));
    }
    if (keeper != null) {
      keeper.store(chunk);
    }
  }

  private void answer(Chunk chunk, int from, int to) throws IOException {
    waiting.clear();
    for (int line = from; line < to; line++) {
      read(chunk, line, line - from);
    }
    List<Evaluation> evaluations = evaluateAll();
    int next = 0;
    for (int line = from; line < to; line++) {
      Assessment assessment = read[line - from];
      Refusal refusal = refused[line - from];
      if (assessment != null) {
        Evaluation evaluation = evaluations == null ? null : evaluations.get(next++);
        refusal = verdict(chunk, line, assessment, evaluation);
        desk.reader().recycle(assessment);
      }
      TreeEvaluation tree = trees[line - from];
      if (tree != null) {
        refusal = answer(chunk, line, tree);
        trees[line - from] = null;
      }
      if (refusal != null) {
        problem(chunk, line, refusal);
      }
    }
  }

  private void read(Chunk chunk, int line, int slot) {
    read[slot] = null;
    refused[slot] = null;
    if (chunk.tooLong(line)) {
      refused[slot] = tooLong();
      return;
    }
    try {
      Assessment assessment =
          desk.reader().read(chunk.bytes, chunk.start(line), chunk.length(line));
      read[slot] = assessment;
      waiting.add(assessment);
    } catch (BadAssessment bad) {
      if (TreeEvaluation.looksLikeOne(chunk.bytes, chunk.start(line), chunk.length(line))) {
        tree(chunk, line, slot);
      } else {
        refused[slot] = Refusal.of(bad);
      }
    } catch (RuntimeException | StackOverflowError fault) {
      refused[slot] = unforeseen(chunk, line, fault);
    }
  }

  /** A line that holds a tree of subjects: read whole here, answered in its turn. */
  private void tree(Chunk chunk, int line, int slot) {
    byte[] body =
        Arrays.copyOfRange(chunk.bytes, chunk.start(line), chunk.start(line) + chunk.length(line));
    try {
      TreeEvaluation tree =
          TreeEvaluation.read(release, body, body.length, keeper == null ? null : keeper.kept());
      if (keeper != null) {
        TreeRecorder.requireStorable(tree);
      }
      trees[slot] = tree;
    } catch (BadAssessment bad) {
      refused[slot] = Refusal.of(bad);
    }
  }

  /** Writes the answers to a tree, or says why there are none. */
  private @Nullable Refusal answer(Chunk chunk, int line, TreeEvaluation tree) throws IOException {
    JsonBytes out = chunk.answers;
    int mark = out.size();
    try {
      out.raw("{\"line\":");
      out.number(chunk.number(line));
      int place = out.size();
      out.raw(",\"tree\":");
      if (keeper == null) {
        tree.write(detail, watcher::evaluated, out);
        out.raw("}\n");
      } else {
        var drafts = keeper.tree(chunk, line, tree, release, detail, watcher::evaluated);
        out.raw("}\n");
        keeper.add(chunk, line, drafts, new Kept.Line(mark, place, out.size()));
      }
      chunk.ok++;
      return null;
    } catch (RuntimeException | StackOverflowError fault) {
      out.backTo(mark);
      return unforeseen(chunk, line, fault);
    }
  }

  /** Null where the engine failed on one of them: each is then asked alone. */
  private @Nullable List<Evaluation> evaluateAll() {
    try {
      return waiting.isEmpty() ? List.of() : desk.evaluator().evaluate(waiting);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.warn("A batch of {} failed; each is evaluated alone", waiting.size());
      return null;
    }
  }

  /** Writes the verdict, or says why there is none. */
  private @Nullable Refusal verdict(
      Chunk chunk, int line, Assessment assessment, @Nullable Evaluation found) throws IOException {
    JsonBytes out = chunk.answers;
    int mark = out.size();
    try {
      Evaluation evaluation = found == null ? desk.evaluator().evaluate(assessment) : found;
      out.raw("{\"line\":");
      out.number(chunk.number(line));
      int place = out.size();
      out.raw(",\"verdict\":");
      int start = out.size();
      desk.writer().write(evaluation, detail, out);
      int end = out.size();
      out.raw("}\n");
      watcher.evaluated(evaluation);
      if (keeper != null) {
        byte[] brief = detail == Detail.BRIEF ? out.copy(start, end) : null;
        keeper.add(chunk, line, evaluation, brief, new Kept.Line(mark, place, out.size()));
      }
      chunk.ok++;
      return null;
    } catch (RuntimeException | StackOverflowError fault) {
      out.backTo(mark);
      return unforeseen(chunk, line, fault);
    }
  }

  private void problem(Chunk chunk, int line, Refusal refusal) throws IOException {
    JsonBytes out = chunk.answers;
    out.raw("{\"line\":");
    out.number(chunk.number(line));
    out.raw(",\"problem\":");
    RefusalJson.write(refusal, language, out);
    out.raw("}\n");
    chunk.bad++;
  }

  private Refusal tooLong() {
    return Refusal.tooLarge(
        "LINE_TOO_LONG",
        new Text(
            "Dòng dài quá " + longest + " byte. Mỗi dòng là một hồ sơ đánh giá.",
            "The line is longer than " + longest + " bytes. Each line is one assessment."));
  }

  /** The log names the line and the fault, never the contents. */
  private static Refusal unforeseen(Chunk chunk, int line, Throwable fault) {
    Refusal refusal = Refusal.internal();
    LOG.error("INTERNAL {} at line {}", refusal.incident(), chunk.number(line), fault);
    return refusal;
  }
}
