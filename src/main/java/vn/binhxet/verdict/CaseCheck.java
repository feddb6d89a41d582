package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.RoundTrial;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.ReleaseCheck;

/**
 * Lets a changed release in force only when the cases of every changed edition come out as the law
 * says. The first release passes unread, so that the first verdict need not wait for all editions
 * to compile; {@code binhxet check} runs every case of it.
 */
public final class CaseCheck implements ReleaseCheck {
  private boolean first = true;

  @Override
  public List<Problem> check(Release candidate, Set<String> changedEditions) {
    if (first) {
      first = false;
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    try {
      CaseRunner runner = new CaseRunner(candidate);
      for (CaseFile file : CaseReader.read(candidate.snapshot(), candidate.lawbook())) {
        if (changedEditions.contains(file.edition().id())) {
          file.cases().forEach(one -> add(one.name(), one.at(), runner.run(one), problems));
          file.rounds()
              .forEach(
                  one ->
                      add(
                          one.name(),
                          one.at(),
                          RoundTrial.differences(
                              one, file.clocks(), candidate.lawbook().holidays()),
                          problems));
        }
      }
    } catch (LawRefused refused) {
      problems.addAll(refused.problems());
    }
    return problems;
  }

  private static void add(
      String name, SourceAt at, List<Text> differences, List<Problem> problems) {
    for (Text difference : differences) {
      problems.add(
          new Problem(
              "CASE_FAILS",
              at,
              new Text(
                  "tình huống “" + name + "”: " + difference.vi(),
                  "case \"" + name + "\": " + difference.en())));
    }
  }
}
