package vn.binhxet.register.replay;

/** How many verdicts came out how; the numbers of a run that goes on may lag behind each other. */
public final class ReplayCount {
  private volatile long identical;
  private volatile long different;
  private volatile long erased;
  private volatile long notReplayed;

  /** Counts one more; by one thread at a time. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void add(Replayed one) {
    switch (one.answer()) {
      case IDENTICAL -> identical++;
      case DIFFERENT -> different++;
      case ERASED -> erased++;
      case NOT_REPLAYED -> notReplayed++;
    }
  }

  /** All of them. */
  public long all() {
    return identical + different + erased + notReplayed;
  }

  public long identical() {
    return identical;
  }

  public long different() {
    return different;
  }

  public long erased() {
    return erased;
  }

  public long notReplayed() {
    return notReplayed;
  }

  /** Whether each that could be replayed came out as recorded; what was erased cannot be. */
  public boolean holds() {
    return different == 0 && notReplayed == 0;
  }
}
