package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Problem;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.FillingCase;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.ReleaseCheck;

/**
 * Lets a changed release in force only when the cases about what verdicts fill in come out too,
 * besides what another check asks. The first release passes unread, as there.
 */
public final class FillingCheck implements ReleaseCheck {
  private final ReleaseCheck others;
  private boolean first = true;

  public FillingCheck(ReleaseCheck others) {
    this.others = others;
  }

  @Override
  public List<Problem> check(Release candidate, Set<String> changedEditions) {
    List<Problem> problems = new ArrayList<>(others.check(candidate, changedEditions));
    if (first) {
      first = false;
      return problems;
    }
    if (problems.isEmpty()) {
      try {
        FillingTrial trial = new FillingTrial(candidate);
        for (CaseFile file : CaseReader.read(candidate.snapshot(), candidate.lawbook())) {
          if (changedEditions.contains(file.edition().id())) {
            file.fillings().forEach(one -> problems.addAll(problems(trial, one)));
          }
        }
      } catch (LawRefused refused) {
        problems.addAll(refused.problems());
      }
    }
    return problems;
  }

  private static List<Problem> problems(FillingTrial trial, FillingCase one) {
    Text name = new Text("tình huống “" + one.name() + "”: ", "case \"" + one.name() + "\": ");
    return trial.run(one).stream()
        .map(difference -> new Problem("CASE_FAILS", one.at(), name.plus(difference)))
        .toList();
  }
}
