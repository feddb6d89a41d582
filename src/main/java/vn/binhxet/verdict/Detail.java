package vn.binhxet.verdict;

/** How much of a verdict is written. */
public enum Detail {
  /** What is hashed, stored and replayed. */
  CORE,
  /** The core with names, reasons and the explanation of what applied, in both languages. */
  FULL
}
