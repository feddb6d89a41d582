package vn.binhxet.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.reading.CellProblem;

/**
 * What a file brought.
 *
 * @param rows read, good and bad ones
 * @param unchanged good rows that the draft had already
 * @param alreadyStored rows that say something else than what is stored of them; they stay as they
 *     are, since what is stored is corrected by a new version
 * @param notInFile rows of the draft, not stored yet, that a corrected file does not have; they
 *     stay
 * @param problems the first of them
 * @param problemCount how many there are
 */
public record Imported(
    int rows,
    int good,
    int bad,
    int unchanged,
    int alreadyStored,
    int notInFile,
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
    int notInFile;

    /** Keys of the rows of the file. */
    final Set<String> keys = new HashSet<>();

    int problemCount;
    final List<CellProblem> problems = new ArrayList<>();

    Imported build(List<Text> ofFile) {
      List<Text> notices = new ArrayList<>(ofFile);
      if (notInFile > 0) {
        notices.add(
            new Text(
                notInFile
                    + " dòng chưa lưu của bản nháp không có trong tệp này; chúng vẫn ở lại bản"
                    + " nháp và dòng tốt sẽ được lưu khi hoàn tất.",
                notInFile
                    + " rows of the draft, not stored yet, are not in this file; they stay, and good"
                    + " ones are stored by a finish."));
      }
      return new Imported(
          rows, good, bad, unchanged, alreadyStored, notInFile, problemCount, problems, notices);
    }
  }
}
