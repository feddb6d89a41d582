package vn.binhxet.verdict;

/** The outcome of an edition on an assessment (kết luận). */
public enum Outcome {
  MET,
  NOT_MET,
  UNDETERMINED,
  NOT_APPLICABLE,
  /** The engine and the checker disagreed: nobody is served a guess. */
  HELD
}
