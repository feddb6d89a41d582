package vn.binhxet.register.archive;

/** Looks on while something long goes on. */
public interface Watcher {
  /** Nobody looks. */
  Watcher NONE = (done, total) -> {};

  /**
   * @param done of {@code total}, in whatever the work counts
   */
  void at(long done, long total);
}
