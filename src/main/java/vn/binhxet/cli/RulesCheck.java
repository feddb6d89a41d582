package vn.binhxet.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.FillingCase;
import vn.binhxet.law.cases.RoundCase;
import vn.binhxet.law.cases.RoundTrial;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.rules.Release;
import vn.binhxet.tree.FillingTrial;
import vn.binhxet.verdict.CaseRunner;

/** Reads rules strictly, runs all of their cases, and keeps count. */
final class RulesCheck {
  final List<Problem> problems = new ArrayList<>();
  @Nullable Release release;
  int editions;
  int cases;
  int failed;

  /** Checks the rules that {@code rules} reads. */
  RulesCheck run(Snapshots rules) {
    try {
      check(Release.read(rules.read()));
    } catch (LawRefused refused) {
      problems.addAll(refused.problems());
    }
    return this;
  }

  /** Rules, which may be refused while they are read. */
  interface Snapshots {
    RulesSnapshot read() throws LawRefused;
  }

  /** What was counted, and found wrong. */
  Text summary() {
    return new Text(
        editions
            + " bộ tiêu chí, "
            + cases
            + " tình huống, "
            + failed
            + " không đúng, "
            + problems.size()
            + " lỗi",
        editions
            + " editions, "
            + cases
            + " cases, "
            + failed
            + " failing, "
            + problems.size()
            + " faults");
  }

  private void check(Release candidate) throws LawRefused {
    release = candidate;
    editions = candidate.lawbook().editions().size();
    IndexReader.read(candidate.snapshot(), candidate.lawbook());
    CaseRunner runner = new CaseRunner(candidate);
    FillingTrial fillings = new FillingTrial(candidate);
    for (CaseFile file : CaseReader.read(candidate.snapshot(), candidate.lawbook())) {
      for (Case one : file.cases()) {
        ran(one.name(), one.at(), runner.run(one));
      }
      for (RoundCase one : file.rounds()) {
        Holidays holidays = candidate.lawbook().holidays();
        List<Text> differences = RoundTrial.differences(one, file.clocks(), holidays);
        ran(one.name(), one.at(), differences);
      }
      for (FillingCase one : file.fillings()) {
        ran(one.name(), one.at(), fillings.run(one));
      }
    }
  }

  private void ran(String name, SourceAt at, List<Text> differences) {
    cases++;
    failed += differences.isEmpty() ? 0 : 1;
    for (Text difference : differences) {
      Text named = new Text("“" + name + "”: ", "\"" + name + "\": ");
      problems.add(new Problem("CASE_FAILS", at, named.plus(difference)));
    }
  }
}
