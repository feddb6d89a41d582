package vn.binhxet.verdict;

import vn.binhxet.assessment.Values;

/** What tells a list's members apart: the value of their identity field. */
final class CandidateId {
  private CandidateId() {}

  /** The identity, empty where the list has none. */
  static String of(Values member) {
    for (int i = 0; i < member.fields().size(); i++) {
      if (member.fields().get(i).identity()) {
        return member.text(i);
      }
    }
    return "";
  }
}
