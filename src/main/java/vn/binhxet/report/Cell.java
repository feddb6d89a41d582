package vn.binhxet.report;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** What stands in a cell of a report's table. */
sealed interface Cell {

  /** Words. */
  record Words(Text text) implements Cell {}

  /** A number; null where it is not known, which is said and never guessed. */
  record Count(@Nullable Long number) implements Cell {}

  /** A count and what it is of; null where that is not known. */
  record Share(long count, @Nullable Long of) implements Cell {}

  /** A bar of parts, each with a pattern of its own: no colour is needed to tell them. */
  record Bar(String drawn) implements Cell {}

  static Cell words(Text text) {
    return new Words(text);
  }

  static Cell words(String same) {
    return new Words(Text.same(same));
  }

  static Cell count(long number) {
    return new Count(number);
  }
}
