package vn.binhxet.verdict.reach;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A count of verdicts of which some are still open, and the fields that it fills: one count may
 * fill several.
 *
 * @param fields by position, what the count is a share of; 0 where the field is a plain number
 * @param met how many count for sure
 * @param open how many may still come to count
 */
public record Counted(SortedMap<Integer, Long> fields, long met, long open) {
  public Counted {
    fields = new TreeMap<>(fields);
  }

  /** The most it may come to. */
  public long most() {
    return met + open;
  }

  /** What the first field is a share of, 0 where it is a plain number. */
  public long of() {
    return fields.getOrDefault(fields.firstKey(), 0L);
  }
}
