package vn.binhxet.register.replay;

import java.util.List;

/**
 * What became of the verdicts that another was counted from.
 *
 * @param named how many its core names
 * @param same how many of them are the records that were named
 * @param addUp whether their outcomes add up to what was counted
 * @param erased how many have no content any more
 * @param corrected numbers of those that were corrected since
 */
public record PartsFound(int named, int same, boolean addUp, int erased, List<Long> corrected) {
  public PartsFound {
    corrected = List.copyOf(corrected);
  }

  /** Whether all are what was counted; that some were corrected since changes nothing. */
  public boolean asNamed() {
    return same == named && addUp;
  }
}
