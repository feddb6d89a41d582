package vn.binhxet.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.reading.CellProblem;

/**
 * A row of a draft.
 *
 * @param n its number in the draft; it keeps it
 * @param subject null where the row has no code that can be read
 * @param sheet where it last stood
 * @param assessment JSON; of a bad row what could be read
 * @param cells of a bad row what its cells hold, JSON; else null
 * @param record number under which it is stored, null where it is not
 * @param outcome of the verdict stored, null where it is not
 */
public record DraftRow(
    int n,
    @Nullable String subject,
    String sheet,
    int sheetRow,
    State state,
    byte[] assessment,
    List<CellProblem> problems,
    byte @Nullable [] cells,
    @Nullable Long record,
    @Nullable String outcome) {

  public DraftRow {
    problems = List.copyOf(problems);
  }

  /** What became of a row so far. */
  public enum State {
    GOOD,
    BAD,
    /** It is in the register. */
    STORED;

    /** The word kept, and used in JSON. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
