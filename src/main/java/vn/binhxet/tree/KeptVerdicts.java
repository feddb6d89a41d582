package vn.binhxet.tree;

import java.util.List;

/** Where verdicts that were stored before are found. */
public interface KeptVerdicts {
  /**
   * The verdicts with numbers from one to another, each in the latest version of its assessment and
   * once.
   *
   * @param most no more than these
   */
  List<KeptVerdict> find(long from, long to, int most);
}
