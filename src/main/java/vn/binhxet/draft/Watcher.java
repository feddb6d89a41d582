package vn.binhxet.draft;

/** Is told how an import or a finish goes on. */
public interface Watcher {
  /** Nobody looks. */
  Watcher NONE = (step, done, total) -> {};

  /** What is being done. */
  enum Step {
    IMPORT,
    FINISH
  }

  void progress(Step step, int done, int total);
}
