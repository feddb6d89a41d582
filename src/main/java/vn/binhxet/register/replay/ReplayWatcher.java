package vn.binhxet.register.replay;

/** Follows a replay of many verdicts. */
@FunctionalInterface
public interface ReplayWatcher {

  /**
   * One more was replayed.
   *
   * @param count of all so far, this one included
   */
  void replayed(Replayed one, ReplayCount count);
}
