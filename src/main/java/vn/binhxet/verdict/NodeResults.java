package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;

/** What was found of every node, by its position in the edition. */
final class NodeResults {
  final byte[] status;

  /** Causes of what is undetermined, as bits. */
  final int[] causes;

  /** For a count of nodes: how many are met at least, and at most. */
  final int[] low;

  final int[] high;

  /** What a settled node rests on that is in doubt: {@link #UNVERIFIED}, {@link #READING}. */
  final byte[] relied;

  /** A figure, a text or points of a text that nobody has verified. */
  static final byte UNVERIFIED = 1;

  /** An interpretation, where the other reading would answer otherwise; of a group, always. */
  static final byte READING = 2;

  /** Claims with their values filled in, once something was written of them. */
  private @Nullable ClaimView @Nullable [] claims;

  NodeResults(int nodes) {
    status = new byte[nodes];
    causes = new int[nodes];
    low = new int[nodes];
    high = new int[nodes];
    relied = new byte[nodes];
  }

  NodeResults(NodeResults other) {
    status = other.status.clone();
    causes = other.causes.clone();
    low = other.low.clone();
    high = other.high.clone();
    relied = other.relied.clone();
  }

  /** A copy to be rolled up again, in which whatever rests on a doubt is open. */
  NodeResults doubtful() {
    NodeResults copy = new NodeResults(status.clone(), causes.clone(), relied.clone());
    for (int i = 0; i < relied.length; i++) {
      if (relied[i] != 0) {
        copy.set(i, Status.UNDETERMINED, 0);
      }
    }
    return copy;
  }

  private NodeResults(byte[] status, int[] causes, byte[] relied) {
    this.status = status;
    this.causes = causes;
    this.relied = relied;
    low = new int[status.length];
    high = new int[status.length];
  }

  void set(int node, Status value, int why) {
    status[node] = value.code();
    causes[node] = value == Status.UNDETERMINED ? why : 0;
  }

  Status status(int node) {
    return Status.of(status[node]);
  }

  /** What was read of a leaf's claim before, null where nothing was. */
  @Nullable ClaimView claim(int node) {
    return claims == null ? null : claims[node];
  }

  /** Keeps what was read of a claim: a verdict that is stored is written in two forms. */
  void keep(int node, ClaimView claim) {
    if (claims == null) {
      claims = new ClaimView[status.length];
    }
    claims[node] = claim;
  }

  boolean anyRelied() {
    for (byte doubt : relied) {
      if (doubt != 0) {
        return true;
      }
    }
    return false;
  }
}
