package vn.binhxet.batch;

import vn.binhxet.verdict.Evaluation;

/** Is told how a batch goes on. */
public interface BatchWatcher {
  /** Looks at nothing. */
  BatchWatcher NONE = new BatchWatcher() {};

  /** A verdict was found; called from several threads at once. */
  default void evaluated(Evaluation evaluation) {}

  /**
   * So many were answered by now; called by one thread at a time.
   *
   * @param lines assessments answered, with a verdict or a problem
   * @param bad those with a problem
   */
  default void progress(long lines, long bad) {}
}
