package vn.binhxet.verdict;

/** How much of a verdict is written. */
public enum Detail {
  /** The core without what {@code basis.editionHash} pins: what was found of this subject. */
  BRIEF,
  /** What is hashed, stored and replayed. */
  CORE,
  /** The core with names, reasons and the explanation of what applied, in both languages. */
  FULL
}
