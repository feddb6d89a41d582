package vn.binhxet.register.record;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number of a record as people and programs write it: from 1, without leading zeros. */
public final class RecordNumber {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

  private RecordNumber() {}

  /** What is written; empty where it is no number of a record. */
  public static OptionalLong read(String given) {
    return FORM.matcher(given).matches()
        ? OptionalLong.of(Long.parseLong(given))
        : OptionalLong.empty();
  }
}
