package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.law.Text;

/**
 * The columns of an edition's targets that may apply.
 *
 * @param possible ids, one where it is settled; "" for an edition with one common column
 * @param why empty for an edition with one common column
 */
record ColumnChoice(List<String> possible, Text why) {
  ColumnChoice {
    possible = List.copyOf(possible);
  }
}
