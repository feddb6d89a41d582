package vn.binhxet.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.reach.Counted;
import vn.binhxet.verdict.settling.SettlingJson;

/** Evaluates one assessment of a tree, and writes what was found. */
final class PartEvaluation {
  private final OpenRelease release;
  private final Desk desk;
  private final Body body;
  private final Detail detail;
  private final TreeEvaluation.Watcher watcher;
  private final TreeEvaluation.@Nullable Taker taker;
  private final FilledJudge cores;
  private final FilledJudge full;
  private int place;

  /**
   * @param taker is handed what is to be kept; null where nothing is
   */
  PartEvaluation(
      OpenRelease release,
      Desk desk,
      Body body,
      Detail detail,
      TreeEvaluation.Watcher watcher,
      TreeEvaluation.@Nullable Taker taker) {
    this.release = release;
    this.desk = desk;
    this.body = body;
    this.detail = detail;
    this.watcher = watcher;
    this.taker = taker;
    cores = new FilledJudge(release, desk, Detail.CORE);
    full = new FilledJudge(release, desk, Detail.FULL);
  }

  /** Writes the verdict; answers what it says. */
  Found evaluate(
      Subject subject, Subject.Part part, Tallies below, List<Found> own, OutputStream out)
      throws IOException {
    Given given = members -> body.assessment(subject, part, members);
    byte[] input = given.with("");
    try {
      Assessment bare = desk.reader().read(input, 0, input.length);
      List<Filling> fillings = Fillings.of(bare, below, own);
      return fillings.isEmpty()
          ? plain(input, bare, out)
          : filled(given, input, bare, fillings, out);
    } catch (BadAssessment bad) {
      // It was valid without what was filled in; counts are within the field's own bounds, and
      // values taken from another assessment were tried when the tree was read.
      throw new IllegalStateException("a checked assessment was refused", bad);
    }
  }

  /** What is missing of an assessment whose verdict is open. */
  ObjectNode missing(Subject subject, Subject.Part part, Tallies below, List<Found> own) {
    try {
      Assessment bare = read(body.assessment(subject, part, ""));
      List<Filling> fillings = Fillings.of(bare, below, own);
      List<Filling> known = fillings.stream().filter(each -> !each.open()).toList();
      List<Counted> counted = OpenCounts.of(bare, fillings);
      String members = Filling.members(known, Filling.End.LOW);
      Assessment some = read(body.assessment(subject, part, members));
      return SettlingJson.of(release.settler(desk).settle(some, counted));
    } catch (BadAssessment bad) {
      throw new IllegalStateException("a checked assessment was refused", bad);
    }
  }

  private Assessment read(byte[] input) throws BadAssessment {
    return desk.reader().read(input, 0, input.length);
  }

  private Found plain(byte[] input, Assessment bare, OutputStream out) throws IOException {
    Evaluation evaluation = desk.evaluator().evaluate(bare);
    out.write(desk.writer().write(evaluation, detail));
    watcher.evaluated(evaluation);
    if (taker != null) {
      taker.take(
          new JudgedPart(input, evaluation, null, KeptFillings.json(List.of()), List.of()),
          desk.writer());
    }
    return new Found(bare, evaluation.outcome(), evaluation.provisional(), place++);
  }

  private Found filled(
      Given given, byte[] input, Assessment bare, List<Filling> fillings, OutputStream out)
      throws BadAssessment, IOException {
    boolean inFull = detail == Detail.FULL;
    FilledVerdict verdict = (inFull ? full : cores).judge(given, bare, fillings, watcher);
    out.write(detail == Detail.BRIEF ? verdict.brief() : verdict.json());
    if (taker != null) {
      FilledVerdict core = inFull ? cores.judge(given, bare, fillings, one -> {}) : verdict;
      taker.take(
          new JudgedPart(
              input, null, core, KeptFillings.json(fillings), JudgedPart.counted(fillings)),
          desk.writer());
    }
    return new Found(bare, verdict.outcome(), verdict.provisional(), place++);
  }
}
