package vn.binhxet.verdict;

import java.util.Arrays;

/** What was found of every node, by its position in the edition. */
final class NodeResults {
  final byte[] status;

  /** Causes of what is undetermined, as bits. */
  final int[] causes;

  /** For a count of nodes: how many are met at least, and at most. */
  final int[] low;

  final int[] high;

  /** Leaves that rest on something unverified or on an interpretation that mattered. */
  final boolean[] relied;

  NodeResults(int nodes) {
    status = new byte[nodes];
    causes = new int[nodes];
    low = new int[nodes];
    high = new int[nodes];
    relied = new boolean[nodes];
  }

  NodeResults(NodeResults other) {
    status = other.status.clone();
    causes = other.causes.clone();
    low = other.low.clone();
    high = other.high.clone();
    relied = other.relied.clone();
  }

  void set(int node, Status value, int why) {
    status[node] = value.code();
    causes[node] = value == Status.UNDETERMINED ? why : 0;
  }

  Status status(int node) {
    return Status.of(status[node]);
  }

  boolean anyRelied() {
    for (boolean flag : relied) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  boolean sameStatuses(NodeResults other) {
    return Arrays.equals(status, other.status);
  }
}
