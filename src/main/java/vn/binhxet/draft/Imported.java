package vn.binhxet.draft;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.reading.CellProblem;

/**
 * What a file brought.
 *
 * @param rows read, good and bad ones
 * @param unchanged good rows that the draft had already
 * @param alreadyStored rows that say something else than what is stored of them; they stay as they
 *     are, since what is stored is corrected by a new version
 * @param problems the first of them
 * @param problemCount how many there are
 */
public record Imported(
    int rows,
    int good,
    int bad,
    int unchanged,
    int alreadyStored,
    int problemCount,
    List<CellProblem> problems,
    List<Text> notices) {

  public Imported {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** Counts while the file is read. */
  static final class Builder {
    int rows;
    int good;
    int bad;
    int unchanged;
    int alreadyStored;
    int problemCount;
    final List<CellProblem> problems = new ArrayList<>();

    Imported build(List<Text> notices) {
      return new Imported(
          rows, good, bad, unchanged, alreadyStored, problemCount, problems, notices);
    }
  }
}
