package vn.binhxet.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was made up for one field. */
sealed interface Value {

  /** A number, or a share as a percentage. */
  record Amount(BigDecimal value) implements Value {}

  /** A share in counts. */
  record Counted(int count, int of) implements Value {}

  record Truth(boolean value) implements Value {}

  /** A code or words. */
  record Words(String text) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Members(List<Draft> drafts) implements Value {}

  /** Declared absent, with a reason. */
  record NotThere(String reason) implements Value {}
}
