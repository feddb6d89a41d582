package vn.binhxet.register.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what is found; the same thing of records in a row is one finding. */
final class Findings {
  /** What is listed; the rest is only counted. */
  static final int MOST = 1_000;

  private final List<Finding> listed = new ArrayList<>();
  private final Map<String, Integer> latest = new HashMap<>();
  private long unlisted;

  void add(Finding finding) {
    String alike = finding.code() + " " + finding.what();
    Integer index = latest.get(alike);
    if (index != null && finding.other() == null) {
      Finding before = listed.get(index);
      if (before.other() == null && before.seq() <= finding.seq() && finding.to() <= before.to()) {
        return;
      }
      boolean goesOn = finding.seq() == before.to() + 1;
      if (before.other() == null && goesOn && continues(finding, before)) {
        listed.set(
            index,
            new Finding(
                before.code(), before.seq(), finding.to(), null, before.since(), before.what()));
        return;
      }
    }
    if (listed.size() >= MOST) {
      unlisted++;
      return;
    }
    latest.put(alike, listed.size());
    listed.add(finding);
  }

  private static boolean continues(Finding finding, Finding before) {
    return Objects.equals(finding.since(), before.since())
        || Objects.equals(finding.since(), before.since() == null ? before.seq() : before.since());
  }

  /** In the order of the records. */
  List<Finding> listed() {
    List<Finding> sorted = new ArrayList<>(listed);
    sorted.sort((a, b) -> Long.compare(a.seq(), b.seq()));
    return List.copyOf(sorted);
  }

  long unlisted() {
    return unlisted;
  }
}
