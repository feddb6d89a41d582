package vn.binhxet.sheet;

import java.util.List;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/**
 * A sheet of its own for the members of a list field; its first column says whose they are.
 *
 * @param sheet its name
 */
public record ListForm(Field field, Text sheet, List<Column> columns) {
  public ListForm {
    columns = List.copyOf(columns);
  }

  /** Key of the column that says whose member a row is. */
  public static String ownerKey(String field) {
    return field + "/" + Form.SUBJECT_ID;
  }
}
