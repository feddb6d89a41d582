package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row read.
 *
 * @param sheet where it stands; a list's where a member belongs to no subject
 * @param subject code of the subject, null where none could be read
 * @param doubled whether another row of the file has the same code
 * @param assessment its JSON; of a bad row what could be read of it
 * @param problems empty where the row is good
 * @param cells of a bad row what its cells hold, to be shown again; else null
 */
public record ReadRow(
    String sheet,
    int row,
    @Nullable String subject,
    boolean doubled,
    byte[] assessment,
    List<CellProblem> problems,
    @Nullable ObjectNode cells) {

  public ReadRow {
    problems = List.copyOf(problems);
  }

  /** Whether the door takes it as it is. */
  public boolean good() {
    return problems.isEmpty();
  }
}
